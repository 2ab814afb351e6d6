package org.holdfast.workforce;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Hires of one month, site, job family and pool that are alike in everything an indicator
 * asks.
 *
 * @param month the first day of the month of the hire date
 * @param site as given, absent when blank
 * @param jobFamily as given, absent when blank
 * @param pool {@code pipeline} or {@code general}, absent when unknown
 * @param exclusion why the spell is no hire, absent when it is
 * @param localDefined whether a local set is in force on the hire date
 * @param unplaceable why the ZIP is not placeable, absent when it is
 * @param local whether the ZIP is in a local set on the hire date
 * @param disadvantagedDefined whether a disadvantaged set is in force on the hire date
 * @param disadvantaged whether the ZIP is in one on the hire date
 * @param minority whether other than White alone, not Hispanic; absent when unknown
 * @param targeted whether the job is targeted; absent when none was defined
 * @param belowBachelor whether the job needs less than a bachelor's degree; absent when
 * unknown
 * @param afterQuarter what is known about day 90
 * @param afterYear what is known about day 365
 * @param count number of spells
 */
public record HireTally(LocalDate month, @Nullable String site, @Nullable String jobFamily, @Nullable String pool,
		@Nullable String exclusion, boolean localDefined, @Nullable String unplaceable, boolean local,
		boolean disadvantagedDefined, boolean disadvantaged, @Nullable Boolean minority, @Nullable Boolean targeted,
		@Nullable Boolean belowBachelor, Stay afterQuarter, Stay afterYear, long count) {

	/**
	 * What is known about a hire on a later day.
	 */
	public enum Stay {

		/** Still employed, or back within the gap. */
		RETAINED,

		/** Left before. */
		LEFT,

		/** The data end before that day. */
		NOT_YET

	}

}
