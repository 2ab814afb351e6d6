package org.holdfast.institution;

import java.time.Instant;
import java.util.UUID;

import org.holdfast.tenancy.Role;

/**
 * An invitation without an answer, as administrators see it.
 *
 * @param id its id
 * @param email who is invited
 * @param role as what
 * @param expiresAt how long its link is good
 * @param good whether the link still works
 */
public record InvitationView(UUID id, String email, Role role, Instant expiresAt, boolean good) {

}
