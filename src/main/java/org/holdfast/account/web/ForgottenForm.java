package org.holdfast.account.web;

import java.util.Optional;

import org.holdfast.account.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who forgot their password.
 *
 * @param email the address they sign in with
 */
record ForgottenForm(@Nullable String email) {

	Optional<EmailAddress> address() {
		return (this.email != null) ? EmailAddress.parse(this.email) : Optional.empty();
	}

}
