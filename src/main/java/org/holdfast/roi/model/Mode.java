package org.holdfast.roi.model;

/**
 * The two ways of counting that never meet, so that nothing is counted twice.
 */
public enum Mode implements Keyed {

	/**
	 * Mode A: each exit avoided saves the full cost of turnover, and nothing else counts.
	 */
	FULL_COST,

	/**
	 * Mode B: exits avoided save separation and ramp-up only; recruiting, vacancies and
	 * training are lines of their own.
	 */
	COMPONENTS

}
