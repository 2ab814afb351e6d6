package org.holdfast.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;

/**
 * A process that starts the embedded server, stores one row, says so and waits to be
 * killed.
 */
public final class ServerForAWhile {

	private ServerForAWhile() {
	}

	public static void main(String[] args) throws Exception {
		EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]), TestServer.PROGRAMS, Map.of());
		try (Connection connection = Postgres.dataSource(server.url(), server.roles().owner()).getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE kept (word text)");
			statement.execute("INSERT INTO kept VALUES ('still here')");
		}
		System.out.println("ready");
		Thread.currentThread().join();
	}

}
