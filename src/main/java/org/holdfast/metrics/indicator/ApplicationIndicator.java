package org.holdfast.metrics.indicator;

import java.util.List;

import org.holdfast.metrics.Measure;
import org.holdfast.metrics.Measured;
import org.holdfast.workforce.ApplicationTally;
import org.jspecify.annotations.Nullable;

/**
 * H15 over the applications of one period and group.
 */
public final class ApplicationIndicator {

	private ApplicationIndicator() {
	}

	/**
	 * The share of applications that ended in a hire; those of which nothing is said stay
	 * below.
	 * @param group the group the applications belong to, absent for all
	 * @param applications tallies of the period and group
	 * @return a figure
	 */
	public static Measured of(@Nullable String group, List<ApplicationTally> applications) {
		ShareCount count = new ShareCount(0);
		for (ApplicationTally one : applications) {
			if (one.hired() == null) {
				count.unknown(one.count());
			}
			else {
				count.known(one.hired(), one.count());
			}
		}
		return count.shareOfAll(Measure.H15, group);
	}

}
