package org.holdfast.intake.web;

import java.time.LocalDate;
import java.util.List;

import org.holdfast.intake.Decision;
import org.holdfast.web.BadRequest;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How a program wants an import committed.
 *
 * @param goodRowsOnly whether without the refused rows
 * @param rejected how many were refused, to be confirmed
 * @param acceptDifference whether a differing control total is accepted
 * @param conflicts {@code keep} or {@code replace}
 * @param replace days whose other rows are to be hidden
 */
record DecisionBody(@Nullable Boolean goodRowsOnly, @Nullable Integer rejected, @Nullable Boolean acceptDifference,
		@Nullable String conflicts, @Nullable Days replace) {

	private static final List<String> WAYS = List.of("keep", "replace");

	Decision decision(boolean dated) {
		if (this.conflicts != null && !WAYS.contains(this.conflicts)) {
			throw Refused.of("/conflicts", "intake.conflicts.unknown");
		}
		return new Decision(Boolean.TRUE.equals(this.goodRowsOnly), this.rejected,
				Boolean.TRUE.equals(this.acceptDifference), this.conflicts, range(dated));
	}

	private Decision.@Nullable Range range(boolean dated) {
		if (this.replace == null) {
			return null;
		}
		if (this.replace.from == null || this.replace.to == null) {
			throw BadRequest.missing((this.replace.from == null) ? "/replace/from" : "/replace/to");
		}
		if (!dated) {
			throw Refused.of("/replace", "intake.replace.noDays");
		}
		if (this.replace.from.isAfter(this.replace.to)) {
			throw Refused.of("/replace/to", "intake.replace.reversed");
		}
		return new Decision.Range(this.replace.from, this.replace.to);
	}

	/**
	 * Days.
	 *
	 * @param from the first
	 * @param to the last
	 */
	record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

	}

}
