package org.holdfast.staff.web;

import java.util.Optional;

import org.holdfast.account.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be the first administrator.
 *
 * @param email the address
 */
record FirstForm(@Nullable String email) {

	Optional<EmailAddress> address() {
		return (this.email != null) ? EmailAddress.parse(this.email) : Optional.empty();
	}

}
