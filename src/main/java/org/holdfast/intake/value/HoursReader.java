package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads weekly hours in hundredths of an hour, from 0 to the 168 that a week has. 0 is
 * what pay systems write for people called in as needed; callers treat it as not given.
 */
public final class HoursReader extends ValueReader {

	private static final int WEEK = 16_800;

	private final DecimalScan decimal = new DecimalScan(3);

	private int hundredths;

	@Override
	@Nullable Rule readTrimmed(char[] text, int start, int end) {
		this.hundredths = 0;
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
		long thousandths = this.decimal.unscaled();
		if (this.decimal.overflow() || thousandths < 0 || thousandths > WEEK * 10L) {
			return Rule.HOURS_OUT_OF_RANGE;
		}
		this.hundredths = (int) ((thousandths + 5) / 10);
		return null;
	}

	/**
	 * The hours in hundredths, rounded half up.
	 * @return the hours in hundredths, rounded half up
	 */
	public int hundredths() {
		return this.hundredths;
	}

}
