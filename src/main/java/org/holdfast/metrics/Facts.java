package org.holdfast.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.holdfast.shared.Period;

/**
 * What the figures of one family are computed from, over one range, read once.
 */
interface Facts {

	/**
	 * The days that have facts, as far as figures are to be stored for them.
	 * @return empty when there are none
	 */
	Optional<Period> extent();

	/**
	 * The figures of a period as a whole.
	 * @param period any period inside the range
	 * @return one figure for each indicator of the family
	 */
	List<Measured> total(Period period);

	/**
	 * The figures of a period, taken apart.
	 * @param period any period inside the range
	 * @param breakdown not by time
	 * @return the groups of each indicator to which the breakdown applies
	 */
	List<Measured> by(Period period, Breakdown breakdown);

	/**
	 * Whether a period has any row.
	 * @param period any period inside the range
	 * @return whether it has
	 */
	boolean hasRows(Period period);

	/** The label of rows that do not say a site, job family or category. */
	String NOT_STATED = "(not stated)";

	/**
	 * The first day of the month of a day.
	 * @param day any day
	 * @return the first day of its month
	 */
	static LocalDate month(LocalDate day) {
		return day.withDayOfMonth(1);
	}

}
