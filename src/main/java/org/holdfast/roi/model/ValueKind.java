package org.holdfast.roi.model;

/**
 * Who feels a saving. Only the first two belong to a financial return.
 */
public enum ValueKind implements Keyed {

	/**
	 * Money that stops leaving the budget.
	 */
	HARD,

	/**
	 * Time and capacity freed for other work.
	 */
	SOFT,

	/**
	 * Others gain, not the institution; shown, never added.
	 */
	COMMUNITY

}
