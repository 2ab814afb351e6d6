package org.holdfast.workforce;

import java.math.BigDecimal;

import org.holdfast.shared.Exact;

/**
 * Pay as it was stated: an amount for a number of hours. Never rounded before it is
 * compared.
 *
 * @param amountE4 the amount in 1/10000 dollars
 * @param hoursE4 the hours it pays for in 1/10000: 10000 for an hour, 20800000 for a year
 */
public record Pay(long amountE4, int hoursE4) {

	/**
	 * Whether nobody is paid anything.
	 * @return whether the amount is zero
	 */
	public boolean isZero() {
		return this.amountE4 == 0;
	}

	/**
	 * Dollars an hour.
	 * @return the quotient with 34 digits
	 */
	public BigDecimal hourly() {
		return Exact.quotient(BigDecimal.valueOf(this.amountE4, 4), BigDecimal.valueOf(this.hoursE4, 4));
	}

}
