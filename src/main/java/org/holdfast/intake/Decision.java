package org.holdfast.intake;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How an import is to be committed.
 *
 * @param goodRowsOnly whether to commit without the refused rows
 * @param rejected the number of refused rows that was seen, to be confirmed
 * @param acceptDifference whether a differing control total is accepted
 * @param conflicts {@code keep} or {@code replace}, absent when not decided
 * @param replace the days whose other rows are to be hidden, absent for none
 */
public record Decision(boolean goodRowsOnly, @Nullable Integer rejected, boolean acceptDifference,
		@Nullable String conflicts, @Nullable Range replace) {

	/**
	 * Days to replace.
	 *
	 * @param from the first
	 * @param to the last
	 */
	public record Range(LocalDate from, LocalDate to) {

	}

}
