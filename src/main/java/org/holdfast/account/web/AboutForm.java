package org.holdfast.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.holdfast.account.AccountView;

/**
 * What a person changes about themselves.
 *
 * @param name the name shown to colleagues
 * @param language the language they read
 */
record AboutForm(
		@NotBlank(message = "{account.name.missing}") @Size(max = 100, message = "{account.name.tooLong}") String name,
		@Pattern(regexp = "en|es", message = "{account.language.missing}") String language) {

	static AboutForm of(AccountView account) {
		return new AboutForm(account.name(), account.locale().getLanguage());
	}

}
