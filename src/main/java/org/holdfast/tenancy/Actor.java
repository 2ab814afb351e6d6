package org.holdfast.tenancy;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The person behind the work at hand.
 *
 * @param accountId the account
 * @param name the name shown to colleagues
 * @param email the address they sign in with
 * @param institutionId the institution they act for, absent for staff
 * @param role what they may do there
 */
public record Actor(UUID accountId, String name, String email, @Nullable UUID institutionId, Role role) {

	public boolean may(Permission permission) {
		return this.role.may(permission);
	}

}
