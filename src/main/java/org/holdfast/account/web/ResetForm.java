package org.holdfast.account.web;

import jakarta.validation.constraints.NotEmpty;

/**
 * What the holder of a link types.
 *
 * @param password their new password
 */
record ResetForm(@NotEmpty(message = "{account.password.next.missing}") String password) {

	@Override
	public String toString() {
		return "ResetForm[...]";
	}

}
