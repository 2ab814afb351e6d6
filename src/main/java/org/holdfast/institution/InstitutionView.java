package org.holdfast.institution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An institution.
 *
 * @param id its id
 * @param name its name
 * @param zone the time zone its days begin in
 * @param county the county it stands in, absent when not told
 * @param state where it is in its life
 * @param createdAt when it was created
 */
public record InstitutionView(UUID id, String name, ZoneId zone, @Nullable String county, InstitutionState state,
		Instant createdAt) {

}
