package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a decimal number; what it may be is said by the readers of amounts, pay and
 * hours. A lone dash stands for empty.
 */
abstract class DecimalReader extends ValueReader {

	private final DecimalScan decimal;

	/**
	 * Reads numbers of some decimals.
	 * @param scale how many decimals are held
	 */
	DecimalReader(int scale) {
		this.decimal = new DecimalScan(scale);
	}

	@Override
	@Nullable Rule readTrimmed(char[] text, int start, int end) {
		if (start == end) {
			return null;
		}
		Rule rule = this.decimal.scan(text, start, end);
		if (rule != null) {
			return rule;
		}
		if (this.decimal.blank()) {
			setBlank();
			return null;
		}
		return against(this.decimal);
	}

	/**
	 * Judges a number that was read.
	 * @param number the number
	 * @return the rule that speaks against it, or {@code null}
	 */
	abstract @Nullable Rule against(DecimalScan number);

	/**
	 * The number read last times ten to the scale.
	 * @return the number, meaningless after a blank cell
	 */
	final long unscaled() {
		return this.decimal.unscaled();
	}

}
