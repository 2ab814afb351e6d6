package org.holdfast.purchasing;

/**
 * How a vendor stands in one group of certifications on one day.
 */
public enum Standing {

	/** No certificate of the group, or none yet. */
	NONE,

	/** A certificate that has ended. */
	LAPSED,

	/** Only the vendor's own word. */
	SELF_DECLARED,

	/** A certificate in force. */
	VALID

}
