package org.holdfast.intake.value;

/**
 * What counts as whitespace around a value: blanks of every width and of none, marks of
 * direction, tabs and line ends, and the byte order mark that some programs leave in the
 * middle of files.
 */
public final class Whitespace {

	private Whitespace() {
	}

	/**
	 * Says whether the character is whitespace.
	 * @param c the character
	 * @return whether it is
	 */
	public static boolean is(char c) {
		return c <= ' ' || (c >= 0xA0 && (c == 0xA0 || Character.isSpaceChar(c) || unseen(c)));
	}

	/**
	 * Marks without width that programs leave around what is copied out of them.
	 * @param c the character
	 * @return whether it is a joiner, a mark of direction or a byte order mark
	 */
	private static boolean unseen(char c) {
		return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
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
