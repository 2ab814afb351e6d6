package org.holdfast.intake.value;

import java.text.Normalizer;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads text as given: trimmed, composed (NFC), line ends and tabs within the cell as
 * blanks. Control characters are refused. A Social Security number in the text is masked
 * with a warning, since nothing like it may be stored. Columns whose texts repeat are
 * better read through a {@link TextPool}, and only what is new in it through this.
 */
public final class TextReader extends ValueReader {

	private static final char FIRST_COMBINING = '\u0300';

	private char[] copy = new char[256];

	private String value = "";

	@Override
	@Nullable Rule readTrimmed(char[] text, int start, int end) {
		int length = end - start;
		this.value = "";
		if (this.copy.length < length) {
			this.copy = new char[length];
		}
		boolean compose = false;
		int digits = 0;
		for (int i = 0; i < length; i++) {
			char c = text[start + i];
			if (c == '\t' || c == '\n' || c == '\r') {
				c = ' ';
			}
			else if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
				return Rule.TEXT_CONTROL_CHARACTER;
			}
			compose |= c >= FIRST_COMBINING;
			digits += (c >= '0' && c <= '9') ? 1 : 0;
			this.copy[i] = c;
		}
		boolean masked = digits >= SocialSecurityNumber.DIGITS && SocialSecurityNumber.mask(this.copy, length);
		String plain = new String(this.copy, 0, length);
		this.value = (compose) ? Normalizer.normalize(plain, Normalizer.Form.NFC) : plain;
		return (masked) ? Rule.PERSONAL_DATA_IN_TEXT : null;
	}

	/**
	 * The text; empty when the cell was blank or refused.
	 * @return the text
	 */
	public String value() {
		return this.value;
	}

}
