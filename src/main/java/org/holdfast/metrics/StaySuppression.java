package org.holdfast.metrics;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.holdfast.metrics.suppression.FigureKey;
import org.holdfast.metrics.suppression.Treatment;
import org.holdfast.metrics.suppression.Treatments;
import org.holdfast.metrics.suppression.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * First-year turnover is one-year retention from the other side: what is shown of one is
 * shown of the other. Who left within 90 days left within the year too, so 90-day
 * retention could be held against one-year retention, as a whole and part by part: it is
 * shown for whole fiscal years only, of one cohort, and where their difference is no
 * small count. The argument stands in {@code docs/domain/suppression.md}.
 */
class StaySuppression {

	private final Treatments treatments;

	private final Map<FigureKey, Measured> figures;

	private final BigDecimal threshold;

	/**
	 * Takes what was decided of the other figures.
	 * @param treatments what may be shown of hires and one-year retention
	 * @param figures all figures
	 * @param threshold the smallest count about people that is shown
	 */
	StaySuppression(Treatments treatments, Map<FigureKey, Measured> figures, int threshold) {
		this.treatments = treatments;
		this.figures = Map.copyOf(figures);
		this.threshold = BigDecimal.valueOf(threshold);
	}

	/**
	 * What may be shown of a first-year turnover.
	 * @param key its name
	 * @return what may be shown of the retention
	 */
	Treatment ofTurnover(FigureKey key) {
		return this.treatments.of(named(key, Measure.H8));
	}

	/**
	 * What may be shown of a 90-day retention.
	 * @param key its name
	 * @param stayed its numbers
	 * @return its treatment
	 */
	Treatment ofQuarter(FigureKey key, Measured stayed) {
		Treatment people = this.treatments.of(named(key, Measure.HD));
		boolean nobody = stayed.denominator() == null || stayed.denominator().signum() == 0;
		boolean year = key.dimension() == null && PeriodKind.FISCAL_YEAR.breakdown().code().equals(key.periodKind());
		if (people.shown() && (nobody || year && mayBeRead(key, stayed))) {
			return new Treatment(Visibility.SHOWN, false, people.hiddenReasons());
		}
		Set<String> reasons = new HashSet<>(people.hiddenReasons());
		reasons.addAll(stayed.excluded().keySet());
		boolean told = year && counts(stayed).anyMatch(this::small);
		return new Treatment(told ? Visibility.HIDDEN_FOR_ITSELF : Visibility.HIDDEN_TO_PROTECT, true, reasons);
	}

	private boolean mayBeRead(FigureKey key, Measured stayed) {
		FigureKey yearKey = named(key, Measure.H8);
		Measured year = this.figures.get(yearKey);
		if (year == null || !this.treatments.of(yearKey).shown() || stayed.excluded().containsKey("not-yet-90")) {
			return false;
		}
		BigDecimal cohort = count(year.denominator());
		boolean between = cohort.compareTo(count(stayed.denominator())) == 0
				&& !small(count(stayed.numerator()).subtract(count(year.numerator())));
		return (cohort.signum() == 0 || between) && counts(stayed).noneMatch(this::small);
	}

	private static Stream<BigDecimal> counts(Measured stayed) {
		BigDecimal numerator = count(stayed.numerator());
		return Stream.of(numerator, count(stayed.denominator()).subtract(numerator));
	}

	private boolean small(BigDecimal count) {
		return count.signum() > 0 && count.compareTo(this.threshold) < 0;
	}

	private static BigDecimal count(@Nullable BigDecimal number) {
		return (number != null) ? number : BigDecimal.ZERO;
	}

	private static FigureKey named(FigureKey key, Measure code) {
		return new FigureKey(code.name(), key.from(), key.to(), key.periodKind(), key.dimension(), key.group());
	}

}
