package org.holdfast.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.holdfast.metrics.mark.FigureMark;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one reader may see it: every number is text, exact as the API writes it,
 * and absent where it is hidden from that reader. Nothing that is hidden can be reached
 * through it.
 *
 * @param code the indicator
 * @param period the period
 * @param breakdown how it was taken apart, absent for a total
 * @param group the group, absent for a total
 * @param numerator absent when hidden or not applicable
 * @param denominator absent when hidden or not applicable
 * @param value absent when hidden or without data
 * @param coverage {@code known} and {@code total}, absent when hidden or not applicable
 * @param bounds {@code low} and {@code high}, absent when hidden or not applicable
 * @param excluded count by reason, absent where hidden
 * @param asOf the day of the snapshot or data
 * @param notes codes of what to know
 * @param suppressed whether its numbers are hidden
 * @param status final, restated, no-data, low-coverage or suppressed
 * @param passport the code of its passport
 * @param suppression {@code none}, {@code own-count} or {@code protects-another}
 * @param marks what to know of the files it was made from
 */
public record ShownFigure(Measure code, Period period, @Nullable Breakdown breakdown, @Nullable String group,
		@Nullable String numerator, @Nullable String denominator, @Nullable String value,
		@Nullable Map<String, @Nullable String> coverage, @Nullable Map<String, String> bounds,
		Map<String, @Nullable String> excluded, @Nullable LocalDate asOf, List<String> notes, boolean suppressed,
		String status, String passport, String suppression, List<FigureMark> marks) {

	/**
	 * What a reader sees of a figure.
	 * @param figure the figure
	 * @param exact whether the reader has the person-level right
	 * @return the figure without what is hidden from them
	 */
	static ShownFigure of(Figure figure, boolean exact) {
		Measured measured = figure.measured();
		boolean hidden = !exact && figure.visibility() != Figure.Visibility.SHOWN;
		boolean sides = hidden || !exact && figure.coverageHidden();
		Map<String, @Nullable String> excluded = new TreeMap<>(PassportWriter.excluded(measured));
		excluded.replaceAll(
				(reason, count) -> (hidden || !exact && figure.reasonsHidden().contains(reason)) ? null : count);
		return new ShownFigure(figure.code(), figure.period(), figure.breakdown(), measured.group(),
				hidden ? null : Figure.numerator(measured),
				hidden ? null : Figure.amount(measured, measured.denominator()), hidden ? null : Figure.value(measured),
				sides ? null : PassportWriter.coverage(measured), sides ? null : PassportWriter.bounds(measured),
				excluded, measured.asOf(), measured.notes(), hidden, hidden ? "suppressed" : status(figure),
				figure.passport(), suppression(figure, exact), List.of());
	}

	private static String status(Figure figure) {
		boolean restated = figure.restated() && figure.measured().status() == Measured.Status.FINAL;
		return restated ? "restated" : figure.measured().status().code();
	}

	private static String suppression(Figure figure, boolean exact) {
		if (exact) {
			return "none";
		}
		return switch (figure.visibility()) {
			case SHOWN -> "none";
			case HIDDEN_FOR_ITSELF -> "own-count";
			case HIDDEN_TO_PROTECT -> "protects-another";
		};
	}

	/**
	 * The value as a number, for charts.
	 * @return absent when hidden or without data
	 */
	public @Nullable BigDecimal number() {
		return (this.value != null) ? new BigDecimal(this.value) : null;
	}

	/**
	 * Whether less is known than is needed to rely on it.
	 * @return whether it is marked
	 */
	public boolean lowCoverage() {
		return this.status.equals("low-coverage");
	}

	/**
	 * The group of a figure of a breakdown by time, which is stored as a total of its own
	 * period.
	 * @param name the name of the period
	 * @param by the breakdown
	 * @return the same figure as a group
	 */
	ShownFigure named(String name, Breakdown by) {
		return new ShownFigure(this.code, this.period, by, name, this.numerator, this.denominator, this.value,
				this.coverage, this.bounds, this.excluded, this.asOf, this.notes, this.suppressed, this.status,
				this.passport, this.suppression, this.marks);
	}

	/**
	 * The same figure with what is to be known of its files.
	 * @param marks possibly none
	 * @return the marked figure
	 */
	ShownFigure marked(List<FigureMark> marks) {
		return new ShownFigure(this.code, this.period, this.breakdown, this.group, this.numerator, this.denominator,
				this.value, this.coverage, this.bounds, this.excluded, this.asOf, this.notes, this.suppressed,
				this.status, this.passport, this.suppression, marks);
	}

}
