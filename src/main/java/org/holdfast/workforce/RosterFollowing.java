package org.holdfast.workforce;

import java.time.LocalDate;
import java.util.List;

import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the people who stand in the rosters of two days. Runs in the caller's
 * transaction.
 */
@Service
public class RosterFollowing {

	private final JdbcClient jdbc;

	RosterFollowing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Looks for the people of one day on another.
	 * @param batches what to see
	 * @param earlier a day with a roster
	 * @param later a later day with a roster
	 * @return counts over the whole of both days
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Following between(BatchSet batches, LocalDate earlier, LocalDate later) {
		List<Long> touching = batches.of(Kind.ROSTER)
			.stream()
			.filter((batch) -> holds(batch, earlier) || holds(batch, later))
			.map(Batch::number)
			.toList();
		return this.jdbc
			.sql("""
					SELECT count(*) FILTER (WHERE before) AS people, count(*) FILTER (WHERE before AND after) AS followed
					FROM (SELECT r.person, bool_or(r.as_of = :earlier) AS before, bool_or(r.as_of = :later) AS after
						FROM roster_row r
						WHERE r.institution_id = :institution AND r.batch_id = ANY (:touching) AND r.as_of IN (:earlier, :later)
						AND %s
						GROUP BY r.person) AS person"""
				.formatted(PeopleTables.ROSTER.shown("r", ":batches")))
			.param("institution", CurrentInstitution.id())
			.param("touching", touching.toArray(Long[]::new))
			.param("batches", batches.numbers(Kind.ROSTER))
			.param("earlier", earlier)
			.param("later", later)
			.query((row, number) -> new Following(row.getInt("people"), row.getInt("followed")))
			.single();
	}

	private static boolean holds(Batch batch, LocalDate day) {
		return batch.firstDay() != null && batch.lastDay() != null && !day.isBefore(batch.firstDay())
				&& !day.isAfter(batch.lastDay());
	}

	/**
	 * People of an earlier day and what became of them.
	 *
	 * @param people everybody of the earlier day
	 * @param followed those who stand in the later roster too
	 */
	public record Following(int people, int followed) {

	}

}
