package org.holdfast.intake.staging;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One change to refused rows, without the values.
 *
 * @param number its number within the import
 * @param action what was done
 * @param columns the headers of the columns, absent when whole rows were left out
 * @param rows how many rows it touched
 * @param firstRow the first of them
 * @param at when
 * @param by by whom
 * @param undoneAt when it was undone, absent when it was not
 * @param undoneBy by whom
 * @param correction the correction it became part of, absent while it waits
 */
public record StagedChange(int number, Action action, @Nullable String columns, int rows, int firstRow, Instant at,
		UUID by, @Nullable Instant undoneAt, @Nullable UUID undoneBy, @Nullable Integer correction) {

	/**
	 * Whether it waits to be checked, and so can still be undone.
	 * @return whether it does
	 */
	public boolean open() {
		return this.undoneAt == null && this.correction == null;
	}

	/**
	 * What a person did.
	 */
	public enum Action {

		/** The cells of one row were changed. */
		EDIT,

		/** A row was left out. */
		EXCLUDE,

		/** One value was replaced by another in several rows. */
		REPLACE

	}

}
