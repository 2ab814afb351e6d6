package org.holdfast.team;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On which days a member is reminded of a day.
 */
class DueStageTests {

	private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

	@Test
	void theDaysOfADailyDigest() {
		List<Integer> reminded = IntStream.iterate(60, (left) -> left >= -20, (left) -> left - 1)
			.filter((left) -> DueStage.isReached(DUE, DUE.minusDays(left + 1), DUE.minusDays(left)))
			.boxed()
			.toList();
		assertThat(reminded).containsExactly(30, 7, 1, -1, -8, -15);
	}

	@Test
	void aWeeklyDigestMissesNoStage() {
		assertThat(DueStage.isReached(DUE, DUE.minusDays(9), DUE.minusDays(2))).isTrue();
		assertThat(DueStage.isReached(DUE, DUE.minusDays(2), DUE.plusDays(5))).isTrue();
		assertThat(DueStage.isReached(DUE, DUE.minusDays(6), DUE.minusDays(2))).isFalse();
		assertThat(DueStage.isReached(DUE, DUE.minusDays(3), DUE.minusDays(3))).isFalse();
	}

}
