package org.holdfast.intake.value;

import java.math.BigDecimal;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number that is yet to be calculated with, as {@link MoneyReader} and
 * {@link PayReader} read theirs, up to ten billion either way. Digits beyond the eighth
 * decimal are cut off.
 */
public final class NumberReader extends DecimalReader {

	private static final int SCALE = 8;

	public NumberReader() {
		super(SCALE);
	}

	@Override
	@Nullable Rule against(DecimalScan number) {
		return (number.overflow()) ? Rule.AMOUNT_OUT_OF_RANGE : null;
	}

	/**
	 * The number.
	 * @return the number
	 */
	public BigDecimal number() {
		return BigDecimal.valueOf(unscaled(), SCALE);
	}

}
