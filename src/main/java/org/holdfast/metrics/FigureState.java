package org.holdfast.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.holdfast.metrics.Measure.Family;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether the figures of the institution in force are up to date. Every change sets a
 * mark; a computation clears the marks it has seen, so a change during a computation is
 * not lost.
 */
@Repository
class FigureState {

	private final JdbcClient jdbc;

	FigureState(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets one computation, closing or restatement of an institution run at a time, on
	 * any node: whoever comes second waits for the end of the other's transaction.
	 */
	void one() {
		TransactionLock.hold(this.jdbc, "figures");
	}

	void mark(Family family, Instant now) {
		this.jdbc.sql("""
				INSERT INTO figure_state (institution_id, family, marks, computed_marks, stale_since)
				VALUES (:institution, :family, 1, 0, :now)
				ON CONFLICT (institution_id, family) DO UPDATE SET marks = figure_state.marks + 1,
					stale_since = coalesce(figure_state.stale_since, excluded.stale_since)""")
			.param("institution", CurrentInstitution.id())
			.param("family", family.name())
			.param("now", Timestamp.from(now))
			.update();
	}

	void computed(Family family, long marks, Instant now) {
		this.jdbc.sql("""
				UPDATE figure_state SET computed_marks = :marks, computed_at = :now,
					stale_since = CASE WHEN marks = :marks THEN NULL ELSE stale_since END
				WHERE institution_id = :institution AND family = :family""")
			.param("marks", marks)
			.param("now", Timestamp.from(now))
			.param("institution", CurrentInstitution.id())
			.param("family", family.name())
			.update();
	}

	List<State> stale() {
		return this.jdbc.sql(
				"SELECT * FROM figure_state WHERE institution_id = :institution AND marks > computed_marks ORDER BY family COLLATE \"C\"")
			.param("institution", CurrentInstitution.id())
			.query(FigureState::state)
			.list();
	}

	List<State> of(Collection<Family> families) {
		return this.jdbc
			.sql("SELECT * FROM figure_state WHERE institution_id = :institution AND family = ANY (:families)")
			.param("institution", CurrentInstitution.id())
			.param("families", families.stream().map(Family::name).toArray(String[]::new))
			.query(FigureState::state)
			.list();
	}

	/**
	 * Since when the figures of some families are not up to date.
	 * @param families which
	 * @return empty when they are
	 */
	Optional<Instant> staleSince(Collection<Family> families) {
		return of(families).stream()
			.map(State::staleSince)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.min(Instant::compareTo);
	}

	private static State state(ResultSet rs, int number) throws SQLException {
		Timestamp stale = rs.getTimestamp("stale_since");
		Timestamp computed = rs.getTimestamp("computed_at");
		return new State(Family.valueOf(rs.getString("family")), rs.getLong("marks"),
				(stale != null) ? stale.toInstant() : null, (computed != null) ? computed.toInstant() : null);
	}

	/**
	 * The state of one family.
	 *
	 * @param family whose
	 * @param marks changes so far
	 * @param staleSince since when figures do not show all changes, absent when they do
	 * @param computedAt when they were last computed, absent when never
	 */
	record State(Family family, long marks, @Nullable Instant staleSince, @Nullable Instant computedAt) {

	}

}
