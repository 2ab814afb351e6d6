package org.holdfast.intake.reading;

import java.util.regex.Pattern;

/**
 * Recognises rows that vanished in a quoted cell. Two stray quotation marks in the same
 * column of two rows make one cell of all that is between them, and the row that results
 * has the width of the header, as if nothing had happened. Only the text of the cell
 * tells: its first line has as many delimiters as the rest of a row, its last line as
 * many as the start of one, the lines between as many as whole rows, and a value in it
 * with digits is written like that of the row in the same column.
 */
final class SwallowedRows {

	/**
	 * In narrower tables prose may look so.
	 */
	private static final int NARROWEST = 3;

	private static final Pattern LINES = Pattern.compile("\\r\\n|\\r|\\n");

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
			if (severalLines(row, column) && holdsRows(row, column, width, delimiter)) {
				return true;
			}
		}
		return false;
	}

	private static boolean severalLines(Row row, int column) {
		char[] text = row.text();
		for (int at = row.start(column); at < row.end(column); at++) {
			if (text[at] == '\n' || text[at] == '\r') {
				return true;
			}
		}
		return false;
	}

	private static boolean holdsRows(Row row, int column, int width, char delimiter) {
		String[] lines = LINES.split(row.value(column), -1);
		Pattern parts = Pattern.compile(String.valueOf(delimiter), Pattern.LITERAL);
		for (int line = 1; line < lines.length - 1; line++) {
			if (parts.split(lines[line], -1).length != width) {
				return false;
			}
		}
		String[] rest = parts.split(lines[0], -1);
		String[] start = parts.split(lines[lines.length - 1], -1);
		if (rest.length != width - column || start.length != column + 1) {
			return false;
		}
		boolean alike = false;
		for (int at = 0; at < column; at++) {
			alike |= alike(start[at], row.value(at));
		}
		for (int at = column + 1; at < width; at++) {
			alike |= alike(rest[at - column], row.value(at));
		}
		return alike;
	}

	private static boolean alike(String one, String other) {
		String shape = shape(one);
		return shape.indexOf('9') >= 0 && shape.equals(shape(other));
	}

	/**
	 * A value with runs of digits as 9 and runs of letters as a.
	 * @param value the value
	 * @return its shape
	 */
	private static String shape(String value) {
		StringBuilder shape = new StringBuilder();
		for (char c : value.strip().toCharArray()) {
			char kind = Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'a' : c;
			boolean run = !shape.isEmpty() && shape.charAt(shape.length() - 1) == kind;
			if (!run || kind == c) {
				shape.append(kind);
			}
		}
		return shape.toString();
	}

}
