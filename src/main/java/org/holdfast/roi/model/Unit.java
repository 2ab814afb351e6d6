package org.holdfast.roi.model;

/**
 * What a number counts, and so how it is shown.
 */
public enum Unit implements Keyed {

	/**
	 * Whole things, or a part of one.
	 */
	COUNT,

	/**
	 * US dollars.
	 */
	USD,

	/**
	 * US dollars an hour.
	 */
	USD_PER_HOUR,

	/**
	 * Hours.
	 */
	HOURS,

	/**
	 * Calendar days.
	 */
	DAYS,

	/**
	 * Months.
	 */
	MONTHS,

	/**
	 * A fraction of one, shown in percent.
	 */
	SHARE,

	/**
	 * A difference of two shares, shown in percentage points.
	 */
	POINTS,

	/**
	 * One amount for each unit of another.
	 */
	RATIO

}
