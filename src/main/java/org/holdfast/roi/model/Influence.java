package org.holdfast.roi.model;

import org.jspecify.annotations.Nullable;

/**
 * What one quantity decides when all others stay: the result with the quantity a tenth
 * lower and a tenth higher.
 *
 * @param quantity which one
 * @param value its value now
 * @param atLower the result with a tenth less, in dollars
 * @param atHigher the result with a tenth more, in dollars
 * @param breakEven the value at which the net is zero, absent when no sensible value does
 * that or the cost was not given
 */
public record Influence(Quantity quantity, Fraction value, Fraction atLower, Fraction atHigher,
		@Nullable Fraction breakEven) {

	/**
	 * How far the result moves.
	 * @return dollars, zero or more
	 */
	public Fraction swing() {
		Fraction difference = this.atHigher.minus(this.atLower);
		return (difference.signum() < 0) ? difference.negated() : difference;
	}

}
