package org.holdfast.metrics.suppression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attacks shares whose people are part of those of another: decided as any other share
 * they give small counts away, decided as parts they do not.
 */
class PartSharesTests {

	private static final List<String> TARGETED = List.of("HD", "H1", "H6");

	private static final List<String> BOTH = List.of("HD", "H1", "H2", "H3");

	@Test
	void allHiresLessThoseIntoTargetedJobs() {
		List<PublishedFigure> figures = year(TARGETED).hireInto(true, 36, 0, "A", true)
			.hireInto(true, 40, 0, "A", false)
			.hireInto(false, 4, 0, "A", true)
			.hireInto(false, 30, 0, "A", false)
			.figures();
		repels(figures);
		assertThat(shown(figures, "H1")).isTrue();
		assertThat(shown(figures, "H6")).isFalse();
	}

	@Test
	void aMonthOfTargetedJobsBoundsWhatIsHiddenOfAll() {
		repels(new Hospital(Hospital.calendar(3, 3, 0, true), List.of("site"), TARGETED)
			.hireInto(true, 15, 0, "A", true)
			.hireInto(true, 30, 0, "A", false)
			.hireInto(true, 20, 1, "B", true)
			.hireInto(false, 3, 1, "B", false)
			.hireInto(false, 20, 1, "A", false)
			.hireInto(true, 3, 2, "B", true)
			.hireInto(false, 40, 2, "B", true)
			.hireInto(false, 40, 2, "A", false)
			.figures());
	}

	@Test
	void aMonthThatMustHoldSomeOfTheYearHidesTheYear() {
		List<PublishedFigure> figures = new Hospital(Hospital.calendar(2, 2, 0, true), List.of("site"), TARGETED)
			.hireInto(true, 30, 0, "A", true)
			.hireInto(true, 40, 0, "A", false)
			.hireInto(true, 3, 1, "A", true)
			.hireInto(false, 20, 1, "A", true)
			.hireInto(false, 30, 0, "A", false)
			.figures();
		repels(figures);
		assertThat(shown(figures, "H6")).isFalse();
	}

	@Test
	void aYearOfTargetedJobsIsReadWhereManyRemain() {
		List<PublishedFigure> figures = year(TARGETED).hireInto(true, 36, 0, "A", true)
			.hireInto(true, 40, 0, "A", false)
			.hireInto(false, 14, 0, "A", true)
			.hireInto(false, 30, 0, "A", false)
			.figures();
		assertThat(shown(figures, "H6")).isTrue();
		assertThat(findings(figures, parts(figures))).isEmpty();
		PublishedFigure group = figures.stream()
			.filter((one) -> one.key().code().equals("H6") && one.key().group() != null)
			.findFirst()
			.orElseThrow();
		assertThat(parts(figures).of(group.key()).visibility()).isEqualTo(Visibility.HIDDEN_TO_PROTECT);
	}

	@Test
	void whoCannotBePlacedIsNotSubtractedEither() {
		List<PublishedFigure> figures = year(TARGETED).hireInto(true, 36, 0, "A", true)
			.hireInto(true, 40, 0, "A", false)
			.hireInto(true, 17, 0, "A", null)
			.hireInto(false, 14, 0, "A", true)
			.hireInto(false, 30, 0, "A", false)
			.hireInto(false, 3, 0, "A", null)
			.figures();
		Treatment treatment = parts(figures).of(total(figures, "H6").key());
		assertThat(treatment.shown()).isTrue();
		assertThat(treatment.coverageHidden()).isTrue();
		assertThat(treatment.hiddenReasons()).contains("zip-blank");
	}

	@Test
	void whatWasDefinedOfNobodyHidesNothing() {
		PublishedFigure people = PublishedFigure.count(key("HD"), Population.HIRES, true, 50,
				Map.of("temporary", 14, "student", 3));
		PublishedFigure all = new PublishedFigure(key("H1"), Nature.SHARE, Population.HIRES, true, 20, 50, 50, 50,
				people.excluded(), null);
		List<PublishedFigure> figures = List.of(people, all, new PublishedFigure(key("H6"), Nature.SHARE,
				Population.HIRES, true, 0, 0, 0, 0, Map.of("no-definition", 50, "temporary", 12), null));
		Treatment treatment = parts(figures).of(key("H6"));
		assertThat(treatment.shown()).isTrue();
		assertThat(treatment.hiddenReasons()).contains("temporary").doesNotContain("no-definition");
	}

