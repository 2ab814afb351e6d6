package org.holdfast.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something somebody did with an assignment.
 *
 * @param number rising from 1
 * @param what what was done
 * @param assigneeName who had it afterwards
 * @param due the day until which it was wanted afterwards, if one was said
 * @param message what was said with it, may be empty
 * @param at when
 * @param by account of who did it
 * @param byName name of who did it
 */
public record AssignmentStep(int number, What what, String assigneeName, @Nullable LocalDate due, String message,
		Instant at, UUID by, String byName) {

	/**
	 * What can be done with an assignment.
	 */
	public enum What {

		/** Given to a member. */
		ASSIGNED,

		/** Given with another day or message. */
		CHANGED,

		/** Passed on from somebody else. */
		HANDED_OVER,

		/** Said to be done. */
		DONE,

		/** Said not to be done after all. */
		REOPENED,

		/** Taken back. */
		WITHDRAWN

	}

}
