package org.holdfast.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.boot.SpringApplication;

/**
 * The database of a test run: fresh for each JVM, on the server
 * {@code HOLDFAST_TEST_DATABASE_URL} names (signing in as a superuser), else in a
 * container where a Docker engine answers, else on the embedded server. Its roles are
 * made by the script that makes the real ones.
 */
public final class TestDatabase {

	private final TestServer server;

	private final String name;

	private final Roles roles;

	private final CountDownLatch contextsClosed = new CountDownLatch(1);

	private volatile boolean contexts;

	private boolean migrated;

	private TestDatabase(TestServer server, String name) {
		this.server = server;
		this.name = name;
		this.roles = server.roles();
	}

	/**
	 * Gives the one database of this JVM, making it at the first call.
	 * @return the database, not yet migrated unless somebody has
	 */
	public static TestDatabase shared() {
		return Holder.DATABASE;
	}

	/**
	 * Makes a database on a server of its own: for tests whose jobs no other application
	 * context may take, or that kill the server.
	 * @return the database, not yet migrated
	 */
	static TestDatabase toBeKilled() {
		return make(TestServer.toBeKilled());
	}

	private static TestDatabase make(TestServer server) {
		String name = "holdfast_test_" + ProcessHandle.current().pid() + "_" + System.nanoTime() % 100_000;
		TestDatabase database = new TestDatabase(server, name);
		try {
			new NewDatabase(server.administrator("postgres"), server::administrator).make(name, database.roles);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The tests' database cannot be made: " + ex.getMessage(), ex);
		}
		SpringApplication.getShutdownHandlers().add(database.contextsClosed::countDown);
		Runtime.getRuntime().addShutdownHook(new Thread(database::drop));
		return database;
	}

	/**
	 * Migrates the database as the application would at its start.
	 * @return this database
	 */
	public synchronized TestDatabase migrated() {
		if (!this.migrated) {
			Flyway.configure()
				.dataSource(owner())
				.locations("classpath:db/migration")
				.placeholders(this.roles.placeholders())
				.load()
				.migrate();
			this.migrated = true;
		}
		return this;
	}

	/**
	 * Tells where the database is.
	 * @return its JDBC address
	 */
	public String url() {
		return this.server.url(this.name);
	}

	/**
	 * Signs in as the owner of the tables.
	 * @return a source of plain connections
	 */
	public DataSource owner() {
		return Postgres.dataSource(url(), this.roles.owner());
	}

	/**
	 * Signs in as the application.
	 * @return a source of plain connections
	 */
	public DataSource app() {
		return Postgres.dataSource(url(), this.roles.app());
	}

	/**
	 * Signs in as the loader of lines.
	 * @return a source of plain connections
	 */
	public DataSource loader() {
		return Postgres.dataSource(url(), this.roles.loader());
	}

	/**
	 * Signs in as the server's superuser, who passes every policy by: for looking at what
	 * is really there.
	 * @return a source of plain connections
	 */
	public DataSource administrator() {
		return this.server.administrator(this.name);
	}

	/**
	 * Tells the settings that lead the application here.
	 * @return values by property name
	 */
	public Map<String, String> properties() {
		Map<String, String> properties = new HashMap<>();
		properties.put("holdfast.database.url", url());
		properties.put("holdfast.database.owner-user", this.roles.owner().user());
		properties.put("holdfast.database.owner-password", this.roles.owner().password());
		properties.put("holdfast.database.app-user", this.roles.app().user());
		properties.put("holdfast.database.app-password", this.roles.app().password());
		properties.put("holdfast.database.loader-user", this.roles.loader().user());
		properties.put("holdfast.database.loader-password", this.roles.loader().password());
		properties.put("holdfast.database.crossing-role", this.roles.crossing());
		properties.put("holdfast.database.backup-role", this.roles.backup());
		return properties;
	}

	/**
	 * Notes that an application context uses the database: it is closed before the server
	 * is.
	 * @return this database
	 */
	TestDatabase forContext() {
		this.contexts = true;
		return this;
	}

	Roles roles() {
		return this.roles;
	}

	private void drop() {
		try {
			boolean closed = !this.contexts || this.contextsClosed.await(15, TimeUnit.SECONDS);
			if (!closed) {
				System.err.println("An application context is still open; its database is dropped all the same");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.server.drop(this.name);
	}

	/**
	 * Makes the database when it is first asked for.
	 */
	private static final class Holder {

		static final TestDatabase DATABASE = make(TestServer.choose());

	}

}
