package org.holdfast.roi.model;

/**
 * Why no return was calculated at all.
 */
public enum NoReturn implements Keyed {

	/** The pipeline pool was not given. */
	PIPELINE_MISSING,
	/** Nobody was hired through the programme long enough ago. */
	PIPELINE_EMPTY,
	/** The comparison pool was not given. */
	COMPARISON_MISSING,
	/** The comparison pool has fewer people than the threshold. */
	COMPARISON_TOO_SMALL,
	/** No saving could be computed from what was given. */
	NO_SAVING,
	/** The result would show a small number of people to somebody who may not see it. */
	SMALL_NUMBERS_HIDDEN

}
