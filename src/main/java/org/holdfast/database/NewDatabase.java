package org.holdfast.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * Makes Holdfast's database on a server, unless it is there, and its roles.
 */
final class NewDatabase {

	private final DataSource server;

	private final Function<String, DataSource> administrator;

	/**
	 * Works on one server.
	 * @param server signs in as administrator to any of its databases
	 * @param administrator signs in as administrator to the database named
	 */
	NewDatabase(DataSource server, Function<String, DataSource> administrator) {
		this.server = server;
		this.administrator = administrator;
	}

	void make(String name, Roles roles) throws SQLException {
		try (Connection connection = this.server.getConnection()) {
			if (!exists(connection, name)) {
				try (Statement statement = connection.createStatement()) {
					statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
				}
			}
		}
		RoleScript.run(this.administrator.apply(name), roles);
	}

	private static boolean exists(Connection connection, String name) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
			query.setString(1, name);
			try (ResultSet found = query.executeQuery()) {
				return found.next();
			}
		}
	}

}
