package org.holdfast.security.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types to sign in.
 *
 * @param email their address
 * @param password their password
 * @param next the page they wanted
 */
record SignInForm(@Nullable String email, @Nullable String password, @Nullable String next) {

	@Override
	public String toString() {
		return "SignInForm[...]";
	}

}
