package org.holdfast.adoption;

import org.holdfast.progress.AnswerKey;

/**
 * That an answer was given to another item before.
 *
 * @param cycle name of the cycle
 * @param to the answer as it is now
 * @param fromItem key of the item it was given to
 * @param kind what became of it
 * @param number number of the edition that brought this about
 */
record Origin(String cycle, AnswerKey to, String fromItem, Kind kind, int number) {

	AnswerKey from() {
		return new AnswerKey(this.fromItem, this.to.row());
	}

	/**
	 * What becomes of an earlier answer.
	 */
	enum Kind {

		/**
		 * It is the answer of the new item.
		 */
		CARRIED,

		/**
		 * It may become the answer of the new item.
		 */
		OFFERED,

		/**
		 * Somebody has taken it up.
		 */
		TAKEN,

		/**
		 * Somebody has decided not to.
		 */
		DISMISSED,

		/**
		 * It was carried away, and its item is there again.
		 */
		RETURNED

	}

}
