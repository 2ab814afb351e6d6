package org.holdfast.intake.value;

import java.math.BigDecimal;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number that is yet to be calculated with, as {@link MoneyReader} and
 * {@link PayReader} read theirs, up to ten billion either way. Digits beyond the eighth
 * decimal are cut off.
 */
public final class NumberReader extends ValueReader {

	private static final int SCALE = 8;

	private final DecimalScan decimal = new DecimalScan(SCALE);

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
		return (this.decimal.overflow()) ? Rule.AMOUNT_OUT_OF_RANGE : null;
	}

	/**
	 * The number.
	 * @return the number
	 */
	public BigDecimal number() {
		return BigDecimal.valueOf(this.decimal.unscaled(), SCALE);
	}

}
