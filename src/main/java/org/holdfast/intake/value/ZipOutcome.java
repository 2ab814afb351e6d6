package org.holdfast.intake.value;

import java.util.Locale;

/**
 * Whether a ZIP code says where somebody is, and if not, why not. Everything but
 * {@link #PLACEABLE} is counted by reason and never as "not local".
 */
public enum ZipOutcome {

	/**
	 * The ZIP code stands for a place.
	 */
	PLACEABLE,

	/**
	 * The cell is empty or says so.
	 */
	BLANK,

	/**
	 * The first three digits are not in use.
	 */
	UNKNOWN,

	/**
	 * An army, fleet or diplomatic address.
	 */
	MILITARY,

	/**
	 * Listed by the institution as a ZIP code of post office boxes only.
	 */
	PO_BOX,

	/**
	 * A postal code of another country.
	 */
	FOREIGN;

	/**
	 * The reason as counted and published, such as {@code zip-po-box}; for a placeable
	 * ZIP code {@code zip-placeable}, which is nowhere counted as a reason.
	 * @return the reason as counted and published, such as {@code zip-po-box}
	 */
	public String code() {
		return "zip-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
