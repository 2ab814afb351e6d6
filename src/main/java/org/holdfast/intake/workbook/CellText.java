package org.holdfast.intake.workbook;

/**
 * The text of a cell in the making: as much of it as is read, and whether it has odd
 * characters.
 */
final class CellText {

	/**
	 * Stands for what is no character, as in text files.
	 */
	private static final char UNDECODABLE = '\uFFFF';

	private final char[] chars;

	private int length;

	private boolean odd;

	private boolean escaped;

	/**
	 * Makes room for a text.
	 * @param longest how many characters are kept; further ones are dropped
	 */
	CellText(int longest) {
		this.chars = new char[longest];
	}

	void clear() {
		this.length = 0;
		this.odd = false;
		this.escaped = false;
	}

	void append(char[] source, int start, int end) {
		int stop = Math.min(end, start + this.chars.length - this.length);
		char[] target = this.chars;
		int to = this.length;
		boolean found = false;
		boolean underscore = false;
		for (int from = start; from < stop; from++) {
			char c = source[from];
			target[to++] = c;
			if (c < ' ') {
				found |= c != '\t' && c != '\n';
			}
			else if (c >= 0x7F) {
				found |= c < 0xA0 || c >= '\uFFFE';
			}
			underscore |= c == '_';
		}
		this.length = to;
		this.odd |= found;
		this.escaped |= underscore;
	}

	/**
	 * Turns characters that a workbook writes as {@code _x000D_} into themselves.
	 */
	void unescape() {
		if (!this.escaped) {
			return;
		}
		int to = 0;
		for (int from = 0; from < this.length; from++) {
			char c = this.chars[from];
			int code = (c == '_' && from + 6 < this.length && this.chars[from + 1] == 'x'
					&& this.chars[from + 6] == '_') ? code(from + 2) : -1;
			if (code >= 0) {
				c = Character.isSurrogate((char) code) ? UNDECODABLE : (char) code;
				this.odd |= (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0)
						|| c >= '\uFFFE';
				from += 6;
			}
			this.chars[to++] = c;
		}
		this.length = to;
		this.escaped = false;
	}

	private int code(int start) {
		int code = 0;
		for (int at = start; at < start + 4; at++) {
			int digit = Character.digit(this.chars[at], 16);
			if (digit < 0) {
				return -1;
			}
			code = code * 16 + digit;
		}
		return code;
	}

	char[] chars() {
		return this.chars;
	}

	int length() {
		return this.length;
	}

	/**
	 * Whether a character is a control character or none at all.
	 * @return whether there is one
	 */
	boolean odd() {
		return this.odd;
	}

	@Override
	public String toString() {
		return new String(this.chars, 0, this.length);
	}

}
