package org.holdfast.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;

/**
 * Runs {@code db/roles.sql}, which is written for psql, through JDBC: psql's own commands
 * are left out and its variables filled in here.
 */
final class RoleScript {

	private static final String PATH = "db/roles.sql";

	private RoleScript() {
	}

	/**
	 * Makes the roles, or brings them up to date, in the database connected to.
	 * @param administrator signs in as one who may make roles
	 * @param roles names and passwords
	 * @throws SQLException when the server refuses
	 */
	static void run(DataSource administrator, Roles roles) throws SQLException {
		try (Connection connection = administrator.getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(fill(text(), roles.variables()));
			connection.commit();
		}
	}

	static String fill(String script, Map<String, String> variables) {
		String filled = script.lines().filter((line) -> !line.startsWith("\\")).collect(Collectors.joining("\n"));
		for (Map.Entry<String, String> variable : variables.entrySet()) {
			filled = filled.replace(":'" + variable.getKey() + "'", "'" + variable.getValue().replace("'", "''") + "'");
		}
		return filled;
	}

	private static String text() {
		try {
			return new ClassPathResource(PATH).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
