package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads weekly hours in ten-thousandths of an hour, from 0 to the 168 that a week has.
 * What goes beyond four decimals is rounded half up: it is what is left of a calculation,
 * such as 33.199999999999996. 0 is what pay systems write for people called in as needed;
 * callers treat it as not given.
 */
public final class HoursReader extends DecimalReader {

	private static final int WEEK = 16_800_000;

	private int tenThousandths;

	public HoursReader() {
		super(5);
	}

	@Override
	@Nullable Rule readTrimmed(char[] text, int start, int end) {
		this.tenThousandths = 0;
		return super.readTrimmed(text, start, end);
	}

	@Override
	@Nullable Rule against(DecimalScan number) {
		long read = number.unscaled();
		boolean beyond = read > WEEK || read == WEEK && number.excess();
		if (number.overflow() || read < 0 || beyond) {
			return Rule.HOURS_OUT_OF_RANGE;
		}
		this.tenThousandths = (int) ((read + 5) / 10);
		return null;
	}

	/**
	 * The hours in ten-thousandths, rounded half up.
	 * @return the hours in ten-thousandths
	 */
	public int tenThousandths() {
		return this.tenThousandths;
	}

}
