package org.holdfast.metrics.closing;

import java.time.Instant;
import java.util.UUID;

import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The closing of a period: its figures are kept as they are until it is reopened.
 *
 * @param id its id
 * @param period the fiscal year or quarter
 * @param note what to know about it, possibly empty
 * @param closedAt when
 * @param closedBy the name of who closed it
 * @param reopening how it was taken back, absent while it is in force
 */
public record Closing(UUID id, Period period, String note, Instant closedAt, String closedBy,
		@Nullable Reopening reopening) {

	/**
	 * Whether the period is closed.
	 * @return false once it was reopened
	 */
	public boolean inForce() {
		return this.reopening == null;
	}

	/**
	 * How a closing was taken back.
	 *
	 * @param at when
	 * @param by the name of who did it
	 * @param reason why
	 */
	public record Reopening(Instant at, String by, String reason) {

	}

}
