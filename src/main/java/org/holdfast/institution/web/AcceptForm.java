package org.holdfast.institution.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * What a person who accepts an invitation says about themselves.
 *
 * @param name the name shown to colleagues
 * @param password the password they choose
 */
record AcceptForm(
		@NotBlank(message = "{institution.accept.name.missing}") @Size(max = 100,
				message = "{institution.accept.name.tooLong}") String name,
		@NotEmpty(message = "{institution.accept.password.missing}") String password) {

	@Override
	public String toString() {
		return "AcceptForm[...]";
	}

}
