package org.holdfast.definition;

import java.math.BigDecimal;

/**
 * A living wage of a county, family type and year.
 *
 * @param name the institution's name for it
 * @param version counts up from 1
 * @param county county name as entered; names match trimmed and case-insensitively
 * @param familyType for example {@code 1 adult, 0 children}
 * @param year the year it is of
 * @param hourly dollars an hour, above zero
 * @param source where it was taken from
 * @param inUse whether it is the one compared with in its county
 */
public record LivingWage(String name, int version, String county, String familyType, int year, BigDecimal hourly,
		String source, boolean inUse) {

}
