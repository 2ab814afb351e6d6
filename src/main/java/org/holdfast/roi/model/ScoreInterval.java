package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Wilson's 95 % score interval of one share, and Newcombe's interval of the difference of
 * two (his method 10, without continuity correction; Statistics in Medicine 17, 1998, 873
 * to 890). Square roots carry 40 digits.
 *
 * @param low the lower end
 * @param high the upper end
 */
record ScoreInterval(BigDecimal low, BigDecimal high) {

	private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);

	/** The two-sided 95 % point of the normal distribution as textbooks round it. */
	private static final BigDecimal Z = new BigDecimal("1.96");

	private static final BigDecimal Z_SQUARED = Z.multiply(Z);

	static ScoreInterval ofShare(int count, int total) {
		BigDecimal n = BigDecimal.valueOf(total);
		BigDecimal twice = BigDecimal.valueOf(2L * count);
		BigDecimal spread = BigDecimal.valueOf(4L * count)
			.multiply(BigDecimal.valueOf((long) total - count))
			.divide(n, DIGITS);
		BigDecimal root = Z.multiply(Z_SQUARED.add(spread).sqrt(DIGITS), DIGITS);
		BigDecimal centre = twice.add(Z_SQUARED);
		BigDecimal width = n.add(Z_SQUARED).multiply(BigDecimal.TWO);
		return new ScoreInterval(centre.subtract(root).divide(width, DIGITS), centre.add(root).divide(width, DIGITS));
	}

	/**
	 * The interval of the share that left the first pool less the share that left the
	 * second.
	 * @param first a pool with at least one hire
	 * @param second a pool with at least one hire
	 * @return the interval, within -1 to 1
	 */
	static ScoreInterval ofDifference(Pool first, Pool second) {
		ScoreInterval one = ofShare(first.left(), first.hires());
		ScoreInterval two = ofShare(second.left(), second.hires());
		BigDecimal p = share(first);
		BigDecimal q = share(second);
		BigDecimal difference = p.subtract(q);
		return new ScoreInterval(difference.subtract(distance(p.subtract(one.low), two.high.subtract(q))),
				difference.add(distance(one.high.subtract(p), q.subtract(two.low))));
	}

	private static BigDecimal share(Pool pool) {
		return BigDecimal.valueOf(pool.left()).divide(BigDecimal.valueOf(pool.hires()), DIGITS);
	}

	private static BigDecimal distance(BigDecimal a, BigDecimal b) {
		return a.multiply(a).add(b.multiply(b)).sqrt(DIGITS);
	}

}
