package org.holdfast.paper.sheet;

/**
 * Says what of a text can stand in a document.
 */
public final class Glyphs {

	private Glyphs() {
	}

	/**
	 * The text as XML can hold it: unseen control characters become the sign for
	 * something unknown, and all line ends are alike.
	 * @param text any text
	 * @return a text that comes back as it went
	 */
	public static String writable(String text) {
		StringBuilder written = new StringBuilder(text.length());
		text.replace("\r\n", "\n")
			.replace('\r', '\n')
			.codePoints()
			.forEach((point) -> written.appendCodePoint(allowed(point) ? point : 0xFFFD));
		return written.toString();
	}

	/**
	 * The text without what programs change by themselves: blanks at the ends of lines
	 * and kinds of blanks.
	 * @param text any text
	 * @return a text to compare by
	 */
	public static String bare(String text) {
		return writable(text).replace('\u00a0', ' ').replaceAll("[ \\t]+(?=\\n)", "").strip();
	}

	private static boolean allowed(int point) {
		return point == '\t' || point == '\n' || (point >= 0x20 && point <= 0xD7FF)
				|| (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
	}

}
