package org.holdfast.intake.value;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a column tells about the order of its dates.
 */
class DateOrderEvidenceTests {

	@Test
	void oneDayAboveTwelveDecides() {
		assertThat(of("3/4/2026", "3/31/2026").order()).contains(DateOrder.MDY);
		assertThat(of("3/4/2026", "31/3/2026").order()).contains(DateOrder.DMY);
		assertThat(of("01/02/03", "83/10/07").order()).contains(DateOrder.YMD);
	}

	@Test
	void twoSmallNumbersDoNot() {
		DateOrderEvidence evidence = of("3/4/2026", "1/2/2026");
		assertThat(evidence.order()).isEmpty();
		assertThat(evidence.undecided()).isEqualTo(2);
	}

	@Test
	void nothingDependsOnTheOrder() {
		assertThat(of("2026-03-04", "31-Mar-2026", "4/4/2026", "43831", "", "n/a").order()).contains(DateOrder.MDY);
		assertThat(of().order()).contains(DateOrder.MDY);
	}

	@Test
	void bothOrdersInOneColumnDoNotDecide() {
		assertThat(of("3/31/2026", "31/3/2026").order()).isEmpty();
	}

	@Test
	void aSlipAmongVeryManyDoesNotMatter() {
		DateOrderEvidence evidence = of("31/3/2026");
		for (int i = 0; i < 60; i++) {
			evidence.add("3/31/2026");
		}
		assertThat(evidence.order()).contains(DateOrder.MDY);
		assertThat(evidence.dates()).isEqualTo(61);
	}

	private static DateOrderEvidence of(String... values) {
		DateOrderEvidence evidence = new DateOrderEvidence();
		for (String value : values) {
			evidence.add(value);
		}
		return evidence;
	}

}
