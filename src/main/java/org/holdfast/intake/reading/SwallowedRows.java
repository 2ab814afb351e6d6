package org.holdfast.intake.reading;

/**
 * Recognises rows that vanished in a quoted cell. Two stray quotation marks in the same
 * column of two rows make one cell of all that is between them, and the row that results
 * has the width of the header, as if nothing had happened. Only the delimiters in the
 * cell tell: its first line has as many as the rest of a row, its last line as many as
 * the start of one, the lines between as many as whole rows, and no blank follows them as
 * in prose.
 */
final class SwallowedRows {

	/**
	 * In narrower tables prose may look so.
	 */
	private static final int NARROWEST = 3;

	private SwallowedRows() {
	}

	/**
	 * Says whether a cell of the row holds rows.
	 * @param row a row that is as wide as the header
	 * @param width the width of the header
	 * @param delimiter what parts the cells
	 * @return whether one does
	 */
	static boolean in(Row row, int width, char delimiter) {
		for (int column = 0; width >= NARROWEST && column < width; column++) {
			if (holdsRows(row, column, width - 1, delimiter)) {
				return true;
			}
		}
		return false;
	}

	private static boolean holdsRows(Row row, int column, int whole, char delimiter) {
		char[] text = row.text();
		int end = row.end(column);
		int wanted = whole - column;
		int found = 0;
		boolean several = false;
		for (int at = row.start(column); at < end; at++) {
			char c = text[at];
			if (c == delimiter) {
				found++;
				if (at + 1 < end && text[at + 1] == ' ') {
					return false;
				}
			}
			else if (c == '\n' || c == '\r') {
				if (found != wanted) {
					return false;
				}
				at += (c == '\r' && at + 1 < end && text[at + 1] == '\n') ? 1 : 0;
				several = true;
				wanted = whole;
				found = 0;
			}
		}
		return several && found == column;
	}

}
