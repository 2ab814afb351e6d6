package org.holdfast.notification;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often a digest is due.
 */
class RhythmTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	@Test
	void dailyIsOnceADay() {
		assertThat(Rhythm.DAILY.isDue(null, MONDAY)).isTrue();
		assertThat(Rhythm.DAILY.isDue(MONDAY.minusDays(1), MONDAY)).isTrue();
		assertThat(Rhythm.DAILY.isDue(MONDAY, MONDAY)).isFalse();
	}

	@Test
	void weeklyIsOnceAWeekFromMondayOn() {
		assertThat(Rhythm.WEEKLY.isDue(MONDAY.minusDays(1), MONDAY)).isTrue();
		assertThat(Rhythm.WEEKLY.isDue(MONDAY, MONDAY.plusDays(6))).isFalse();
		assertThat(Rhythm.WEEKLY.isDue(MONDAY, MONDAY.plusDays(7))).isTrue();
		assertThat(Rhythm.WEEKLY.isDue(MONDAY.minusDays(3), MONDAY.plusDays(2))).as("Monday was missed").isTrue();
	}

	@Test
	void offIsNever() {
		assertThat(Rhythm.OFF.isDue(null, MONDAY)).isFalse();
	}

}
