package org.holdfast.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An API token as lists show it, never the token itself.
 *
 * @param id the token's id
 * @param name what its owner calls it
 * @param owner the owner's name
 * @param createdAt when it was made
 * @param expiresAt when it ends, absent when never
 * @param lastUsedAt last use, to the minute, absent when never used
 * @param good whether it still opens anything
 */
public record TokenView(UUID id, String name, String owner, Instant createdAt, @Nullable Instant expiresAt,
		@Nullable Instant lastUsedAt, boolean good) {

}
