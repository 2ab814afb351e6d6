package org.holdfast.account;

/**
 * A link with which a person sets a new password, just made: it is shown this once.
 *
 * @param name the person's name
 * @param email their address
 * @param link what they open
 */
public record PasswordLink(String name, String email, String link) {

	@Override
	public String toString() {
		return "PasswordLink[" + this.email + "]";
	}

}
