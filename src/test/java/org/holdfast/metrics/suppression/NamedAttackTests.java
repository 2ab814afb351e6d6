package org.holdfast.metrics.suppression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The attacks that are known by name. Each must succeed when only small counts are hidden
 * and fail when the rest of the suppression works.
 */
class NamedAttackTests {

	private static final List<String> HIRES = List.of("HD");

	private static final List<String> SITES = List.of("site");

	@Test
	@DisplayName("The total less the groups shown")
	void totalLessGroups() {
		repels(hospital(1, 0, HIRES).hire(3, 0, "A", true).hire(20, 0, "B", true).hire(30, 0, "C", true));
	}

	@Test
	@DisplayName("The quarter less two months")
	void quarterLessMonths() {
		repels(hospital(3, 3, HIRES).hire(20, 0, "A", true).hire(25, 1, "A", true).hire(4, 2, "A", true));
	}

	@Test
	@DisplayName("Calendar quarter against fiscal quarter")
	void calendarAgainstFiscal() {
		List<Hospital.Period> periods = new ArrayList<>(Hospital.calendar(4, 0, 0, false));
		periods.add(new Hospital.Period("quarter", 0, 2));
		periods.add(new Hospital.Period("fiscal-quarter", 1, 3));
		repels(new Hospital(periods, List.of(), HIRES).hire(15, 0, "A", true)
			.hire(20, 1, "A", true)
			.hire(30, 2, "A", true)
			.hire(4, 3, "A", true));
	}

	@Test
	@DisplayName("Months of one year against quarters of another cut")
	void shiftedQuarters() {
		repels(new Hospital(Hospital.calendar(7, 3, 1, false), List.of(), HIRES).hire(15, 0, "A", true)
			.hire(12, 1, "A", true)
			.hire(5, 2, "A", true)
			.hire(40, 3, "A", true)
			.hire(16, 4, "A", true)
			.hire(17, 5, "A", true)
			.hire(18, 6, "A", true));
	}

	@Test
	@DisplayName("Two breakdowns of one total")
	void twoBreakdowns() {
		Hospital hospital = new Hospital(Hospital.calendar(1, 0, 0, false), List.of("site", "pool"), HIRES);
		repels(hospital.hire(4, 0, Map.of("site", "A", "pool", "pipeline"), true)
			.hire(20, 0, Map.of("site", "B", "pool", "general"), true)
			.hire(15, 0, Map.of("site", "C", "pool", "general"), true));
	}

	@Test
	@DisplayName("Numerators of the groups shown, from the total's numerator")
	void shareTimesDenominator() {
		repels(hospital(1, 0, List.of("HD", "H1")).hire(3, 0, "A", true)
			.hire(40, 0, "A", false)
			.hire(20, 0, "B", true)
			.hire(30, 0, "B", false)
			.hire(15, 0, "C", true)
			.hire(25, 0, "C", false));
	}

	@Test
	@DisplayName("All but a few have the property: the complement is small")
	void complement() {
		repels(hospital(1, 0, List.of("HD", "H1")).hire(40, 0, "A", true)
			.hire(2, 0, "A", false)
			.hire(20, 0, "B", true)
			.hire(30, 0, "B", false)
			.hire(25, 0, "C", true)
			.hire(26, 0, "C", false));
	}

	@Test
	@DisplayName("9, 9 and 10 that add up to a visible 28 leave no room")
	void noRoom() {
		repels(hospital(1, 0, HIRES).hire(9, 0, "A", true).hire(9, 0, "B", true).hire(10, 0, "C", true));
	}

	@Test
	@DisplayName("1 and 11: the larger cannot be small, the smaller cannot be large")
	void oneAndEleven() {
		repels(hospital(1, 0, HIRES).hire(1, 0, "A", true).hire(11, 0, "B", true));
	}

	@Test
	@DisplayName("The count of hires shown as another indicator's denominator")
	void denominatorElsewhere() {
		repels(hospital(1, 0, List.of("H7", "HD")).hire(5, 0, "A", true).hire(30, 0, "B", true).hire(40, 0, "C", true));
	}

