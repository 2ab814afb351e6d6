package org.holdfast.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an import would change: every indicator before and after it. The module that
 * computes figures answers.
 */
public interface ImportImpact {

	/**
	 * Compares the figures without and with a candidate, over the fiscal years it
	 * touches. Runs with the institution in force, in a transaction.
	 * @param candidate the checked batch that is not visible yet
	 * @return one entry for each indicator and fiscal year touched, and one for each
	 * figure of a closed period of which something else would be proposed; exact,
	 * suppression is the reader's matter
	 */
	List<Change> of(Batch candidate);

	/**
	 * Whether figures of any period are kept whatever the data say.
	 * @return whether {@link #of} can find any that would be others
	 */
	boolean keepsFigures();

	/**
	 * One figure before and after.
	 *
	 * @param code the indicator
	 * @param from first day of the fiscal year
	 * @param to last day of the fiscal year
	 * @param before the value without the import, absent when there is no data
	 * @param after the value with it, absent when there is no data
	 * @param sensitive whether the figure is about people and hidden from callers without
	 * the person-level right because its counts are small
	 * @param unit what it is counted in, for example {@code share}
	 * @param closedAt when the period was closed: {@code before} is the value that is
	 * kept, {@code after} the one that would be proposed; absent for a figure that
	 * follows the data
	 */
	record Change(String code, LocalDate from, LocalDate to, @Nullable String before, @Nullable String after,
			boolean sensitive, @Nullable String unit, @Nullable Instant closedAt) {

		public boolean closed() {
			return this.closedAt != null;
		}

	}

}
