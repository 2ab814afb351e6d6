package org.holdfast.purchasing.likeness;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about two vendors.
 *
 * @param id its id
 * @param from the vendor that counts as the other, or one that is kept apart
 * @param to the vendor that leads, or the other that is kept apart
 * @param same whether they count as one
 * @param likeness why they were thought to be one
 * @param reason what the person wrote, possibly nothing
 * @param decidedAt when
 * @param decidedBy by whom
 * @param revokedAt when it was taken back, absent while it holds
 * @param revokedBy by whom
 */
public record VendorDecision(UUID id, String from, String to, boolean same, Likeness likeness, String reason,
		Instant decidedAt, UUID decidedBy, @Nullable Instant revokedAt, @Nullable UUID revokedBy) {

}
