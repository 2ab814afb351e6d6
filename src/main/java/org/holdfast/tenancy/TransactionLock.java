package org.holdfast.tenancy;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Locks by name, on all nodes, that end with the transaction. Whoever asks for one that
 * is held waits.
 */
public final class TransactionLock {

	private static final String BETWEEN = "|";

	private TransactionLock() {
	}

	/**
	 * Holds a lock of this institution; others hold theirs of the same name meanwhile.
	 * @param jdbc takes part in the running transaction
	 * @param name what is locked, from the general to the particular
	 * @throws IllegalStateException when there is no institution
	 */
	public static void hold(JdbcClient jdbc, Object... name) {
		UUID institution = CurrentInstitution.id();
		hold(jdbc, institution + BETWEEN + joined(name));
	}

	/**
	 * Holds a lock that all institutions share.
	 * @param jdbc takes part in the running transaction
	 * @param name what is locked, from the general to the particular
	 */
	public static void holdForAll(JdbcClient jdbc, Object... name) {
		hold(jdbc, joined(name));
	}

	private static String joined(Object... name) {
		StringBuilder joined = new StringBuilder();
		for (Object part : name) {
			joined.append(joined.isEmpty() ? "" : BETWEEN).append(part);
		}
		return joined.toString();
	}

	private static void hold(JdbcClient jdbc, String name) {
		jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) AS held")
			.param("name", name)
			.query(Integer.class)
			.single();
	}

}
