package org.holdfast.walk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.database.TestDatabase;

/**
 * Many institutions that look like one: its rows are copied set-based by the server's
 * administrator, batch by batch and ten times over, past every foreign key. They are gone
 * when it is closed.
 */
final class Neighborhood implements AutoCloseable {

	private static final int NEIGHBORS = 60;

	private static final List<String> ROWS = List.of("leaf.employment_row_0", "leaf.roster_row_0",
			"leaf.separation_row_0", "leaf.job_change_row_0", "leaf.application_row_0", "leaf.vendor_row_0",
			"leaf.purchase_chunk_0", "leaf.purchase_cell_chunk_0", "leaf.purchase_party_0", "leaf.purchase_label_0");

	private static final String BATCH = "batch_id + 10000000 * n.number + 100000 * k.copy";

	private static final String COPIES = ", generate_series(1, 10) AS k (copy)";

	private static final List<String> OTHERS = List.of("import", "answer", "answer_revision", "figure", "figure_source",
			"hidden_row", "hidden_period", "leaf.rejected_row_0");

	private final Connection connection;

	private final Statement statement;

	private final UUID original;

	private Neighborhood(Connection connection, UUID original) throws SQLException {
		this.connection = connection;
		this.statement = connection.createStatement();
		this.original = original;
	}

	/**
	 * Surrounds an institution with others and lets the server look at what is there.
	 * @param original the institution to copy
	 */
	static Neighborhood around(UUID original) throws SQLException {
		Neighborhood neighborhood = new Neighborhood(TestDatabase.shared().administrator().getConnection(), original);
		neighborhood.settle();
		return neighborhood;
	}

	/**
	 * Number of imports the neighbors have.
	 */
	long imports() throws SQLException {
		try (ResultSet count = this.statement
			.executeQuery("SELECT count(*) FROM import WHERE institution_id IN (SELECT id FROM neighbor)")) {
			count.next();
			return count.getLong(1);
		}
	}

	@Override
	public void close() throws SQLException {
		for (String table : ROWS) {
			forget(table);
		}
		for (String table : OTHERS) {
			forget(table);
		}
		this.connection.close();
	}

	private void forget(String table) throws SQLException {
		this.statement.execute("DELETE FROM " + table + " WHERE institution_id IN (SELECT id FROM neighbor)");
	}

	private void settle() throws SQLException {
		this.statement.execute("SET session_replication_role = replica");
		this.statement.execute("CREATE TEMPORARY TABLE neighbor AS SELECT number, gen_random_uuid() AS id"
				+ " FROM generate_series(1, " + NEIGHBORS + ") AS n (number)");
		for (String table : ROWS) {
			copy(table, Map.of("batch_id", BATCH), COPIES);
		}
		copy("import", Map.of("id", "gen_random_uuid()", "batch_id", BATCH, "sha256", "sha256 || k.copy",
				"idempotency_key", "NULL"), COPIES);
		copy("answer", Map.of("row_key", "row_key || k.copy"), COPIES);
		copy("answer_revision", Map.of("row_key", "row_key || k.copy"), COPIES);
		copy("figure_source", Map.of(), "");
		copy("figure", Map.of(), "");
		this.statement.execute("INSERT INTO hidden_row SELECT institution_id, batch_id, row_no, batch_id, 'same'"
				+ " FROM leaf.employment_row_0 WHERE institution_id IN (SELECT id FROM neighbor)");
		this.statement
			.execute("INSERT INTO hidden_period SELECT institution_id, batch_id, k.other, '1999-01-01', '1999-12-31'"
					+ " FROM import, generate_series(1, 20) AS k (other)"
					+ " WHERE institution_id IN (SELECT id FROM neighbor) AND batch_id IS NOT NULL");
		this.statement.execute("INSERT INTO leaf.rejected_row_0 (institution_id, batch_id, row_no, rule, column_no)"
				+ " SELECT institution_id, batch_id, row_no, 'value-required', 1"
				+ " FROM leaf.employment_row_0 WHERE institution_id IN (SELECT id FROM neighbor)");
		this.statement.execute("ANALYZE");
	}

	private void copy(String table, Map<String, String> changed, String copies) throws SQLException {
		List<String> names = new ArrayList<>();
		List<String> values = new ArrayList<>();
		try (ResultSet columns = this.statement
			.executeQuery("SELECT quote_ident(attname) FROM pg_attribute" + " WHERE attrelid = '" + table
					+ "'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''")) {
			while (columns.next()) {
				String name = columns.getString(1);
				names.add(name);
				values.add(name.equals("institution_id") ? "n.id" : changed.getOrDefault(name, "r." + name));
			}
		}
		this.statement.execute("INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT "
				+ String.join(", ", values) + " FROM " + table + " r, neighbor n" + copies
				+ " WHERE r.institution_id = '" + this.original + "'");
	}

}
