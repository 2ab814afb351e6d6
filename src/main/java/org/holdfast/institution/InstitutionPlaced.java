package org.holdfast.institution;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * It was said where the institution in force stands, in the running transaction.
 *
 * @param county its county, absent when it is not told
 * @param zone its time zone
 */
public record InstitutionPlaced(@Nullable String county, ZoneId zone) {

}