	@Test
	void aYearInWhichJobsWereDefinedForFewerIsHidden() {
		PublishedFigure people = PublishedFigure.count(key("HD"), Population.HIRES, true, 150, Map.of());
		PublishedFigure all = new PublishedFigure(key("H1"), Nature.SHARE, Population.HIRES, true, 60, 150, 150, 150,
				Map.of(), null);
		assertThat(treated(people, all, Map.of()).shown()).isTrue();
		assertThat(treated(people, all, Map.of("no-definition", 20)).shown()).isFalse();
		PublishedFigure asLittle = new PublishedFigure(key("H1"), Nature.SHARE, Population.HIRES, true, 60, 130, 130,
				130, Map.of("no-definition", 20), null);
		assertThat(treated(people, asLittle, Map.of("no-definition", 20)).shown()).isTrue();
	}

	@Test
	void localLessThoseWhoAreAlsoOfAMinority() {
		repels(year(BOTH).hireWho(true, true, 30, 0, "A")
			.hireWho(true, false, 4, 0, "A")
			.hireWho(false, true, 30, 0, "A")
			.hireWho(false, false, 60, 0, "A")
			.figures());
		repels(year(BOTH).hireWho(true, true, 30, 0, "A")
			.hireWho(true, false, 40, 0, "A")
			.hireWho(false, true, 30, 0, "A")
			.hireWho(false, false, 6, 0, "A")
			.figures());
	}

	@Test
	void bothPropertiesAreReadWhereNothingOfEitherIsHidden() {
		Hospital hospital = year(BOTH).hireWho(true, true, 30, 0, "A")
			.hireWho(true, false, 40, 0, "A")
			.hireWho(false, true, 30, 0, "A")
			.hireWho(false, false, 60, 0, "A");
		assertThat(shown(hospital.figures(), "H3")).isTrue();
		assertThat(findings(hospital.figures(), parts(hospital.figures()))).isEmpty();
		hospital.hireWho(true, false, 3, 0, "B");
		assertThat(shown(hospital.figures(), "H1")).isTrue();
		assertThat(shown(hospital.figures(), "H3")).isFalse();
	}

	@Test
	void hospitalsMadeUpAtRandom() {
		int leaking = 0;
		int read = 0;
		for (long seed = 0; seed < 8; seed++) {
			for (List<String> codes : List.of(TARGETED, BOTH)) {
				List<PublishedFigure> figures = Hospital
					.random(seed, 60 + (int) seed * 60, Hospital.calendar(3, 3, 0, true), 2, List.of("site"), codes)
					.figures();
				leaking += findings(figures, new SmallNumbers(11).apply(figures)).isEmpty() ? 0 : 1;
				assertThat(findings(figures, parts(figures))).as("seed %d of %s", seed, codes).isEmpty();
				read += shown(figures, codes.getLast()) ? 1 : 0;
			}
		}
		assertThat(leaking).as("decided as any other share").isPositive();
		assertThat(read).as("years read").isPositive();
	}

	private static Hospital year(List<String> codes) {
		return new Hospital(Hospital.calendar(2, 2, 0, true), List.of("site"), codes);
	}

	private static FigureKey key(String code) {
		Hospital.Period year = new Hospital.Period("fiscal-year", 0, 11);
		return new FigureKey(code, year.from(), year.to(), year.kind(), null, null);
	}

	private static Treatment treated(PublishedFigure people, PublishedFigure all, Map<String, Integer> excluded) {
		return parts(List.of(people, all,
				new PublishedFigure(key("H6"), Nature.SHARE, Population.HIRES, true, 40, 80, 80, 80, excluded, null)))
			.of(key("H6"));
	}

	private static void repels(List<PublishedFigure> figures) {
		assertThat(findings(figures, new SmallNumbers(11).apply(figures))).as("as any other share").isNotEmpty();
		assertThat(findings(figures, parts(figures))).as("as a part").isEmpty();
	}

	private static Treatments parts(List<PublishedFigure> figures) {
		List<PublishedFigure> wholes = figures.stream()
			.filter((figure) -> !PartShares.isPart(figure.key().code()))
			.toList();
		Treatments treatments = new SmallNumbers(11).apply(wholes);
		PartShares parts = new PartShares(treatments, wholes,
				figures.stream().filter((figure) -> PartShares.isPart(figure.key().code())).toList(), 11);
		Map<FigureKey, Treatment> all = new HashMap<>(treatments.byKey());
		figures.stream()
			.filter((figure) -> PartShares.isPart(figure.key().code()))
			.forEach((part) -> all.put(part.key(), parts.of(part)));
		return new Treatments(all, treatments.notAddingUp());
	}

	private static List<String> findings(List<PublishedFigure> figures, Treatments treatments) {
		return new Attacker(figures, treatments, 11, true).findings();
	}

	private static boolean shown(List<PublishedFigure> figures, String code) {
		return parts(figures).of(total(figures, code).key()).shown();
	}

	private static PublishedFigure total(List<PublishedFigure> figures, String code) {
		return figures.stream()
			.filter((figure) -> figure.key().code().equals(code) && figure.key().group() == null
					&& figure.key().periodKind().equals("fiscal-year"))
			.findFirst()
			.orElseThrow();
	}

}
