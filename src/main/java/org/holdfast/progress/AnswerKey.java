package org.holdfast.progress;

/**
 * What an answer is the answer to.
 *
 * @param item whole key of the item, such as
 * {@code hiring/readiness/leadership/board-support}
 * @param row key of the row of a table, empty for the item as a whole
 */
public record AnswerKey(String item, String row) {

	/**
	 * The item as a whole.
	 * @param item whole key of the item
	 * @return the key
	 */
	public static AnswerKey of(String item) {
		return new AnswerKey(item, "");
	}

	public boolean isRow() {
		return !this.row.isEmpty();
	}

}
