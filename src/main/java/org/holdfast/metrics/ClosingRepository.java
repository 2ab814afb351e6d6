package org.holdfast.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.metrics.closing.Closing;
import org.holdfast.metrics.closing.Closing.Reopening;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Closings of the institution in force.
 */
@Repository
class ClosingRepository {

	private final JdbcClient jdbc;

	ClosingRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All closings that ever were.
	 * @return the latest first
	 */
	List<Closing> all() {
		return this.jdbc
			.sql("SELECT * FROM period_closing WHERE institution_id = :institution ORDER BY closed_at DESC, id")
			.param("institution", CurrentInstitution.id())
			.query(ClosingRepository::closing)
			.list();
	}

	/**
	 * The closings in force.
	 * @return longer periods before those inside them
	 */
	List<Closing> inForce() {
		return this.jdbc.sql("""
				SELECT * FROM period_closing WHERE institution_id = :institution AND reopened_at IS NULL
				ORDER BY period_to - period_from DESC, period_from""")
			.param("institution", CurrentInstitution.id())
			.query(ClosingRepository::closing)
			.list();
	}

	Optional<Closing> find(UUID id) {
		return this.jdbc.sql("SELECT * FROM period_closing WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(ClosingRepository::closing)
			.optional();
	}

	void add(Closing closing, Actor by) {
		this.jdbc
			.sql("""
					INSERT INTO period_closing (institution_id, id, period_from, period_to, note, closed_at, closed_by, closed_name)
					VALUES (:institution, :id, :from, :to, :note, :at, :by, :name)""")
			.param("institution", CurrentInstitution.id())
			.param("id", closing.id())
			.param("from", closing.period().from())
			.param("to", closing.period().to())
			.param("note", closing.note())
			.param("at", Timestamp.from(closing.closedAt()))
			.param("by", by.accountId())
			.param("name", closing.closedBy())
			.update();
	}

	void reopen(UUID id, Reopening reopening, Actor by) {
		this.jdbc
			.sql("""
					UPDATE period_closing SET reopened_at = :at, reopened_by = :by, reopened_name = :name, reopen_reason = :reason
					WHERE institution_id = :institution AND id = :id AND reopened_at IS NULL""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("at", Timestamp.from(reopening.at()))
			.param("by", by.accountId())
			.param("name", reopening.by())
			.param("reason", reopening.reason())
			.update();
	}

	private static Closing closing(ResultSet rs, int number) throws SQLException {
		Timestamp reopened = rs.getTimestamp("reopened_at");
		Reopening reopening = (reopened != null)
				? new Reopening(reopened.toInstant(), rs.getString("reopened_name"), rs.getString("reopen_reason"))
				: null;
		return new Closing(rs.getObject("id", UUID.class),
				new Period(rs.getObject("period_from", LocalDate.class), rs.getObject("period_to", LocalDate.class)),
				rs.getString("note"), rs.getTimestamp("closed_at").toInstant(), rs.getString("closed_name"), reopening);
	}

}
