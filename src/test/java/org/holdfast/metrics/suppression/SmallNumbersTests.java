package org.holdfast.metrics.suppression;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The rules one by one, and what is left to read in a large hospital.
 */
class SmallNumbersTests {

	private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

	private static final LocalDate TO = LocalDate.of(2025, 1, 31);

	private final SmallNumbers suppression = new SmallNumbers(11);

	@Test
	void countsFromOneToTenAreHidden() {
		for (int count : new int[] { 1, 10 }) {
			assertThat(alone(count(count)).visibility()).isEqualTo(Visibility.HIDDEN_FOR_ITSELF);
		}
		for (int count : new int[] { 0, 11 }) {
			assertThat(alone(count(count)).visibility()).isEqualTo(Visibility.SHOWN);
		}
	}

	@Test
	void theThresholdIsAtLeastFive() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SmallNumbers(4));
		assertThat(new SmallNumbers(5).apply(List.of(count(5))).of(key("HD", null)).shown()).isTrue();
	}

	@Test
	void aShareIsHiddenForNumeratorOrComplement() {
		assertThat(alone(share(3, 40, 40, 40, Map.of())).shown()).isFalse();
		assertThat(alone(share(37, 40, 40, 40, Map.of())).shown()).isFalse();
		assertThat(alone(share(20, 40, 40, 40, Map.of())).shown()).isTrue();
		assertThat(alone(share(0, 40, 40, 40, Map.of())).shown()).isTrue();
		assertThat(alone(share(40, 40, 40, 40, Map.of())).shown()).isTrue();
	}

	@Test
	void mediansAndSumsAreHiddenForTheirPeople() {
		for (Nature nature : List.of(Nature.MEDIAN, Nature.SUM)) {
			assertThat(alone(figure(nature, 0, 10, 10, 10, Map.of())).visibility())
				.isEqualTo(Visibility.HIDDEN_FOR_ITSELF);
			assertThat(alone(figure(nature, 0, 11, 11, 11, Map.of())).shown()).isTrue();
		}
	}

	@Test
	void spendingIsNeverAboutPeople() {
		PublishedFigure spend = PublishedFigure.notAboutPeople(key("SP", null));
		assertThat(this.suppression.apply(List.of(spend)).of(spend.key())).isEqualTo(Treatment.OPEN);
	}

	@Test
	void fewUnknownHideCoverageAndLeaveTheFigure() {
		assertThat(alone(share(20, 40, 40, 42, Map.of()))).isEqualTo(new Treatment(Visibility.SHOWN, true, Set.of()));
		assertThat(alone(share(20, 40, 40, 40, Map.of())).coverageHidden()).isFalse();
		assertThat(alone(share(20, 40, 40, 51, Map.of())).coverageHidden()).isFalse();
	}

	@Test
	void fewLeftOutHideTheirReasonAndLeaveTheFigure() {
		Treatment treatment = alone(share(20, 40, 40, 40, Map.of("contingent", 3, "student", 30)));
		assertThat(treatment.shown()).isTrue();
		assertThat(treatment.hiddenReasons()).containsExactly("contingent");
	}

	@Test
	void aHiddenFigureHidesAllItHolds() {
		Treatment treatment = alone(share(3, 40, 40, 70, Map.of("student", 30)));
		assertThat(treatment.coverageHidden()).isTrue();
		assertThat(treatment.hiddenReasons()).containsExactly("student");
	}

	@Test
	void whereHiresAreHiddenEveryIndicatorOfHiresIs() {
		List<PublishedFigure> figures = new Hospital(Hospital.calendar(1, 0, 0, false), List.of("site"),
				List.of("HD", "H1", "H7"))
			.hire(5, 0, "A", true)
			.hire(30, 0, "B", true)
			.hire(30, 0, "B", false)
			.hire(40, 0, "C", true)
			.hire(40, 0, "C", false)
			.figures();
		Treatments treatments = this.suppression.apply(figures);
		List<@Nullable String> hidden = figures.stream()
			.map(PublishedFigure::key)
			.filter((key) -> key.code().equals("HD") && !treatments.of(key).shown())
			.<@Nullable String>map(FigureKey::group)
			.toList();
		assertThat(hidden).hasSize(2).contains("A");
		assertThat(figures.stream().map(PublishedFigure::key).filter((key) -> hidden.contains(key.group())))
			.noneMatch((key) -> treatments.of(key).shown());
	}

	@Test
	void partsOfASmallCountTellNothingOfTheirOwn() {
		List<PublishedFigure> figures = new Hospital(Hospital.calendar(1, 0, 0, false), List.of("site"), List.of("HD"))
			.hire(2, 0, "A", true)
			.hire(3, 0, "B", true)
			.figures();
		Treatments treatments = this.suppression.apply(figures);
		assertThat(figures).extracting((figure) -> treatments.of(figure.key()).visibility())
			.containsExactly(Visibility.HIDDEN_FOR_ITSELF, Visibility.HIDDEN_TO_PROTECT, Visibility.HIDDEN_TO_PROTECT);
	}

	@Test
	void oneOverlappingGroupWithinAnotherIsNotToldByTheirDifference() {
		List<PublishedFigure> figures = List.of(set(null, 60), set("city", 52), set("county", 56));
		Treatments treatments = this.suppression.apply(figures);
		assertThat(treatments.of(key("H1", null)).shown()).isTrue();
		assertThat(treatments.of(key("H1", "city")).shown()).isFalse();
		assertThat(treatments.of(key("H1", "county")).shown()).isFalse();
	}

	@Test
	void numbersThatDoNotAddUpAreHiddenAndNamed() {
		FigureKey group = new FigureKey("HD", FROM, TO, "month", "site", "A");
		Treatments treatments = this.suppression
			.apply(List.of(count(40), PublishedFigure.count(group, Population.HIRES, true, 50, Map.of())));
		assertThat(treatments.notAddingUp()).containsExactly("HD/site");
		assertThat(treatments.of(group).shown()).isFalse();
	}

	@Test
	void nothingUnexaminedIsShown() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.suppression.apply(List.of(count(40))).of(key("H1", null)));
	}

	@Test
	void periodsOfTwoKindsWithTheSameDaysAreTreatedAlike() {
		FigureKey fiscal = new FigureKey("HD", FROM, TO, "fiscal-quarter", null, null);
		Treatments treatments = this.suppression
			.apply(List.of(count(7), PublishedFigure.count(fiscal, Population.HIRES, true, 7, Map.of())));
		assertThat(treatments.of(fiscal)).isEqualTo(treatments.of(key("HD", null)));
	}

	@Test
	void aLargeHospitalLeavesSomethingToRead() {
		List<PublishedFigure> figures = Hospital
			.random(7, 3 * 600, Hospital.years(3, 7), 3, List.of("site", "job-family", "pool"),
					List.of("HD", "H1", "H2", "H8"))
			.figures();
		Treatments treatments = this.suppression.apply(figures);
		Map<String, int[]> read = new TreeMap<>();
		for (PublishedFigure figure : figures) {
			if (figure.denominator() > 0) {
				String kind = figure.key().code() + " " + figure.key().periodKind()
						+ ((figure.key().dimension() == null) ? "" : " by group");
				int[] counts = read.computeIfAbsent(kind, (name) -> new int[2]);
				counts[0] += treatments.of(figure.key()).shown() ? 100 : 0;
				counts[1]++;
			}
		}
		TreeMap<String, Integer> percent = new TreeMap<>();
		read.forEach((kind, counts) -> percent.put(kind, counts[0] / counts[1]));
		assertThat(percent).as("per cent shown: " + percent)
			.containsEntry("HD fiscal-year", 100)
			.containsEntry("H1 fiscal-year", 100)
			.containsEntry("H2 fiscal-year", 100)
			.containsEntry("H8 fiscal-year", 100)
			.containsEntry("HD fiscal-quarter", 100);
		assertThat(percent.get("HD month")).isGreaterThanOrEqualTo(85);
		assertThat(percent.get("HD fiscal-year by group")).isGreaterThanOrEqualTo(80);
		assertThat(percent.get("H1 fiscal-year by group")).isGreaterThanOrEqualTo(40);
		assertThat(percent.get("H2 fiscal-year by group")).isGreaterThanOrEqualTo(40);
		assertThat(percent.get("H1 fiscal-quarter")).isGreaterThanOrEqualTo(60);
	}

	private Treatment alone(PublishedFigure figure) {
		return this.suppression.apply(List.of(figure)).of(figure.key());
	}

	private static FigureKey key(String code, @Nullable String set) {
		return new FigureKey(code, FROM, TO, "month", (set != null) ? "geography-set" : null, set);
	}

	private static PublishedFigure count(int count) {
		return PublishedFigure.count(key("HD", null), Population.HIRES, true, count, Map.of());
	}

	private static PublishedFigure set(@Nullable String set, int numerator) {
		return new PublishedFigure(key("H1", set), Nature.SHARE, Population.HIRES, false, numerator, 100, 100, 100,
				Map.of(), null);
	}

	private static PublishedFigure share(int numerator, int denominator, int known, int total,
			Map<String, Integer> excluded) {
		return figure(Nature.SHARE, numerator, denominator, known, total, excluded);
	}

	private static PublishedFigure figure(Nature nature, int numerator, int denominator, int known, int total,
			Map<String, Integer> excluded) {
		return new PublishedFigure(key("H1", null), nature, Population.HIRES, true, numerator, denominator, known,
				total, excluded, null);
	}

}
