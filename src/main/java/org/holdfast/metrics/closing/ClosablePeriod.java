package org.holdfast.metrics.closing;

import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year or quarter that has figures.
 *
 * @param name its name, for example {@code FY2026-Q1}
 * @param period its days
 * @param year whether it is a whole year
 * @param ended whether its last day is past
 * @param closing the closing that keeps its figures, absent while it is open
 * @param proposed how many of its figures the data would make others of; 0 while it is
 * open
 */
public record ClosablePeriod(String name, Period period, boolean year, boolean ended, @Nullable Closing closing,
		int proposed) {

	/**
	 * Whether it was closed itself rather than as a part of its year.
	 * @return whether it was
	 */
	public boolean isClosedItself() {
		return this.closing != null && this.closing.period().equals(this.period);
	}

}
