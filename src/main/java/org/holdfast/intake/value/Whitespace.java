package org.holdfast.intake.value;

/**
 * What counts as whitespace around a value: blanks of every width, tabs and line ends,
 * and the byte order mark that some programs leave in the middle of files.
 */
final class Whitespace {

	private Whitespace() {
	}

	static boolean is(char c) {
		return c <= ' ' || (c >= 0xA0 && (c == 0xA0 || c == 0xFEFF || Character.isSpaceChar(c)));
	}

	static int skip(char[] text, int start, int end) {
		int at = start;
		while (at < end && is(text[at])) {
			at++;
		}
		return at;
	}

	static int skipBack(char[] text, int start, int end) {
		int at = end;
		while (at > start && is(text[at - 1])) {
			at--;
		}
		return at;
	}

}
