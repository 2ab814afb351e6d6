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
