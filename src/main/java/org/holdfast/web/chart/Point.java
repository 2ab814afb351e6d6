package org.holdfast.web.chart;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One number of a chart, or why there is none.
 *
 * @param label what it belongs to, such as a month
 * @param value the number, present only when it may be shown
 * @param state whether it may
 */
public record Point(String label, @Nullable BigDecimal value, State state) {

	public Point {
		if ((state == State.SHOWN) != (value != null)) {
			throw new IllegalArgumentException("A point that is " + state + " with value " + value);
		}
	}

	public static Point of(String label, BigDecimal value) {
		return new Point(label, value, State.SHOWN);
	}

	public static Point noData(String label) {
		return new Point(label, null, State.NO_DATA);
	}

	public static Point suppressed(String label) {
		return new Point(label, null, State.SUPPRESSED);
	}

	/**
	 * Whether a number is shown.
	 */
	public enum State {

		/** The number is shown. */
		SHOWN,

		/** There is no number. */
		NO_DATA,

		/** The number is hidden because it is about few people. */
		SUPPRESSED

	}

}
