package org.holdfast.account.web;

import jakarta.validation.constraints.NotEmpty;

/**
 * What a person types to change their password.
 *
 * @param current the password so far
 * @param next the new one
 */
record PasswordForm(@NotEmpty(message = "{account.password.current.missing}") String current,
		@NotEmpty(message = "{account.password.next.missing}") String next) {

	@Override
	public String toString() {
		return "PasswordForm[...]";
	}

}
