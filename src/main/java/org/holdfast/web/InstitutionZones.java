package org.holdfast.web;

import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Knows the time zone an institution lives in. The institution module answers; pages show
 * every time in it.
 */
@FunctionalInterface
public interface InstitutionZones {

	/**
	 * The time zone of an institution.
	 * @param institution its id
	 * @return the zone, absent when there is no such institution
	 */
	@Nullable ZoneId zoneOf(UUID institution);

}
