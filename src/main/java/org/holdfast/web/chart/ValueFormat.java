package org.holdfast.web.chart;

import java.math.BigDecimal;

/**
 * Writes the numbers of a chart, such as {@code format::share}.
 */
@FunctionalInterface
public interface ValueFormat {

	/**
	 * A number as people read it.
	 * @param value the number
	 * @return the text
	 */
	String write(BigDecimal value);

}
