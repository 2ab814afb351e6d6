package org.holdfast.intake.value;

/**
 * Recognises Social Security numbers.
 */
public final class SocialSecurityNumber {

	static final int DIGITS = 9;

	/** With what parts its digits. */
	private static final int LENGTH = 11;

	private SocialSecurityNumber() {
	}

	/**
	 * Says whether the text is one written with its dashes or blanks, such as
	 * 219-09-9999. Dashes and blanks are of every kind that programs write.
	 * @param text the characters
	 * @return whether the text is one written with its dashes or blanks, such as
	 * 219-09-9999
	 */
	public static boolean isWritten(CharSequence text) {
		if (text.length() != LENGTH || !parts(text.charAt(3), text.charAt(6))) {
			return false;
		}
		return isPlain("" + text.subSequence(0, 3) + text.subSequence(4, 6) + text.subSequence(7, 11));
	}

	/**
	 * Says whether nine digits without dashes could be one. Many other numbers could.
	 * @param text the characters
	 * @return whether nine digits without dashes could be one
	 */
	public static boolean isPlain(CharSequence text) {
		if (text.length() != DIGITS) {
			return false;
		}
		for (int i = 0; i < DIGITS; i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		int area = Integer.parseInt(text, 0, 3, 10);
		int group = Integer.parseInt(text, 3, 5, 10);
		int serial = Integer.parseInt(text, 5, 9, 10);
		return area != 0 && area != 666 && area < 900 && group != 0 && serial != 0;
	}

	/**
	 * Says whether one stands anywhere in the text.
	 * @param text as written
	 * @return whether it does
	 */
	public static boolean isWithin(String text) {
		return !masked(text).equals(text);
	}

	/**
	 * The text without such numbers in it.
	 * @param text as written
	 * @return the text, the digits of every number written with dashes or blanks masked
	 */
	public static String masked(String text) {
		if (text.length() < LENGTH) {
			return text;
		}
		char[] copy = text.toCharArray();
		return mask(copy, copy.length) ? new String(copy) : text;
	}

	/**
	 * Masks the digits of every number written with dashes or blanks.
	 * @param text the characters, which are changed
	 * @param length how many of them count
	 * @return whether there was one
	 */
	static boolean mask(char[] text, int length) {
		boolean found = false;
		for (int at = 0; at + LENGTH <= length; at++) {
			if (writtenAt(text, at, length)) {
				for (int i = at; i < at + LENGTH; i++) {
					text[i] = (i == at + 3 || i == at + 6) ? text[i] : '*';
				}
				found = true;
			}
		}
		return found;
	}

	private static boolean writtenAt(char[] text, int at, int length) {
		if (!parts(text[at + 3], text[at + 6])) {
			return false;
		}
		boolean apart = (at == 0 || !continues(text[at - 1]))
				&& (at + LENGTH == length || !continues(text[at + LENGTH]));
		return apart && isWritten(new String(text, at, LENGTH));
	}

	private static boolean continues(char c) {
		return dash(c) || Character.isLetterOrDigit(c);
	}

	private static boolean parts(char first, char second) {
		return (dash(first) && dash(second)) || (blank(first) && blank(second));
	}

	private static boolean blank(char c) {
		return c == ' ' || c == '\t' || c == '\n' || c == '\r' || (c >= '\u00A0' && Character.isSpaceChar(c));
	}

	/** With the soft hyphen and the minus sign, which look the same. */
	private static boolean dash(char c) {
		return c == '-' || c == '\u00AD' || c == '\u2212'
				|| (c >= '\u2010' && Character.getType(c) == Character.DASH_PUNCTUATION);
	}

}
