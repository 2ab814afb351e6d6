package org.holdfast.progress;

/**
 * A state an answer was in, or was to be in when somebody else had changed it. Kept for
 * ever.
 *
 * @param key what it answers
 * @param number rising from 1 for one answer
 * @param cause how it came to be
 * @param version version of the answer that it was; for one set aside, the version that
 * it started from
 * @param status how far it was
 * @param reason why the item was left out, empty where it was not
 * @param typed what was typed
 * @param saved when and by whom
 */
public record Revision(AnswerKey key, int number, Cause cause, int version, AnswerStatus status, String reason,
		Typed typed, Saved saved) {

	boolean says(Typed otherTyped, AnswerStatus otherStatus, String otherReason) {
		return this.typed.equals(otherTyped) && this.status == otherStatus && this.reason.equals(otherReason);
	}

	StoredAnswer answer() {
		return new StoredAnswer(this.key, this.version, this.status, this.reason, this.typed, 0, null, this.saved);
	}

	/**
	 * How a revision came to be.
	 */
	public enum Cause {

		/**
		 * Somebody changed the answer.
		 */
		SAVED,

		/**
		 * Somebody brought an earlier state back.
		 */
		RESTORED,

		/**
		 * It lost to somebody else's change and never was the answer.
		 */
		SET_ASIDE,

		/**
		 * The question changed with a newer edition, and with it how far the answer is.
		 */
		UPGRADED,

		/**
		 * It was copied from the cycle before when a cycle started.
		 */
		COPIED,

		/**
		 * Somebody said that the answer of the cycle before is still true.
		 */
		CONFIRMED;

		/**
		 * Whether somebody wrote it in the cycle before.
		 * @return whether the words were not typed in this cycle
		 */
		boolean fromBefore() {
			return this == COPIED || this == CONFIRMED;
		}

	}

}
