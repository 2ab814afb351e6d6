package org.holdfast.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which imports of the institution in force wait for their turn.
 */
@Repository
@Transactional
class TurnRepository {

	private final JdbcClient jdbc;

	TurnRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The place on the queue at which an import waits.
	 * @param id the import
	 * @return where
	 */
	WorkLane lane(UUID id) {
		return this.jdbc.sql("SELECT state FROM import WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(String.class)
			.optional()
			.map(WorkLane::holding)
			.orElse(WorkLane.CHECK);
	}

	/**
	 * Takes the import that came first and does not rest, and counts the try.
	 * @param lane where it waits
	 * @param now the present moment
	 * @return the import, empty when none waits
	 */
	Optional<Turn> next(WorkLane lane, Instant now) {
		return this.jdbc.sql("""
				UPDATE import SET tries = tries + 1 WHERE institution_id = :institution AND id = (
					SELECT id FROM import WHERE institution_id = :institution AND state IN (:states)
					AND (rest_until IS NULL OR rest_until <= :now) ORDER BY created_at, id LIMIT 1)
				RETURNING id, tries""")
			.param("institution", CurrentInstitution.id())
			.param("states", lane.states())
			.param("now", Timestamp.from(now))
			.query((row, number) -> new Turn(row.getObject(1, UUID.class), row.getInt(2)))
			.optional();
	}

	/**
	 * Lets an import rest that could not go on.
	 * @param id the import
	 * @param until when it may be tried again
	 */
	void rest(UUID id, Instant until) {
		this.jdbc.sql("UPDATE import SET rest_until = :until WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("until", Timestamp.from(until))
			.update();
	}

	/**
	 * Forgets a try that was broken off on purpose.
	 * @param id the import
	 */
	void putBack(UUID id) {
		this.jdbc.sql("""
				UPDATE import SET tries = greatest(tries - 1, 0), attempt = NULL
				WHERE institution_id = :institution AND id = :id""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.update();
	}

	/**
	 * When the next import can go on.
	 * @param lane where it waits
	 * @return the moment, which may have passed; empty when none waits
	 */
	Optional<Instant> due(WorkLane lane) {
		return this.jdbc.sql("""
				SELECT min(coalesce(rest_until, created_at)) FROM import
				WHERE institution_id = :institution AND state IN (:states) HAVING count(*) > 0""")
			.param("institution", CurrentInstitution.id())
			.param("states", lane.states())
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	/**
	 * An import whose turn it is.
	 *
	 * @param id the import
	 * @param tries how often the work was begun in this state, this time included
	 */
	record Turn(UUID id, int tries) {

	}

}
