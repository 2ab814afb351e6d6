package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: a fraction of whole numbers in lowest terms, rounded only when it is
 * shown.
 *
 * @param numerator the signed numerator
 * @param denominator the denominator, always positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

	/**
	 * Nothing, as a number that was given.
	 */
	public static final Fraction ZERO = of(0);

	public Fraction {
		if (denominator.signum() == 0) {
			throw new ArithmeticException("A fraction cannot have the denominator zero");
		}
		BigInteger divisor = numerator.gcd(denominator);
		if (denominator.signum() < 0) {
			divisor = divisor.negate();
		}
		numerator = numerator.divide(divisor);
		denominator = denominator.divide(divisor);
	}

	public static Fraction of(long value) {
		return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
	}

	public static Fraction of(BigDecimal value) {
		if (value.scale() <= 0) {
			return new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
		}
		return new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
	}

	public static Fraction of(String decimal) {
		return of(new BigDecimal(decimal));
	}

	public Fraction plus(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator).add(other.numerator.multiply(this.denominator)),
				this.denominator.multiply(other.denominator));
	}

	public Fraction minus(Fraction other) {
		return plus(other.negated());
	}

	public Fraction times(Fraction other) {
		return new Fraction(this.numerator.multiply(other.numerator), this.denominator.multiply(other.denominator));
	}

	/**
	 * Divides.
	 * @param other the divisor, not zero
	 * @return the exact quotient
	 * @throws ArithmeticException if the divisor is zero
	 */
	public Fraction over(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator), this.denominator.multiply(other.numerator));
	}

	public Fraction negated() {
		return new Fraction(this.numerator.negate(), this.denominator);
	}

	public int signum() {
		return this.numerator.signum();
	}

	/**
	 * The number as it is shown.
	 * @param scale digits after the decimal point
	 * @return the number rounded HALF_UP to that many digits
	 */
	public BigDecimal rounded(int scale) {
		return new BigDecimal(this.numerator).divide(new BigDecimal(this.denominator), scale, RoundingMode.HALF_UP);
	}

	@Override
	public int compareTo(Fraction other) {
		return this.numerator.multiply(other.denominator).compareTo(other.numerator.multiply(this.denominator));
	}

}
