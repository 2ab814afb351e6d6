package org.holdfast.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was given to a member to answer.
 *
 * @param key whole key of the item, or {@code toolkit/page} for a whole page
 * @param state how it stands
 * @param assignee the member's account
 * @param assigneeName the member's name when it was given
 * @param due the day until which it is wanted, if one was said
 * @param message what was said with it, may be empty
 * @param at when it was given
 * @param by account of who gave it
 * @param byName name of who gave it
 */
public record Assignment(String key, State state, UUID assignee, String assigneeName, @Nullable LocalDate due,
		String message, Instant at, UUID by, String byName) {

	public boolean isOpen() {
		return this.state == State.OPEN;
	}

	public boolean isDone() {
		return this.state == State.DONE;
	}

	/**
	 * Whether the day until which it is wanted has passed.
	 * @param today today, where the institution is
	 * @return false when no day was said
	 */
	public boolean isOverdue(LocalDate today) {
		return this.due != null && this.due.isBefore(today);
	}

	Assignment as(State next) {
		return new Assignment(this.key, next, this.assignee, this.assigneeName, this.due, this.message, this.at,
				this.by, this.byName);
	}

	Assignment under(String other) {
		return new Assignment(other, this.state, this.assignee, this.assigneeName, this.due, this.message, this.at,
				this.by, this.byName);
	}

	/**
	 * How an assignment stands.
	 */
	public enum State {

		/** Waits for the member. */
		OPEN,

		/** The member said that it is done. */
		DONE,

		/** Taken back. */
		WITHDRAWN

	}

}
