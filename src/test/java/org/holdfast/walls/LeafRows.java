package org.holdfast.walls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Rows for any leaf, made from the types of its columns.
 *
 * @param leaf name of the leaf, without its schema
 * @param columns columns a row must fill, without institution and batch
 * @param values a value for each, as SQL
 */
record LeafRows(String leaf, List<String> columns, List<String> values) {

	static LeafRows of(Connection administrator, String leaf) throws SQLException {
		List<String> columns = new ArrayList<>();
		List<String> values = new ArrayList<>();
		try (PreparedStatement statement = administrator.prepareStatement("""
				SELECT a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_attribute a
				 WHERE a.attrelid = ('leaf.' || ?)::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull
				   AND a.attname NOT IN ('institution_id', 'batch_id') ORDER BY a.attnum""")) {
			statement.setString(1, leaf);
			try (ResultSet found = statement.executeQuery()) {
				while (found.next()) {
					columns.add(found.getString(1));
					values.add(value(found.getString(2)));
				}
			}
		}
		return new LeafRows(leaf, columns, values);
	}

	String parent() {
		return this.leaf.replaceFirst("_\\d+$", "");
	}

	String names() {
		return String.join(", ", this.columns);
	}

	/**
	 * Writes a row as the loader does.
	 * @param loader a connection of the loader, told the institution and the batch
	 * @throws SQLException when the database refuses it
	 */
	void load(Connection loader) throws SQLException {
		run(loader,
				"INSERT INTO leaf." + this.leaf + " (" + names() + ") VALUES (" + String.join(", ", this.values) + ")");
	}

	String insertInto(String table, UUID institution) {
		return "INSERT INTO " + table + " (institution_id, batch_id, " + names() + ") VALUES ('" + institution
				+ "', 1, " + String.join(", ", this.values) + ")";
	}

	static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String value(String type) {
		if (type.endsWith("[]")) {
			return "'{}'";
		}
		return switch (type) {
			case "uuid" -> "'" + UUID.randomUUID() + "'";
			case "date" -> "'2025-01-31'";
			case "boolean" -> "false";
			case "bytea" -> "'\\x00'";
			case "smallint", "integer", "bigint" -> "1";
			case "jsonb" -> "'{}'";
			default -> (type.startsWith("numeric")) ? "1" : "'x'";
		};
	}

}
