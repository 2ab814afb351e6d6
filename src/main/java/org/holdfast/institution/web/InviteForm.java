package org.holdfast.institution.web;

import java.util.Objects;
import java.util.Optional;

import org.holdfast.account.EmailAddress;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * Who is invited, as what.
 *
 * @param email the address
 * @param role name of the role
 */
record InviteForm(@Nullable String email, @Nullable String role) {

	void check(BindingResult binding) {
		if (address().isEmpty()) {
			binding.rejectValue("email", "institution.invite.email.missing");
		}
		if (this.role == null || !this.role.matches(RoleForm.NAMES)) {
			binding.rejectValue("role", "institution.invite.role.missing");
		}
	}

	Optional<EmailAddress> address() {
		return (this.email != null) ? EmailAddress.parse(this.email) : Optional.empty();
	}

	Role chosen() {
		return Role.valueOf(Objects.requireNonNull(this.role));
	}

}
