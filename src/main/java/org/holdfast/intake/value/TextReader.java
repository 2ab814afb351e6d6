package org.holdfast.intake.value;

import java.text.Normalizer;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads text as given: trimmed, composed (NFC), line ends and tabs within the cell as
 * blanks. Control characters are refused. A Social Security number in the text is masked
 * with a warning, since nothing like it may be stored; where the text says who or what a
 * row is about, a pseudonym keeps two that were masked apart. Columns whose texts repeat
 * are better read through a {@link TextPool}, and only what is new in it through this.
 */
public final class TextReader extends ValueReader {

	private static final char FIRST_COMBINING = '\u0300';

	private char[] copy = new char[256];

	private final @Nullable Pseudonyms pseudonyms;

	private String value = "";

	/**
	 * Reads texts that say nothing of who a row is about.
	 */
	public TextReader() {
		this.pseudonyms = null;
	}

	/**
	 * Reads texts that stay different when they are masked.
	 * @param pseudonyms tells them apart
	 */
	public TextReader(Pseudonyms pseudonyms) {
		this.pseudonyms = pseudonyms;
	}

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
		boolean suspect = digits >= SocialSecurityNumber.DIGITS;
		String told = (suspect && this.pseudonyms != null) ? text(length, compose) : "";
		boolean masked = suspect && SocialSecurityNumber.mask(this.copy, length);
		this.value = text(length, compose);
		if (masked && this.pseudonyms != null) {
			this.value += " " + this.pseudonyms.of(told);
		}
		return (masked) ? Rule.PERSONAL_DATA_IN_TEXT : null;
	}

	private String text(int length, boolean compose) {
		String plain = new String(this.copy, 0, length);
		return compose ? Normalizer.normalize(plain, Normalizer.Form.NFC) : plain;
	}

	/**
	 * The text; empty when the cell was blank or refused.
	 * @return the text
	 */
	public String value() {
		return this.value;
	}

}
