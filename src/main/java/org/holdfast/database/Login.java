package org.holdfast.database;

/**
 * A database role and its password.
 *
 * @param user the role's name
 * @param password its password, never shown
 */
record Login(String user, String password) {

	@Override
	public String toString() {
		return "Login[" + this.user + "]";
	}

}
