package org.holdfast.roi.model;

import java.math.BigDecimal;

/**
 * A number somebody gave, with where it comes from. A number nobody gave has no object:
 * blank is not zero.
 *
 * @param value the number; shares as fractions of one, money in US dollars
 * @param source where it comes from
 */
public record SourcedNumber(BigDecimal value, Source source) {

	/**
	 * A number the institution entered.
	 * @param value the number as decimal text
	 * @param source where the institution has it from
	 * @return the number with its source
	 */
	public static SourcedNumber entered(String value, String source) {
		return new SourcedNumber(new BigDecimal(value), new Source.Entered(source, null));
	}

}
