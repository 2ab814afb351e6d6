package org.holdfast.workforce;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * People of one snapshot, site and job family that are alike in everything an indicator
 * asks.
 *
 * @param asOf the day of the snapshot
 * @param site as given, absent when blank
 * @param jobFamily as given, absent when blank
 * @param exclusion why the person does not count, absent when they do
 * @param localDefined whether a local set is in force on that day
 * @param unplaceable why the ZIP is not placeable, absent when it is
 * @param local whether the ZIP is in a local set on that day
 * @param workCounty the county of work as given, absent when blank
 * @param pay the base pay, absent when unknown
 * @param weeklyHoursE4 weekly hours in 1/10000, absent when unknown
 * @param count number of people
 */
public record RosterTally(LocalDate asOf, @Nullable String site, @Nullable String jobFamily, @Nullable String exclusion,
		boolean localDefined, @Nullable String unplaceable, boolean local, @Nullable String workCounty,
		@Nullable Pay pay, @Nullable Integer weeklyHoursE4, long count) {

}
