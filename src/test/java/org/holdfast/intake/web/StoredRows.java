package org.holdfast.intake.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what is stored for an institution, table by table.
 */
final class StoredRows {

	private StoredRows() {
	}

	/**
	 * What lies in the tables that take the content of files.
	 * @return tables that are not empty, with their number of rows
	 */
	static Map<String, Integer> of(UUID institution, JdbcClient jdbc, TransactionTemplate transactions) {
		return CurrentInstitution.runAs(institution, () -> transactions.execute((status) -> {
			List<String> tables = jdbc.sql("""
					SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
					WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
					AND a.attname IN ('batch_id', 'by_batch_id', 'sealed') AND c.relname <> 'import'
					AND has_table_privilege(c.oid, 'SELECT')""").query(String.class).list();
			Map<String, Integer> rows = new TreeMap<>();
			for (String table : tables) {
				int count = jdbc.sql("SELECT count(*) FROM " + table + " WHERE institution_id = ?")
					.param(institution)
					.query(Integer.class)
					.single();
				if (count > 0) {
					rows.put(table, count);
				}
			}
			return rows;
		}));
	}

}
