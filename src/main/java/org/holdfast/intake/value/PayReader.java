package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pay in ten-thousandths of a dollar, for an hour or a year. Pay systems write
 * hourly rates with six decimals; what goes beyond four is cut off, not rounded, so that
 * a comparison with a wage of at most four decimals comes out as with the full number.
 */
public final class PayReader extends ValueReader {

	private static final long LARGEST = 1_000_000_000_000L;

	private final DecimalScan decimal = new DecimalScan(4);

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
		boolean fits = !this.decimal.overflow() && this.decimal.unscaled() >= 0 && this.decimal.unscaled() <= LARGEST;
		return (fits) ? null : Rule.AMOUNT_OUT_OF_RANGE;
	}

	/**
	 * The pay in ten-thousandths of a dollar, at least 0; 0 means unpaid.
	 * @return the pay in ten-thousandths of a dollar, at least 0
	 */
	public long tenThousandths() {
		return this.decimal.unscaled();
	}

}
