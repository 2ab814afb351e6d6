package org.holdfast.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.shared.Period;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores cycles.
 */
@Repository
class CycleStore {

	private final JdbcClient jdbc;

	CycleStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Cycle> all() {
		return this.jdbc.sql("""
				SELECT name, first_day, last_day FROM work_cycle
				WHERE institution_id = :institution ORDER BY first_day DESC, name DESC
				""").param("institution", CurrentInstitution.id()).query(CycleStore::cycle).list();
	}

	/**
	 * Makes everybody else who starts a cycle of the institution wait until this
	 * transaction ends.
	 */
	void lock() {
		TransactionLock.hold(this.jdbc, "cycles");
	}

	Optional<Cycle> startedBy(Instant at) {
		return this.jdbc.sql("""
				SELECT name, first_day, last_day FROM work_cycle
				WHERE institution_id = :institution AND started_at <= :at ORDER BY first_day DESC, name DESC LIMIT 1
				""")
			.param("institution", CurrentInstitution.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query(CycleStore::cycle)
			.optional();
	}

	/**
	 * Stores a cycle unless it is there.
	 * @param cycle the cycle
	 * @param now the time
	 * @return whether it was new
	 */
	boolean add(Cycle cycle, Instant now) {
		UUID institution = CurrentInstitution.id();
		return this.jdbc.sql("""
				INSERT INTO work_cycle (institution_id, name, first_day, last_day, started_at)
				VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
				""")
			.params(institution, cycle.name(), cycle.days().from(), cycle.days().to(), now.atOffset(ZoneOffset.UTC))
			.update() > 0;
	}

	private static Cycle cycle(ResultSet row, int number) throws SQLException {
		return new Cycle(row.getString("name"),
				new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
	}

}
