package org.holdfast.roi.model;

/**
 * Why a result has no number.
 */
public enum NotApplicable implements Keyed {

	/** Nobody said what the programme cost. */
	COST_NOT_GIVEN,
	/** The institution paid nothing, so there is nothing to divide by. */
	COST_IS_ZERO,
	/** Outside money was more than the cost. */
	COST_BELOW_ZERO,
	/** A full cost of turnover mixes money and time, so its hard part is not known. */
	NOT_SEPARABLE,
	/** There is no saving that could pay anything back. */
	NO_BENEFIT,
	/** An exit costs nothing by these inputs, or its cost was not given. */
	NO_COST_OF_TURNOVER,
	/** Nobody of the pipeline pool was still there on day 365. */
	NOBODY_STAYED

}
