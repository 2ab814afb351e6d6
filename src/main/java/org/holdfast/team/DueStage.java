package org.holdfast.team;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How close a day is. A member is reminded when a closer stage is reached: 30, 7 and 1
 * days before, when the day has passed, and then once a week.
 */
final class DueStage {

	private static final int[] BEFORE = { 30, 7, 1 };

	private static final int WEEK = 7;

	private DueStage() {
	}

	/**
	 * Whether a closer stage was reached.
	 * @param due the day until which something is wanted
	 * @param before day of the last reminder
	 * @param today today
	 * @return whether to remind again
	 */
	static boolean isReached(LocalDate due, LocalDate before, LocalDate today) {
		return of(due, today) > of(due, before);
	}

	private static long of(LocalDate due, LocalDate day) {
		long left = ChronoUnit.DAYS.between(day, due);
		if (left < 0) {
			return BEFORE.length + 1 + (-left - 1) / WEEK;
		}
		int stage = 0;
		while (stage < BEFORE.length && left <= BEFORE[stage]) {
			stage++;
		}
		return stage;
	}

}
