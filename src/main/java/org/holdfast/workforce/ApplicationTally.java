package org.holdfast.workforce;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Applications of one month that are alike in everything an indicator asks.
 *
 * @param month the first day of the month of the application
 * @param jobFamily as given, absent when blank
 * @param pool {@code pipeline} or {@code general}, absent when unknown
 * @param hired whether it ended in a hire, absent when unknown
 * @param count number of applications
 */
public record ApplicationTally(LocalDate month, @Nullable String jobFamily, @Nullable String pool,
		@Nullable Boolean hired, long count) {

}
