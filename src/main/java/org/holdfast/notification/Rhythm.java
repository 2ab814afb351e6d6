package org.holdfast.notification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How often a member wants to be reminded.
 */
public enum Rhythm {

	/** Never. */
	OFF,

	/** Once a day, on days on which there is something to say. */
	DAILY,

	/** Once in a week, as a rule on Monday. */
	WEEKLY;

	/**
	 * Whether a digest is due.
	 * @param before the day of the last look, absent when there was none
	 * @param today today, where the institution is
	 * @return whether to look again
	 */
	boolean isDue(@Nullable LocalDate before, LocalDate today) {
		return switch (this) {
			case OFF -> false;
			case DAILY -> before == null || before.isBefore(today);
			case WEEKLY ->
				before == null || before.isBefore(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
		};
	}

	/**
	 * Reads a rhythm as a form sends it.
	 * @param written its name
	 * @return the rhythm, empty when there is none such
	 */
	public static Optional<Rhythm> of(@Nullable String written) {
		return Stream.of(values()).filter((one) -> one.name().equals(written)).findFirst();
	}

}
