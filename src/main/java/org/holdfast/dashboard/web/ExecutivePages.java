package org.holdfast.dashboard.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.holdfast.dashboard.web.Change.Moved;
import org.holdfast.dashboard.web.ExecutivePage.Part;
import org.holdfast.dashboard.web.FiscalYears.FiscalYear;
import org.holdfast.metrics.FigureAnswer;
import org.holdfast.metrics.Figures;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.PeriodKind;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.web.Caution;
import org.holdfast.web.FigureCard;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the executive page together from the figures the reader may see.
 */
@Component
class ExecutivePages {

	private static final List<Measure> ALL = Arrays.asList(Measure.values());

	private final FiscalYears years;

	private final Figures figures;

	private final Wording wording;

	private final Change change;

	private final Charts charts;

	private final ClosedWords closed;

	ExecutivePages(FiscalYears years, Figures figures, Wording wording, Change change, Charts charts,
			ClosedWords closed) {
		this.years = years;
		this.figures = figures;
		this.wording = wording;
		this.change = change;
		this.charts = charts;
		this.closed = closed;
	}

	/**
	 * The page of a year.
	 * @param name the year, absent for the latest
	 * @return empty when there are no figures yet
	 */
	Optional<ExecutivePage> of(@Nullable String name) {
		return this.years.choose(name).map(this::page);
	}

	private ExecutivePage page(FiscalYear year) {
		FigureAnswer answer = this.figures.of(year.period(), ALL, null);
		Map<Measure, ShownFigure> now = byCode(answer.figures());
		Map<Measure, ShownFigure> before = byCode(this.figures.of(year.before(), ALL, null).figures());
		List<ShownFigure> quarters = this.figures.trend(year.both(), PeriodKind.FISCAL_QUARTER, ALL);
		Map<String, String> remarks = this.closed.remarks(now.values());
		List<Part> parts = Stream.of(Section.values())
			.map((section) -> remarked(part(section, year, now, before, quarters), now, remarks))
			.toList();
		return new ExecutivePage(year.name(), this.years.names(), year.period(), headline(year, now, before), parts,
				now.values().stream().anyMatch(ShownFigure::suppressed), answer.computedAt(), answer.staleSince());
	}

	private static Map<Measure, ShownFigure> byCode(List<ShownFigure> figures) {
		Map<Measure, ShownFigure> byCode = new EnumMap<>(Measure.class);
		figures.forEach((figure) -> byCode.put(figure.code(), figure));
		return byCode;
	}

	private Part part(Section section, FiscalYear year, Map<Measure, ShownFigure> now, Map<Measure, ShownFigure> before,
			List<ShownFigure> quarters) {
		List<FigureCard> cards = section.codes()
			.stream()
			.map((code) -> card(Objects.requireNonNull(now.get(code)), before.get(code), quarters, year))
			.toList();
		if (section.drawn().isEmpty()) {
			return new Part(section, cards, null, List.of());
		}
		String message = message(section.drawn().getFirst(), year, now, before);
		List<Caution> cautions = this.wording
			.cautions(quarters.stream().filter((figure) -> section.drawn().contains(figure.code())).toList());
		return new Part(section, cards, this.charts.large(section, quarters, year, message).orElse(null), cautions);
	}

	/** Only where the data would give another number is a figure marked itself. */
	private static Part remarked(Part part, Map<Measure, ShownFigure> now, Map<String, String> remarks) {
		return new Part(part.section(), part.cards().stream().map((card) -> {
			String remark = remarks.get(Objects.requireNonNull(now.get(Measure.valueOf(card.code()))).passport());
			return (remark != null) ? ClosedWords.added(card, remark) : card;
		}).toList(), part.chart(), part.cautions());
	}

	/**
	 * The card of a figure.
	 * @param figure the figure
	 * @param before the same of the year before
	 * @param quarters the figures of the quarters
	 * @param year the year
	 * @return the card
	 */
	FigureCard card(ShownFigure figure, @Nullable ShownFigure before, List<ShownFigure> quarters, FiscalYear year) {
		Moved moved = this.change.since(figure, before, year);
		boolean computed = !figure.passport().isEmpty();
		return FigureCard
			.of(figure.code().name(), this.wording.title(figure.code()), this.wording.value(figure), moved.words(),
					moved.tone())
			.withReading(this.wording.reading(figure))
			.withCoverage(this.wording.lowCoverage(figure))
			.withTrend(this.charts.small(figure.code(), quarters, year))
			.withPassport(computed ? "/passports/" + figure.passport() : null)
			.withDetails("/dashboard/" + figure.code() + "?year=" + year.name())
			.withCautions(this.wording.cautions(figure));
	}

	/**
	 * What a figure did, as the heading of a chart.
	 * @param code the figure
	 * @param year the year
	 * @param now figures of the year
	 * @param before figures of the year before
	 * @return a sentence
	 */
	String message(Measure code, FiscalYear year, Map<Measure, ShownFigure> now, Map<Measure, ShownFigure> before) {
		ShownFigure present = now.get(code);
		ShownFigure past = before.get(code);
		if (present == null || past == null || Wording.number(present) == null || Wording.number(past) == null) {
			return this.wording.say("dashboard.chart.plain", this.wording.title(code));
		}
		int direction = Objects.requireNonNull(Wording.number(present))
			.compareTo(Objects.requireNonNull(Wording.number(past)));
		String key = (direction > 0) ? "dashboard.chart.rose"
				: (direction < 0) ? "dashboard.chart.fell" : "dashboard.chart.held";
		return this.wording.say(key, this.wording.title(code), this.wording.value(past), this.wording.value(present),
				year.nameBefore(), year.name());
	}

	private List<String> headline(FiscalYear year, Map<Measure, ShownFigure> now, Map<Measure, ShownFigure> before) {
		List<String> sentences = Stream.of(Measure.H1, Measure.H4, Measure.P1)
			.map((code) -> sentence(Objects.requireNonNull(now.get(code)), before.get(code), year))
			.flatMap(Optional::stream)
			.toList();
		return sentences.isEmpty() ? List.of(this.wording.say("dashboard.headline.none", year.name())) : sentences;
	}

	private Optional<String> sentence(ShownFigure figure, @Nullable ShownFigure before, FiscalYear year) {
		if (Wording.number(figure) == null) {
			return Optional.empty();
		}
		String said = this.wording.say("dashboard.headline." + figure.code(), this.wording.value(figure), year.name());
		if (before == null || Wording.number(before) == null) {
			return Optional.of(said + ".");
		}
		String moved = this.change.since(figure, before, year).words();
		return Optional.of(this.wording.say("dashboard.headline.moved", said,
				Character.toLowerCase(moved.charAt(0)) + moved.substring(1)));
	}

}
