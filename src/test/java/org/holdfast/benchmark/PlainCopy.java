package org.holdfast.benchmark;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * What an import is measured against: the same bytes into a plain typed table without
 * keys, on the same server; by {@code \copy} of psql where it is on the PATH, else by
 * {@code COPY} of the driver.
 */
class PlainCopy {

	private static final String OPTIONS = "(FORMAT csv, HEADER)";

	private final DataSource owner;

	private final boolean psql;

	PlainCopy(DataSource owner) {
		this.owner = owner;
		this.psql = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "psql")));
	}

	/**
	 * Names what loads.
	 * @return for the report
	 */
	String name() {
		return this.psql ? "psql \\copy" : "COPY of the driver";
	}

	/**
	 * Loads a file once.
	 * @param file a purchases file with a header
	 * @return nanoseconds
	 */
	long load(Path file) throws SQLException, IOException {
		try (Connection connection = this.owner.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("DROP TABLE IF EXISTS plain_purchase");
			statement.execute("CREATE TABLE plain_purchase (" + columns(file) + ")");
			long start = System.nanoTime();
			if (this.psql) {
				copyByPsql(file);
			}
			else {
				copyByDriver(connection, file);
			}
			long taken = System.nanoTime() - start;
			statement.execute("DROP TABLE plain_purchase");
			return taken;
		}
	}

	private static void copyByDriver(Connection connection, Path file) throws SQLException, IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("COPY plain_purchase FROM STDIN " + OPTIONS, in, 1 << 16);
		}
	}

	private void copyByPsql(Path file) throws SQLException, IOException {
		SimpleDriverDataSource server = this.owner.unwrap(SimpleDriverDataSource.class);
		Properties login = Objects.requireNonNull(server.getConnectionProperties());
		String address = Objects.requireNonNull(server.getUrl()).replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
		ProcessBuilder psql = new ProcessBuilder("psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1",
				"--dbname=" + address,
				"--command=\\copy plain_purchase FROM '" + file.toAbsolutePath() + "' WITH " + OPTIONS);
		psql.environment().put("PGUSER", login.getProperty("user"));
		psql.environment().put("PGPASSWORD", login.getProperty("password"));
		try {
			if (psql.inheritIO().start().waitFor() != 0) {
				throw new IllegalStateException("psql could not copy " + file);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String columns(Path file) throws IOException {
		String header;
		try (var lines = Files.lines(file)) {
			header = lines.findFirst().orElseThrow();
		}
		StringBuilder columns = new StringBuilder();
		for (String name : header.split(",")) {
			String type = switch (name) {
				case "transaction_date" -> "date";
				case "amount" -> "numeric(14, 2)";
				case "line" -> "int";
				default -> "text";
			};
			columns.append(columns.isEmpty() ? "" : ", ").append(name).append(' ').append(type);
		}
		return columns.toString();
	}

}
