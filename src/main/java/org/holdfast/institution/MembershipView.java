package org.holdfast.institution;

import java.util.UUID;

import org.holdfast.tenancy.Role;

/**
 * One of the institutions a person belongs to.
 *
 * @param institutionId the institution
 * @param institutionName its name
 * @param state where it is in its life
 * @param role what the person is there
 */
public record MembershipView(UUID institutionId, String institutionName, InstitutionState state, Role role) {

}
