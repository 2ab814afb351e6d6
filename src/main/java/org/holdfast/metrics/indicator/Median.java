package org.holdfast.metrics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;

/**
 * The middle value, or the mean of the two middle ones.
 */
final class Median {

	private Median() {
	}

	/**
	 * The median of values that occur more than once.
	 * @param values value to number of occurrences, at least one in all
	 * @return dollars and cents, HALF_UP
	 */
	static BigDecimal of(SortedMap<BigDecimal, Long> values) {
		long n = values.values().stream().mapToLong(Long::longValue).sum();
		BigDecimal sum = at(values, (n - 1) / 2).add(at(values, n / 2));
		return sum.divide(BigDecimal.TWO).setScale(2, RoundingMode.HALF_UP);
	}

	private static BigDecimal at(SortedMap<BigDecimal, Long> values, long index) {
		long passed = 0;
		for (Map.Entry<BigDecimal, Long> entry : values.entrySet()) {
			passed += entry.getValue();
			if (passed > index) {
				return entry.getKey();
			}
		}
		throw new IllegalArgumentException("No median of nothing");
	}

}
