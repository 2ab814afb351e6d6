package org.holdfast.intake.value;

/**
 * Recognises Social Security numbers.
 */
public final class SocialSecurityNumber {

	/** With what parts its digits. */
	private static final int LENGTH = 11;

	private SocialSecurityNumber() {
	}

	/**
	 * Says whether the text is one written with its dashes or blanks, such as
	 * 219-09-9999.
	 * @param text the characters
	 * @return whether the text is one written with its dashes or blanks, such as
	 * 219-09-9999
	 */
	public static boolean isWritten(CharSequence text) {
		if (text.length() != 11 || (text.charAt(3) != '-' && text.charAt(3) != ' ')
				|| text.charAt(6) != text.charAt(3)) {
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
		if (text.length() != 9) {
			return false;
		}
		for (int i = 0; i < 9; i++) {
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
	 * The text without such numbers in it.
	 * @param text as written
	 * @return the text, the digits of every number written with dashes masked
	 */
	public static String masked(String text) {
		if (text.length() < LENGTH) {
			return text;
		}
		char[] copy = text.toCharArray();
		return mask(copy, copy.length) ? new String(copy) : text;
	}

	/**
	 * Masks the digits of every number written with dashes.
	 * @param text the characters, which are changed
	 * @param length how many of them count
	 * @return whether there was one
	 */
	static boolean mask(char[] text, int length) {
		boolean found = false;
		for (int at = 0; at + 11 <= length; at++) {
			if (writtenAt(text, at, length)) {
				for (int i = at; i < at + 11; i++) {
					text[i] = (text[i] == '-') ? '-' : '*';
				}
				found = true;
			}
		}
		return found;
	}

	private static boolean writtenAt(char[] text, int at, int length) {
		if (text[at + 3] != '-' || text[at + 6] != '-') {
			return false;
		}
		boolean apart = (at == 0 || !continues(text[at - 1])) && (at + 11 == length || !continues(text[at + 11]));
		return apart && isWritten(new String(text, at, 11));
	}

	private static boolean continues(char c) {
		return c == '-' || Character.isLetterOrDigit(c);
	}

}
