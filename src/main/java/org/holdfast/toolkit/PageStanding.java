package org.holdfast.toolkit;

/**
 * How far an institution is with a page.
 *
 * @param state what a person has said, or what the answers show
 * @param answered items that have an answer
 * @param total items of the page that concern the institution
 */
public record PageStanding(State state, int answered, int total) {

	/**
	 * Key of the words for it. What a person has said and what is answered are both told
	 * where they differ.
	 * @return key of a message that takes what is answered and the total
	 */
	public String messageKey() {
		boolean open = this.state == State.COMPLETED && this.answered < this.total;
		return "toolkit.standing." + this.state + (open ? ".open" : "");
	}

	/**
	 * A few words for how far it is.
	 */
	public enum State {

		/**
		 * Nobody has answered anything.
		 */
		NOT_STARTED,

		/**
		 * Something is answered.
		 */
		IN_PROGRESS,

		/**
		 * A person has said that it is done.
		 */
		COMPLETED

	}

}
