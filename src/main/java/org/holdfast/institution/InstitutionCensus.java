package org.holdfast.institution;

import java.time.Instant;
import java.util.UUID;

/**
 * What staff see of an institution: that it is there and how many people it has.
 *
 * @param id its id
 * @param name its name
 * @param state where it is in its life
 * @param createdAt when it was created
 * @param members active members
 * @param administrators active administrators among them
 */
public record InstitutionCensus(UUID id, String name, InstitutionState state, Instant createdAt, int members,
		int administrators) {

}
