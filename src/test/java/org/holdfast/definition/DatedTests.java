package org.holdfast.definition;

import java.time.LocalDate;
import java.util.List;

import org.holdfast.shared.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finds the version of a day.
 */
class DatedTests {

	private static final LocalDate MARCH = LocalDate.of(2025, 3, 16);

	private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

	private final Dated<String> rule = new Dated<>(
			List.of(new Dated.Version<>(1, MARCH, MAY, "first"), new Dated.Version<>(3, MAY, null, "second")));

	@Test
	void noVersionHoldsBeforeTheFirst() {
		assertThat(this.rule.on(MARCH.minusDays(1))).isEmpty();
		assertThat(new Dated<>(List.of()).on(MARCH)).isEmpty();
	}

	@Test
	void aVersionHoldsFromItsFirstDayUntilTheNext() {
		assertThat(this.rule.on(MARCH)).map(Dated.Version::rule).contains("first");
		assertThat(this.rule.on(MAY.minusDays(1))).map(Dated.Version::rule).contains("first");
		assertThat(this.rule.on(MAY)).map(Dated.Version::number).contains(3);
	}

	@Test
	void theLatestVersionIsOpen() {
		assertThat(this.rule.versions().getFirst().span()).isEqualTo(new Span(MARCH, MAY));
		assertThat(this.rule.versions().getLast().span().until()).isEqualTo(Span.OPEN);
	}

}
