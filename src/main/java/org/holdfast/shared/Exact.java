package org.holdfast.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Exact figures as the API and the passports write them: shares HALF_UP to six decimals
 * without trailing zeros, money to two decimals.
 */
public final class Exact {

	/** Digits kept in a quotient before it is rounded for display. */
	public static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_UP);

	private Exact() {
	}

	/**
	 * A share as text, HALF_UP to six decimals, trailing zeros removed.
	 * @param value the share, any number
	 * @return for example {@code 0.814678} or {@code 0}
	 */
	public static String share(BigDecimal value) {
		BigDecimal rounded = value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
		return (rounded.signum() == 0) ? "0" : rounded.toPlainString();
	}

	/**
	 * Money as text with two decimals, HALF_UP.
	 * @param value dollars
	 * @return for example {@code 147396361.90}
	 */
	public static String money(BigDecimal value) {
		return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
	}

	/**
	 * Dollars, in the currency of the United States, from whole cents.
	 * @param cents whole cents
	 * @return dollars with two decimals
	 */
	public static BigDecimal dollars(long cents) {
		return BigDecimal.valueOf(cents, 2);
	}

	/**
	 * A quotient with 34 digits.
	 * @param numerator any number
	 * @param denominator any number but zero
	 * @return the quotient
	 */
	public static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
		return numerator.divide(denominator, QUOTIENT);
	}

}
