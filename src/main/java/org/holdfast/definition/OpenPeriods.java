package org.holdfast.definition;

import java.util.List;

import org.holdfast.shared.Period;

/**
 * Knows which fiscal years have figures: a rule that holds for all days restates them.
 * The module that keeps figures answers.
 */
public interface OpenPeriods {

	/**
	 * The open fiscal years that have figures.
	 * @return oldest first, possibly none
	 */
	List<Period> withFigures();

	/**
	 * Leaves closed periods out.
	 * @param periods any periods
	 * @return those of them whose figures follow the data and the rules
	 */
	List<Period> open(List<Period> periods);

}
