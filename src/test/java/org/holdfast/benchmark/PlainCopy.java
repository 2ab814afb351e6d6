package org.holdfast.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

/**
 * What an import is measured against: {@code COPY} of the same bytes into a plain typed
 * table without keys, on the same server; by psql where it is on the PATH, else by the
 * driver.
 */
class PlainCopy {

	private final DataSource owner;

	PlainCopy(DataSource owner) {
		this.owner = owner;
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
			try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("COPY plain_purchase FROM STDIN (FORMAT csv, HEADER)", in, 1 << 16);
			}
			long taken = System.nanoTime() - start;
			statement.execute("DROP TABLE plain_purchase");
			return taken;
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
