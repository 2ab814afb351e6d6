package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount in US dollars to the cent. Credits are negative. More than two decimals
 * that are not zero are refused, never rounded.
 */
public final class MoneyReader extends ValueReader {

	/**
	 * One billion dollars: the largest amount of a row, so that the sum of 20 million
	 * rows still fits a {@code long}.
	 */
	public static final long LARGEST_CENTS = 100_000_000_000L;

	private final DecimalScan decimal = new DecimalScan(2);

	private final long largest;

	public MoneyReader() {
		this(LARGEST_CENTS);
	}

	/**
	 * Reads amounts up to {@code largest} cents either way.
	 * @param largest the largest amount either way, in cents
	 */
	public MoneyReader(long largest) {
		this.largest = largest;
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
		if (this.decimal.overflow() || Math.abs(this.decimal.unscaled()) > this.largest) {
			return Rule.AMOUNT_OUT_OF_RANGE;
		}
		return (this.decimal.excess()) ? Rule.AMOUNT_TOO_PRECISE : null;
	}

	/**
	 * The amount in cents.
	 * @return the amount in cents
	 */
	public long cents() {
		return this.decimal.unscaled();
	}

}
