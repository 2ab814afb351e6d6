package org.holdfast.institution.web;

import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.holdfast.account.EmailAddress;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is invited, as what.
 *
 * @param email the address
 * @param role name of the role
 */
record InviteForm(@Nullable String email,
		@NotNull(message = "{institution.invite.role.missing}") @Pattern(regexp = RoleForm.NAMES,
				message = "{institution.invite.role.missing}") String role) {

	Optional<EmailAddress> address() {
		return (this.email != null) ? EmailAddress.parse(this.email) : Optional.empty();
	}

	Role chosen() {
		return Role.valueOf(this.role);
	}

}
