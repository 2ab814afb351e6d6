package org.holdfast.institution;

/**
 * An invitation that was just made: its link is shown this once.
 *
 * @param email who is invited
 * @param link what they open
 * @param institutionName who invites
 */
public record Invited(String email, String link, String institutionName) {

	@Override
	public String toString() {
		return "Invited[" + this.email + "]";
	}

}
