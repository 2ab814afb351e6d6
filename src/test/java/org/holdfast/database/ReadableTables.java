package org.holdfast.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of the product as its catalogue names them, so that a test looks into new
 * ones too.
 */
public final class ReadableTables {

	private ReadableTables() {
	}

	/**
	 * The tables a connection may read, each once however many parts it has.
	 * @param connection whose
	 * @return their names
	 * @throws SQLException when the database fails
	 */
	public static List<String> of(Connection connection) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (PreparedStatement ask = connection.prepareStatement("""
				SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
				WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
				AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
				AND has_table_privilege(c.oid, 'SELECT')"""); ResultSet rows = ask.executeQuery()) {
			while (rows.next()) {
				tables.add(rows.getString(1));
			}
		}
		return tables;
	}

}
