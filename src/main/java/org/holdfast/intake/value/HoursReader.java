package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads weekly hours in ten-thousandths of an hour, from 0 to the 168 that a week has;
 * what goes beyond four decimals is cut off, as of pay. 0 is what pay systems write for
 * people called in as needed; callers treat it as not given.
 */
public final class HoursReader extends ValueReader {

	private static final int WEEK = 1_680_000;

	private final DecimalScan decimal = new DecimalScan(4);

	private int tenThousandths;

	@Override
	@Nullable Rule readTrimmed(char[] text, int start, int end) {
		this.tenThousandths = 0;
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
		long read = this.decimal.unscaled();
		boolean beyond = read > WEEK || read == WEEK && this.decimal.excess();
		if (this.decimal.overflow() || read < 0 || beyond) {
			return Rule.HOURS_OUT_OF_RANGE;
		}
		this.tenThousandths = (int) read;
		return null;
	}

	/**
	 * The hours in ten-thousandths.
	 * @return the hours in ten-thousandths
	 */
	public int tenThousandths() {
		return this.tenThousandths;
	}

}