	@Test
	@DisplayName("A reason's total less the groups shown")
	void exclusions() {
		repels(hospital(1, 0, HIRES).hire(30, 0, "A", true)
			.hire(30, 0, "B", true)
			.leaveOut(4, 0, "A", "contingent")
			.leaveOut(20, 0, "B", "contingent"));
	}

	@Test
	@DisplayName("Coverage of the total less coverage of the groups shown")
	void unknown() {
		repels(hospital(1, 0, List.of("HD", "H2")).hire(30, 0, "A", true)
			.hire(30, 0, "A", false)
			.hire(30, 0, "B", true)
			.hire(30, 0, "B", false)
			.hire(3, 0, "A", null)
			.hire(25, 0, "B", null));
	}

	@Test
	@DisplayName("People at work, repeated from one roster, against a total")
	void roster() {
		List<PublishedFigure> figures = new ArrayList<>();
		for (int month = 1; month <= 3; month++) {
			LocalDate day = LocalDate.of(2025, (month == 3) ? 3 : 1, 31);
			int change = (month == 3) ? 7 : 0;
			figures.add(people(month, null, 105 + change, LocalDate.of(2025, month, 15)));
			figures.add(people(month, "A", 5, LocalDate.of(2025, 1, 31)));
			figures.add(people(month, "B", 40, LocalDate.of(2025, 1, 31)));
			figures.add(people(month, "C", 60 + change, day));
		}
		repels(figures);
	}

	@Test
	@DisplayName("Overlapping geography sets that share the total's denominator")
	void geographySets() {
		List<PublishedFigure> figures = new ArrayList<>();
		LocalDate first = LocalDate.of(2025, 1, 1);
		LocalDate middle = LocalDate.of(2025, 3, 31);
		LocalDate last = LocalDate.of(2025, 6, 30);
		for (LocalDate[] span : new LocalDate[][] { { first, middle }, { middle.plusDays(1), last },
				{ first, last } }) {
			boolean year = span[0].equals(first) && span[1].equals(last);
			boolean early = span[1].equals(middle);
			figures.add(share(span, null, year ? 120 : 60, year ? 400 : 200));
			figures.add(share(span, "city", year ? 110 : 55, year ? 400 : 200));
			figures.add(share(span, "campus", year ? 43 : (early ? 3 : 40), year ? 400 : 200));
		}
		repels(figures);
	}

	private static PublishedFigure people(int month, @Nullable String site, int count, LocalDate day) {
		LocalDate from = LocalDate.of(2025, month, 1);
		FigureKey key = new FigureKey("HC", from, from.plusMonths(1).minusDays(1), "month",
				(site != null) ? "site" : null, site);
		return PublishedFigure.count(key, Population.ROSTER, true, count, Map.of()).asOf(day);
	}

	private static PublishedFigure share(LocalDate[] span, @Nullable String set, int numerator, int denominator) {
		FigureKey key = new FigureKey("H1", span[0], span[1], "quarter", (set != null) ? "geography-set" : null, set);
		return new PublishedFigure(key, Nature.SHARE, Population.HIRES, false, numerator, denominator, denominator,
				denominator, Map.of(), null);
	}

	private static Hospital hospital(int months, int quarter, List<String> codes) {
		return new Hospital(Hospital.calendar(months, quarter, 0, false), SITES, codes);
	}

	private static void repels(Hospital hospital) {
		repels(hospital.figures());
	}

	private static void repels(List<PublishedFigure> figures) {
		assertThat(new Attacker(figures, new SmallNumbers(11, false).apply(figures), 11, true).findings())
			.as("without complementary suppression")
			.isNotEmpty();
		Treatments treatments = new SmallNumbers(11).apply(figures);
		assertThat(treatments.notAddingUp()).isEmpty();
		assertThat(new Attacker(figures, treatments, 11, true).findings()).as("with it").isEmpty();
	}

}
