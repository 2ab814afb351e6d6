package org.holdfast.metrics.suppression;

/**
 * Whether a figure's numbers may be shown.
 */
public enum Visibility {

	/**
	 * The numbers are shown.
	 */
	SHOWN,

	/**
	 * Hidden because a count in it is small.
	 */
	HIDDEN_FOR_ITSELF,

	/**
	 * Hidden because a hidden count could be computed from it, or because it is a part of
	 * a count that is hidden for itself.
	 */
	HIDDEN_TO_PROTECT

}
