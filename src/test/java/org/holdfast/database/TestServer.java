package org.holdfast.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

import javax.sql.DataSource;

import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The server the tests' database is on.
 */
abstract class TestServer {

	static final Path PROGRAMS = Path.of("target/test-programs").toAbsolutePath();

	/**
	 * A server whose data nobody will miss: faster, and with room for several application
	 * contexts.
	 */
	static final Map<String, String> FORGETFUL = Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes",
			"off", "shared_buffers", "128MB", "max_connections", "200");

	/**
	 * A server that is killed: what it said was committed must be there afterwards. Only
	 * the machine may not fail.
	 */
	private static final Map<String, String> RELIABLE = Map.of("fsync", "off", "shared_buffers", "64MB",
			"max_connections", "100");

	/**
	 * The product's own server, besides the one of the run, for tests that kill it.
	 * @return a server that runs on this machine
	 */
	static TestServer toBeKilled() {
		return new Embedded("jobs-database-", RELIABLE);
	}

	static TestServer choose() {
		String given = System.getenv("HOLDFAST_TEST_DATABASE_URL");
		if (given != null && !given.isBlank()) {
			return new Given(given);
		}
		return dockerAnswers() ? new Container() : new Embedded("test-database-", FORGETFUL);
	}

	abstract Roles roles();

	abstract String url(String database);

	abstract DataSource administrator(String database);

	abstract void drop(String database);

	// asked in two steps: Testcontainers looks in many places and logs each
	private static boolean dockerAnswers() {
		return (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock")))
				&& DockerClientFactory.instance().isDockerAvailable();
	}

	/**
	 * A server that somebody else runs: roles get names of their own, for others may test
	 * there too.
	 */
	private static class Given extends TestServer {

		private final Properties parts;

		private final Roles roles;

		Given(String url) {
			this.parts = Objects.requireNonNull(Driver.parseURL(url, new Properties()),
					"HOLDFAST_TEST_DATABASE_URL is not a JDBC address of PostgreSQL");
			String mark = "_" + UUID.randomUUID().toString().substring(0, 8);
			this.roles = new Roles(login("holdfast_owner" + mark), login("holdfast_app" + mark),
					login("holdfast_loader" + mark), "holdfast_crossing" + mark, "holdfast_backup" + mark);
		}

		@Override
		Roles roles() {
			return this.roles;
		}

		@Override
		String url(String database) {
			return "jdbc:postgresql://" + PGProperty.PG_HOST.getOrDefault(this.parts) + ":"
					+ PGProperty.PG_PORT.getOrDefault(this.parts) + "/" + database;
		}

		@Override
		DataSource administrator(String database) {
			String password = PGProperty.PASSWORD.getOrDefault(this.parts);
			return Postgres.dataSource(url(database),
					new Login(Objects.requireNonNullElse(PGProperty.USER.getOrDefault(this.parts), "postgres"),
							(password != null) ? password : ""));
		}

		@Override
		void drop(String database) {
			try (Connection connection = administrator("postgres").getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("DROP DATABASE " + database + " WITH (FORCE)");
				for (String role : List.of(this.roles.owner().user(), this.roles.app().user(),
						this.roles.loader().user(), this.roles.crossing(), this.roles.backup())) {
					statement.execute("DROP ROLE " + role);
				}
			}
			catch (SQLException ex) {
				System.err.println("The tests' database " + database + " is left behind: " + ex.getMessage());
			}
		}

		private static Login login(String user) {
			return new Login(user, UUID.randomUUID().toString());
		}

	}

	/**
	 * A server in a container that ends with this JVM.
	 */
	private static final class Container extends Given {

		Container() {
			super(start());
		}

		@Override
		void drop(String database) {
			// the container goes as a whole
		}

		private static String start() {
			PostgreSQLContainer container = new PostgreSQLContainer("postgres:18").withUsername("postgres")
				.withPassword("postgres")
				.withDatabaseName("postgres")
				.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
			container.start();
			return container.getJdbcUrl() + (container.getJdbcUrl().contains("?") ? "&" : "?")
					+ "user=postgres&password=postgres";
		}

	}

	/**
	 * The product's own server. Its data stay under {@code target} for the next run,
	 * which also stops it should this JVM be killed.
	 */
	private static final class Embedded extends TestServer {

		private static final int PARALLEL_RUNS = 8;

		private final EmbeddedServer server;

		Embedded(String folder, Map<String, String> settings) {
			this.server = start(folder, settings, 1);
			dropLeftovers();
		}

		@Override
		Roles roles() {
			return this.server.roles();
		}

		@Override
		String url(String database) {
			return this.server.url(database);
		}

		@Override
		DataSource administrator(String database) {
			return this.server.administrator(database);
		}

		@Override
		void drop(String database) {
			this.server.close();
		}

		private void dropLeftovers() {
			try (Connection connection = administrator("postgres").getConnection();
					Statement statement = connection.createStatement()) {
				List<String> leftovers = new ArrayList<>();
				try (ResultSet names = statement
					.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'holdfast_test_%'")) {
					while (names.next()) {
						leftovers.add(names.getString(1));
					}
				}
				for (String leftover : leftovers) {
					statement.execute("DROP DATABASE " + leftover);
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static EmbeddedServer start(String folder, Map<String, String> settings, int run) {
			try {
				return EmbeddedServer.start(Path.of("target", folder + run).toAbsolutePath(), PROGRAMS, settings);
			}
			catch (StartRefused ex) {
				if (run == PARALLEL_RUNS || !ex.getMessage().startsWith("Another Holdfast")) {
					throw ex;
				}
				return start(folder, settings, run + 1);
			}
		}

	}

}
