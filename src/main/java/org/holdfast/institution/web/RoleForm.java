package org.holdfast.institution.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.holdfast.tenancy.Role;

/**
 * The role a member is to have.
 *
 * @param role name of the role
 */
record RoleForm(@NotNull(message = "{institution.invite.role.missing}") @Pattern(regexp = RoleForm.NAMES,
		message = "{institution.invite.role.missing}") String role) {

	static final String NAMES = "EXECUTIVE|CONTRIBUTOR|MANAGER|ADMINISTRATOR";

	Role chosen() {
		return Role.valueOf(this.role);
	}

}
