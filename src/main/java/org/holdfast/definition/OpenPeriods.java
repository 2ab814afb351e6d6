package org.holdfast.definition;

import java.util.List;

import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Knows which fiscal years have figures that may still change. The module that keeps
 * figures answers; as long as none does, every year that a rule touches counts as open.
 */
@FunctionalInterface
public interface OpenPeriods {

	/**
	 * The open fiscal years that have figures.
	 * @param days the days a rule concerns, absent for all
	 * @return those that touch the days, oldest first
	 */
	List<Period> touching(@Nullable Period days);

}
