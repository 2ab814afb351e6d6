package org.holdfast.metrics.closing;

import org.holdfast.metrics.Breakdown;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a closed period beside another one in its place, as one reader may see
 * them.
 *
 * @param code the indicator
 * @param period the period
 * @param breakdown how it was taken apart, absent for a total
 * @param group the group, absent for a total
 * @param before the one that is or was kept, absent when there was none
 * @param after the other, absent when there would be none
 */
public record RestatedFigure(Measure code, Period period, @Nullable Breakdown breakdown, @Nullable String group,
		@Nullable ShownFigure before, @Nullable ShownFigure after) {

	/**
	 * Whether it is a total of a whole period.
	 * @param whole the period
	 * @return whether it is
	 */
	public boolean isTotalOf(Period whole) {
		return this.breakdown == null && this.period.equals(whole);
	}

}
