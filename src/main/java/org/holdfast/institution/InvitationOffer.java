package org.holdfast.institution;

import org.holdfast.tenancy.Role;

/**
 * What the holder of an invitation's link is told.
 *
 * @param institutionName who invites
 * @param email who is invited
 * @param role as what
 * @param hasAccount whether the person has an account already and needs to sign in
 */
public record InvitationOffer(String institutionName, String email, Role role, boolean hasAccount) {

}
