package org.holdfast.progress;

/**
 * What became of a change.
 */
public sealed interface Outcome {

	/**
	 * The change is stored, or the answer was so already.
	 *
	 * @param answer the answer as it stands now
	 */
	record Stored(AnswerView answer) implements Outcome {

	}

	/**
	 * Somebody else had changed the answer in between. Theirs stands, mine is kept among
	 * the revisions.
	 *
	 * @param mine what was to be stored
	 * @param theirs the answer as it stands
	 */
	record Clash(Revision mine, AnswerView theirs) implements Outcome {

	}

}
