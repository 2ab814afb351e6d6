package org.holdfast.roi;

import java.util.Optional;

import org.holdfast.shared.Period;

/**
 * What a return on investment takes from the institution's figures instead of asking.
 * Every number it hands out has the passport of its figure as its source.
 */
public interface HiringFigures {

	/**
	 * The pools of people hired in a period.
	 * @param period the hire window of both pools
	 * @return the counts and pay, or nothing when the institution has no such figures
	 */
	Optional<PoolFigures> pools(Period period);

	/**
	 * The smallest count of people that may be shown, and the smallest comparison pool
	 * that gives a return.
	 * @return the institution's threshold, 5 or more
	 */
	int threshold();

}
