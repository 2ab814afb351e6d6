package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pay in ten-thousandths of a dollar, for an hour or a year. Pay systems write
 * hourly rates with six decimals; what goes beyond four is cut off, not rounded, so that
 * a comparison with a wage of at most four decimals comes out as with the full number.
 */
public final class PayReader extends DecimalReader {

	private static final long LARGEST = 1_000_000_000_000L;

	public PayReader() {
		super(4);
	}

	@Override
	@Nullable Rule against(DecimalScan number) {
		boolean fits = !number.overflow() && number.unscaled() >= 0 && number.unscaled() <= LARGEST;
		return (fits) ? null : Rule.AMOUNT_OUT_OF_RANGE;
	}

	/**
	 * The pay in ten-thousandths of a dollar, at least 0; 0 means unpaid.
	 * @return the pay in ten-thousandths of a dollar, at least 0
	 */
	public long tenThousandths() {
		return unscaled();
	}

}
