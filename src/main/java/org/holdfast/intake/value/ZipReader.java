package org.holdfast.intake.value;

import java.util.BitSet;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ZIP code: five digits, nine, or ZIP+4, of which the first five count. Leading
 * zeros that a spreadsheet took away are restored with a warning. The words N/A, NA,
 * none, unknown and dashes are blank; letters together with a digit are a foreign code;
 * anything else is refused.
 */
public final class ZipReader extends ValueReader {

	private static final String[] BLANK_WORDS = { "n/a", "na", "none", "unknown" };

	private final BitSet poBoxes;

	private int zip;

	private boolean padded;

	private ZipOutcome outcome = ZipOutcome.BLANK;

	public ZipReader() {
		this(new BitSet());
	}

	/**
	 * Knows ZIP codes that hold post office boxes only.
	 * @param poBoxes those codes as numbers
	 */
	public ZipReader(BitSet poBoxes) {
		this.poBoxes = poBoxes;
	}

	@Override
	@Nullable Rule readTrimmed(char[] text, int start, int end) {
		this.padded = false;
		this.zip = 0;
		int length = end - start;
		int whole = 0;
		int digits = 0;
		int dash = -1;
		for (int at = start; at < end; at++) {
			char c = text[at];
			if (c >= '0' && c <= '9' && digits < 9) {
				digits++;
				whole = whole * 10 + c - '0';
			}
			else if (c == '-' && dash < 0 && at > start) {
				dash = at - start;
			}
			else {
				return otherThanDigits(text, start, end);
			}
		}
		boolean split = dash < 0 || (length - dash == 5 && digits >= 8);
		if (digits == 0) {
			return otherThanDigits(text, start, end);
		}
		if (!split || digits < 3 || digits == 6 || digits == 7) {
			return Rule.ZIP_UNREADABLE;
		}
		this.padded = digits == 3 || digits == 4 || digits == 8;
		this.zip = (digits >= 8) ? whole / 10_000 : whole;
		return place();
	}

	private @Nullable Rule place() {
		int prefix = this.zip / 100;
		if (ZipPrefixes.military(prefix)) {
			this.outcome = ZipOutcome.MILITARY;
		}
		else if (!ZipPrefixes.allocated(prefix)) {
			this.outcome = ZipOutcome.UNKNOWN;
			return Rule.ZIP_UNKNOWN;
		}
		else {
			this.outcome = (this.poBoxes.get(this.zip)) ? ZipOutcome.PO_BOX : ZipOutcome.PLACEABLE;
		}
		return (this.padded) ? Rule.ZIP_PADDED : null;
	}

	private @Nullable Rule otherThanDigits(char[] text, int start, int end) {
		boolean dashes = true;
		boolean letter = false;
		boolean digit = false;
		boolean other = false;
		for (int at = start; at < end; at++) {
			char c = text[at];
			boolean dash = c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
			dashes &= dash;
			digit |= c >= '0' && c <= '9';
			letter |= Character.isLetter(c);
			other |= !dash && c != ' ' && !Character.isLetterOrDigit(c);
		}
		if (dashes || blankWord(text, start, end)) {
			setBlank();
			this.outcome = ZipOutcome.BLANK;
			return null;
		}
		if (letter && digit && !other) {
			this.outcome = ZipOutcome.FOREIGN;
			return null;
		}
		return Rule.ZIP_UNREADABLE;
	}

	private static boolean blankWord(char[] text, int start, int end) {
		for (String word : BLANK_WORDS) {
			boolean same = word.length() == end - start;
			for (int i = 0; same && i < word.length(); i++) {
				same = Character.toLowerCase(text[start + i]) == word.charAt(i);
			}
			if (same) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the ZIP code says where somebody is; has no meaning after an error.
	 * @return whether the ZIP code says where somebody is
	 */
	public ZipOutcome outcome() {
		return this.outcome;
	}

	/**
	 * The first five digits as a number; 0 for a blank or foreign code.
	 * @return the first five digits as a number
	 */
	public int zip() {
		return this.zip;
	}

	/**
	 * The first five digits; empty for a blank or foreign code.
	 * @return the first five digits
	 */
	public String zipText() {
		return (this.zip == 0 && (blank() || this.outcome == ZipOutcome.FOREIGN)) ? "" : textOf(this.zip);
	}

	/**
	 * Writes a ZIP code kept as a number with its five digits.
	 * @param zip the ZIP code as a number
	 * @return five digits
	 */
	public static String textOf(int zip) {
		return Integer.toString(100_000 + zip).substring(1);
	}

	/**
	 * Says whether leading zeros were restored.
	 * @return whether leading zeros were restored
	 */
	public boolean padded() {
		return this.padded;
	}

}
