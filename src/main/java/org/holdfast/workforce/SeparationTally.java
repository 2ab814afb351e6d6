package org.holdfast.workforce;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * People who left in one month, alike in everything an indicator asks.
 *
 * @param month the first day of the month of the last day employed
 * @param site as given, absent when blank
 * @param jobFamily as given, absent when blank
 * @param exclusion why the separation does not count, absent when it does
 * @param voluntary whether they left by their own choice, absent when unknown
 * @param count number of separations
 */
public record SeparationTally(LocalDate month, @Nullable String site, @Nullable String jobFamily,
		@Nullable String exclusion, @Nullable Boolean voluntary, long count) {

}
