package org.holdfast.database;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what a change touches in the running transaction. A connection of PostgreSQL
 * counts on from its last transactions for a while, so what it counted before is taken
 * off.
 */
public final class TouchedRows {

	private TouchedRows() {
	}

	/**
	 * Makes a change and counts.
	 * @param jdbc of the running transaction
	 * @param counters gives tables with their counters, which only rise
	 * @param change the change
	 * @return by how much they rose, without those that did not
	 */
	public static Map<String, Long> by(JdbcClient jdbc, String counters, Callable<?> change) {
		Map<String, Long> before = read(jdbc, counters);
		try {
			change.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		Map<String, Long> rows = read(jdbc, counters);
		before.forEach((table, count) -> rows.merge(table, -count, Long::sum));
		rows.values().removeIf((count) -> count == 0);
		return rows;
	}

	private static Map<String, Long> read(JdbcClient jdbc, String counters) {
		Map<String, Long> rows = new HashMap<>();
		jdbc.sql(counters).query((RowCallbackHandler) (row) -> rows.put(row.getString(1), row.getLong(2)));
		return rows;
	}

}
