package org.holdfast.toolkit;

/**
 * How an item or a column of a table is answered.
 */
public enum FieldKind {

	/**
	 * Yes, partly or no.
	 */
	YES_PARTLY_NO,

	/**
	 * One line of text with a limit.
	 */
	TEXT,

	/**
	 * Several lines of text with a limit.
	 */
	LONG_TEXT,

	/**
	 * A number with a unit.
	 */
	NUMBER,

	/**
	 * A share in percent, where 12.5 means 12.5 %.
	 */
	PERCENT,

	/**
	 * An amount of United States dollars, with a unit that says per what.
	 */
	MONEY,

	/**
	 * A day.
	 */
	DATE,

	/**
	 * One of the choices.
	 */
	CHOICE,

	/**
	 * Any number of the choices.
	 */
	MULTI_CHOICE,

	/**
	 * Rows of typed columns.
	 */
	TABLE

}
