package org.holdfast.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.holdfast.metrics.suppression.FigureKey;
import org.holdfast.metrics.suppression.Treatment;
import org.holdfast.metrics.suppression.Treatments;
import org.holdfast.metrics.suppression.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader without the person-level right may know of how long people stay: 90-day
 * and one-year retention of one cohort must not give away who left in between.
 */
class StaySuppressionTests {

	private static final Treatment HIDDEN = new Treatment(Visibility.HIDDEN_TO_PROTECT, true, Set.of());

	private final Map<FigureKey, Treatment> decided = new HashMap<>();

	private final Map<FigureKey, Measured> figures = new HashMap<>();

	@Test
	void aYearIsReadWhereNothingSmallFollows() {
		assertThat(shown(100, 88, 70, 100)).isTrue();
		assertThat(shown(100, 100, 70, 100)).isTrue();
		assertThat(shown(100, 88, 88, 100)).isTrue();
	}

	@Test
	void itsOwnSmallCountsAreHidden() {
		assertThat(treated(100, 97, 70, 100).visibility()).isEqualTo(Visibility.HIDDEN_FOR_ITSELF);
		assertThat(treated(100, 8, 0, 100).visibility()).isEqualTo(Visibility.HIDDEN_FOR_ITSELF);
	}

	@Test
	void whoLeftBetweenTheTwoDaysCannotBeSubtracted() {
		for (int between = 0; between <= 12; between++) {
			assertThat(shown(100, 70 + between, 70, 100)).as("%d left in between", between)
				.isEqualTo(between == 0 || between >= 11);
		}
	}

	@Test
	void cohortsThatDifferAreNotComparedAtAll() {
		assertThat(shown(100, 80, 50, 89)).isFalse();
		assertThat(shown(100, 80, 0, 0)).isTrue();
		assertThat(treated(measured(Measure.H9, 80, 89, Map.of("not-yet-90", BigDecimal.valueOf(11))), 50, 89, null)
			.shown()).isFalse();
	}

	@Test
	void nothingIsReadWhereHiresOrRetentionAreHidden() {
		Measured stayed = measured(Measure.H9, 88, 100, Map.of());
		put(Measure.HD, null, "fiscal-year", HIDDEN, measured(Measure.HD, 100, 0, Map.of()));
		FigureKey key = put(Measure.H8, null, "fiscal-year", Treatment.OPEN, measured(Measure.H8, 70, 100, Map.of()));
		assertThat(suppression().ofQuarter(named(key, Measure.H9), stayed).shown()).isFalse();
		put(Measure.HD, null, "fiscal-year", Treatment.OPEN, measured(Measure.HD, 100, 0, Map.of()));
		put(Measure.H8, null, "fiscal-year", HIDDEN, measured(Measure.H8, 70, 100, Map.of()));
		assertThat(suppression().ofQuarter(named(key, Measure.H9), stayed).shown()).isFalse();
	}

	@Test
	void groupsAndShorterPeriodsTellNothing() {
		Treatment group = treated(measured(Measure.H9, 88, 100, Map.of()), 70, 100, "Hill");
		assertThat(group.visibility()).isEqualTo(Visibility.HIDDEN_TO_PROTECT);
		assertThat(group.coverageHidden()).isTrue();
		Treatment few = treated(measured(Measure.H9, 97, 100, Map.of("student", BigDecimal.TEN)), 70, 100, "Hill");
		assertThat(few.visibility()).isEqualTo(Visibility.HIDDEN_TO_PROTECT);
		assertThat(few.hiddenReasons()).contains("student");
		FigureKey month = put(Measure.H8, null, "month", Treatment.OPEN, measured(Measure.H8, 70, 100, Map.of()));
		put(Measure.HD, null, "month", Treatment.OPEN, measured(Measure.HD, 100, 0, Map.of()));
		assertThat(suppression().ofQuarter(named(month, Measure.H9), measured(Measure.H9, 88, 100, Map.of())).shown())
			.isFalse();
	}

	@Test
	void whereNobodyCouldStayYetThatIsSaid() {
		assertThat(treated(measured(Measure.H9, 0, 0, Map.of("not-yet-90", BigDecimal.valueOf(100))), 0, 0, "Hill")
			.shown()).isTrue();
	}

	@Test
	void turnoverIsShownWhereRetentionIs() {
		FigureKey open = put(Measure.H8, "Hill", "month", Treatment.OPEN, measured(Measure.H8, 70, 100, Map.of()));
		assertThat(suppression().ofTurnover(named(open, Measure.H11))).isEqualTo(Treatment.OPEN);
		put(Measure.H8, "Hill", "month", HIDDEN, measured(Measure.H8, 70, 100, Map.of()));
		assertThat(suppression().ofTurnover(named(open, Measure.H11))).isEqualTo(HIDDEN);
	}

	private boolean shown(int cohort, int after90, int afterYear, int yearCohort) {
		return treated(cohort, after90, afterYear, yearCohort).shown();
	}

	private Treatment treated(int cohort, int after90, int afterYear, int yearCohort) {
		return treated(measured(Measure.H9, after90, cohort, Map.of()), afterYear, yearCohort, null);
	}

	private Treatment treated(Measured stayed, int afterYear, int yearCohort, @Nullable String group) {
		put(Measure.HD, group, "fiscal-year", Treatment.OPEN, measured(Measure.HD, 100, 0, Map.of()));
		FigureKey key = put(Measure.H8, group, "fiscal-year", Treatment.OPEN,
				measured(Measure.H8, afterYear, yearCohort, Map.of()));
		return suppression().ofQuarter(named(key, Measure.H9), stayed);
	}

	private StaySuppression suppression() {
		return new StaySuppression(new Treatments(this.decided, Set.of()), this.figures, 11);
	}

	private FigureKey put(Measure code, @Nullable String group, String kind, Treatment treatment, Measured measured) {
		LocalDate from = LocalDate.of(2024, 7, 1);
		FigureKey key = new FigureKey(code.name(), from, kind.equals("month") ? from.plusDays(30) : from.plusDays(364),
				kind, (group != null) ? "site" : null, group);
		this.decided.put(key, treatment);
		this.figures.put(key, measured);
		return key;
	}

	private static FigureKey named(FigureKey key, Measure code) {
		return new FigureKey(code.name(), key.from(), key.to(), key.periodKind(), key.dimension(), key.group());
	}

	private static Measured measured(Measure code, int numerator, int denominator, Map<String, BigDecimal> excluded) {
		BigDecimal of = BigDecimal.valueOf(denominator);
		SortedMap<String, BigDecimal> reasons = new TreeMap<>(excluded);
		return new Measured(code, null, BigDecimal.valueOf(numerator), of, null, of, of, null, null, reasons, null,
				List.of(), Measured.Status.FINAL);
	}

}
