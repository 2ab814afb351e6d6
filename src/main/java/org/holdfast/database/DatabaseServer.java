package org.holdfast.database;

/**
 * A running PostgreSQL server with Holdfast's database and roles in it.
 */
interface DatabaseServer extends AutoCloseable {

	/**
	 * Tells how to reach the database.
	 * @return its JDBC address
	 */
	String url();

	/**
	 * Tells which roles to sign in as.
	 * @return the roles
	 */
	Roles roles();

	@Override
	void close();

}
