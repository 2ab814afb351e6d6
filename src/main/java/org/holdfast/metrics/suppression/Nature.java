package org.holdfast.metrics.suppression;

/**
 * What kind of number a figure is, which decides the counts it gives away.
 */
public enum Nature {

	/**
	 * A number of people: the numerator counts them.
	 */
	COUNT,

	/**
	 * A part of a group of people: numerator and complement are both counts.
	 */
	SHARE,

	/**
	 * A middle value over people: the denominator counts them.
	 */
	MEDIAN,

	/**
	 * An amount added up over people: the denominator counts them.
	 */
	SUM,

	/**
	 * A figure that counts no people, such as spending: always shown.
	 */
	NOT_ABOUT_PEOPLE

}
