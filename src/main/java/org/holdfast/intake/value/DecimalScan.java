package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a decimal number as people and ledgers write it, exactly: {@code 1,234.50},
 * {@code $1,234.50}, {@code (1,234.50)}, {@code 1234.50-}, {@code -1234.50},
 * {@code 4166.66 $}, {@code USD 5}. Only the digits 0 to 9 count, commas must part groups
 * of three, and there are no exponents.
 */
final class DecimalScan {

	/**
	 * Digits beyond these cannot be held, whatever the value means.
	 */
	private static final long LIMIT = Long.MAX_VALUE / 10 - 9;

	private final int scale;

	private long unscaled;

	private boolean excess;

	private boolean overflow;

	private boolean blank;

	private int digits;

	private int group;

	private int fraction;

	private boolean grouped;

	private boolean negative;

	private boolean signed;

	private boolean open;

	private boolean currency;

	private boolean ended;

	DecimalScan(int scale) {
		this.scale = scale;
	}

	/**
	 * Reads the number in a trimmed cell.
	 * @param text the characters
	 * @param start where the cell starts
	 * @param end where it ends (exclusive)
	 * @return {@code null} or {@link Rule#NUMBER_UNREADABLE}
	 */
	@Nullable Rule scan(char[] text, int start, int end) {
		clear();
		for (int at = start; at < end; at++) {
			char c = text[at];
			if (c >= '0' && c <= '9') {
				if (this.ended) {
					return Rule.NUMBER_UNREADABLE;
				}
				digit(c - '0');
			}
			else if (c == '.') {
				if (this.ended || this.fraction >= 0 || !groupComplete()) {
					return Rule.NUMBER_UNREADABLE;
				}
				this.fraction = 0;
			}
			else if (c == ',') {
				if (!comma()) {
					return Rule.NUMBER_UNREADABLE;
				}
			}
			else {
				int length = mark(text, at, end);
				if (length == 0) {
					return Rule.NUMBER_UNREADABLE;
				}
				at += length - 1;
			}
		}
		return finish();
	}

	private void clear() {
		this.unscaled = 0;
		this.excess = false;
		this.overflow = false;
		this.blank = false;
		this.digits = 0;
		this.group = 0;
		this.fraction = -1;
		this.grouped = false;
		this.negative = false;
		this.signed = false;
		this.open = false;
		this.currency = false;
		this.ended = false;
	}

	private void digit(int value) {
		this.digits++;
		if (this.fraction >= 0) {
			if (this.fraction >= this.scale) {
				this.excess |= value != 0;
				return;
			}
			this.fraction++;
		}
		else {
			this.group++;
		}
		if (this.unscaled > LIMIT) {
			this.overflow = true;
		}
		else {
			this.unscaled = this.unscaled * 10 + value;
		}
	}

	private boolean groupComplete() {
		return !this.grouped || this.group == 3;
	}

	private boolean comma() {
		boolean fits = (this.grouped) ? this.group == 3 : this.group >= 1 && this.group <= 3;
		if (!fits || this.ended || this.fraction >= 0) {
			return false;
		}
		this.grouped = true;
		this.group = 0;
		return true;
	}

	/**
	 * Takes a sign, a currency or a bracket.
	 * @param text the characters
	 * @param at where it stands
	 * @param end where it ends (exclusive)
	 * @return how many characters it has, 0 when it is none or stands where it cannot
	 */
	private int mark(char[] text, int at, int end) {
		char c = text[at];
		boolean before = this.digits == 0 && this.fraction < 0;
		if (Whitespace.is(c)) {
			this.ended |= !before;
			return 1;
		}
		if (c == '$' || c == 'U' || c == 'u') {
			return currency(text, at, end, before);
		}
		if (c == '(') {
			boolean taken = before && !this.open && !this.signed;
			this.open = true;
			this.signed = true;
			this.negative = true;
			return (taken) ? 1 : 0;
		}
		if (c == ')') {
			boolean taken = this.open && !before;
			this.open = false;
			this.ended = true;
			return (taken) ? 1 : 0;
		}
		if (c == '-' || c == '\u2212' || (c == '+' && before)) {
			boolean taken = !this.signed;
			this.signed = true;
			this.negative = (c != '+');
			this.ended |= !before;
			return (taken) ? 1 : 0;
		}
		return 0;
	}

	private int currency(char[] text, int at, int end, boolean before) {
		int length = 1;
		if (text[at] != '$') {
			boolean dollars = at + 2 < end && (text[at + 1] | 0x20) == 's'
					&& ((text[at + 2] | 0x20) == 'd' || text[at + 2] == '$');
			length = (dollars) ? 3 : 0;
		}
		if (this.currency) {
			length = 0;
		}
		this.currency = true;
		this.ended |= !before;
		return length;
	}

	private @Nullable Rule finish() {
		if (this.digits == 0) {
			// an accounting format writes zero as "$ -", a lone dash stands for nothing
			boolean dash = this.signed && this.negative && this.fraction < 0 && !this.open;
			this.blank = dash && !this.currency;
			return (dash) ? null : Rule.NUMBER_UNREADABLE;
		}
		if (this.open || (this.fraction < 0 && !groupComplete())) {
			return Rule.NUMBER_UNREADABLE;
		}
		for (int places = Math.max(this.fraction, 0); places < this.scale; places++) {
			this.overflow |= this.unscaled > LIMIT;
			this.unscaled = (this.overflow) ? 0 : this.unscaled * 10;
		}
		if (this.negative) {
			this.unscaled = -this.unscaled;
		}
		return null;
	}

	/**
	 * The number times ten to the scale; digits beyond the scale are cut off.
	 * @return the number times ten to the scale
	 */
	long unscaled() {
		return this.unscaled;
	}

	/**
	 * Says whether digits other than 0 were cut off.
	 * @return whether digits other than 0 were cut off
	 */
	boolean excess() {
		return this.excess;
	}

	/**
	 * Says whether the number is too large to be held.
	 * @return whether the number is too large to be held
	 */
	boolean overflow() {
		return this.overflow;
	}

	/**
	 * Says whether the cell is only a dash.
	 * @return whether the cell is only a dash
	 */
	boolean blank() {
		return this.blank;
	}

}
