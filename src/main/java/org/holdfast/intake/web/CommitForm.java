package org.holdfast.intake.web;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportView;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a checked file.
 *
 * @param goodRowsOnly whether to go on without the refused rows
 * @param rejected how many rows were refused, typed to confirm
 * @param acceptDifference whether the difference of totals is accepted
 * @param conflicts {@code keep} or {@code replace}
 * @param replaceFrom first day of a period to replace
 * @param replaceTo last day of a period to replace
 * @param seen the days whose rows the person has seen counted
 */
record CommitForm(boolean goodRowsOnly, @Nullable String rejected, boolean acceptDifference, @Nullable String conflicts,
		@Nullable String replaceFrom, @Nullable String replaceTo, @Nullable String seen) {

	static final CommitForm BLANK = new CommitForm(false, null, false, null, null, null, null);

	Decision decision(ImportView view, boolean differs) {
		Integer confirmed = number(this.rejected);
		if (view.rows().rejected() > 0 && !this.goodRowsOnly) {
			throw Refused.of("/goodRowsOnly", "intake.commit.choose.goodRowsOnly");
		}
		if (view.rows().rejected() > 0 && (confirmed == null || confirmed != view.rows().rejected())) {
			throw Refused.of("/rejected", "intake.commit.choose.rejected", view.rows().rejected());
		}
		if (differs && !this.acceptDifference) {
			throw Refused.of("/acceptDifference", "intake.commit.choose.difference");
		}
		if (view.rows().conflicting() > 0 && this.conflicts == null) {
			throw Refused.of("/conflicts", "intake.commit.choose.conflicts");
		}
		return new Decision(this.goodRowsOnly, confirmed, this.acceptDifference, this.conflicts, range());
	}

	/**
	 * Whether the person has seen which rows a period hides.
	 * @param range the period
	 * @return whether these very days were shown
	 */
	boolean hasSeen(Decision.Range range) {
		return named(range).equals(this.seen);
	}

	static String named(Decision.Range range) {
		return range.from() + "/" + range.to();
	}

	private Decision.@Nullable Range range() {
		LocalDate from = day("replaceFrom", this.replaceFrom);
		LocalDate to = day("replaceTo", this.replaceTo);
		if (from == null && to == null) {
			return null;
		}
		if (from == null) {
			throw Refused.of("/replaceFrom", "intake.replace.both");
		}
		if (to == null) {
			throw Refused.of("/replaceTo", "intake.replace.both");
		}
		if (from.isAfter(to)) {
			throw Refused.of("/replaceTo", "intake.replace.reversed");
		}
		return new Decision.Range(from, to);
	}

	private static @Nullable Integer number(@Nullable String typed) {
		String digits = (typed != null) ? typed.replaceAll("[\\s,.]", "") : "";
		return digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
	}

	private static @Nullable LocalDate day(String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeException ex) {
			throw Refused.of("/" + field, "intake.replace.unreadable");
		}
	}

}
