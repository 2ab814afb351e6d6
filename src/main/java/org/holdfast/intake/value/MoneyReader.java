package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amount in US dollars to the cent. Credits are negative. More than two decimals
 * that are not zero are refused, never rounded.
 */
public final class MoneyReader extends DecimalReader {

	/**
	 * One billion dollars: the largest amount of a row, so that the sum of 20 million
	 * rows still fits a {@code long}.
	 */
	public static final long LARGEST_CENTS = 100_000_000_000L;

	private final long largest;

	public MoneyReader() {
		this(LARGEST_CENTS);
	}

	/**
	 * Reads amounts up to {@code largest} cents either way.
	 * @param largest the largest amount either way, in cents
	 */
	public MoneyReader(long largest) {
		super(2);
		this.largest = largest;
	}

	@Override
	@Nullable Rule against(DecimalScan number) {
		if (number.overflow() || Math.abs(number.unscaled()) > this.largest) {
			return Rule.AMOUNT_OUT_OF_RANGE;
		}
		return (number.excess()) ? Rule.AMOUNT_TOO_PRECISE : null;
	}

	/**
	 * The amount in cents.
	 * @return the amount in cents
	 */
	public long cents() {
		return unscaled();
	}

}
