package org.holdfast.institution;

import java.time.Instant;
import java.util.UUID;

import org.holdfast.tenancy.Role;

/**
 * A colleague.
 *
 * @param accountId their account
 * @param name the name they are known by
 * @param email their address
 * @param role what they may do
 * @param since when they joined
 */
public record MemberView(UUID accountId, String name, String email, Role role, Instant since) {

}
