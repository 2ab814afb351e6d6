package org.holdfast.intake;

import java.util.List;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the rows of a candidate with the rows of visible batches, and writes down
 * which earlier rows it would hide. Nothing is hidden until the candidate is visible, and
 * everything it hid shows again when it is withdrawn.
 */
@Component
class Overlaps {

	private final JdbcClient jdbc;

	Overlaps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Compares anew, replacing what an earlier comparison wrote.
	 * @param table where the rows are
	 * @param candidate the number of the candidate
	 * @param visible the numbers of the visible batches of its kind
	 * @return counts of rows of the candidate
	 */
	Counts compare(LineTable table, long candidate, Long[] visible) {
		forget(candidate);
		if (visible.length == 0) {
			return new Counts(0, 0, 0);
		}
		hideSameIdentity(table, candidate, visible);
		if (table.replaces() != null) {
			hideReplaced(table, table.replaces(), candidate, visible);
		}
		return count(candidate, visible);
	}

	private void forget(long candidate) {
		this.jdbc.sql("""
				DELETE FROM hidden_row WHERE institution_id = :institution AND by_batch_id = :candidate
				AND batch_id <> :candidate""")
			.param("institution", CurrentInstitution.id())
			.param("candidate", candidate)
			.update();
	}

	private void hideSameIdentity(LineTable table, long candidate, Long[] visible) {
		String conflict = (table.conflict() != null) ? "WHEN " + table.conflict() + " THEN 'conflicting'" : "";
		this.jdbc.sql("""
				INSERT INTO hidden_row (institution_id, batch_id, row_no, by_batch_id, by_row_no, day, why)
				SELECT o.institution_id, o.batch_id, o.row_no, n.batch_id, n.row_no, %4$s,
					CASE WHEN o.content = n.content THEN 'same' %2$s ELSE 'changed' END
				FROM %1$s n JOIN %1$s o ON o.institution_id = n.institution_id AND o.identity = n.identity
				WHERE n.institution_id = :institution AND n.batch_id = :candidate AND o.batch_id = ANY (:visible)
				AND %3$s""".formatted(table.name(), conflict, ShownRows.accepted("n"), day(table)))
			.param("institution", CurrentInstitution.id())
			.param("candidate", candidate)
			.param("visible", visible)
			.update();
	}

	private void hideReplaced(LineTable table, String replaces, long candidate, Long[] visible) {
		this.jdbc.sql("""
				INSERT INTO hidden_row (institution_id, batch_id, row_no, by_batch_id, day, why)
				SELECT o.institution_id, o.batch_id, o.row_no, :candidate, %3$s, 'replaced'
				FROM %1$s o
				WHERE o.institution_id = :institution AND o.batch_id = ANY (:visible)
				AND EXISTS (SELECT 1 FROM %1$s n WHERE n.institution_id = o.institution_id AND n.batch_id = :candidate
					AND %2$s)
				ON CONFLICT DO NOTHING""".formatted(table.name(), replaces, day(table)))
			.param("institution", CurrentInstitution.id())
			.param("candidate", candidate)
			.param("visible", visible)
			.update();
	}

	private static String day(LineTable table) {
		return (table.dayColumn() != null) ? "o." + table.dayColumn() : "CAST(NULL AS date)";
	}

	private Counts count(long candidate, Long[] visible) {
		return this.jdbc.sql("""
				SELECT count(*) FILTER (WHERE why = 'same') AS same, count(*) FILTER (WHERE why = 'changed') AS changed,
					count(*) FILTER (WHERE why = 'conflicting') AS conflicting
				FROM hidden_row c
				WHERE institution_id = :institution AND by_batch_id = :candidate AND batch_id <> :candidate
				AND %s""".formatted(ShownRows.dated("c", "day", ":visible")))
			.param("institution", CurrentInstitution.id())
			.param("candidate", candidate)
			.param("visible", visible)
			.query((rs, number) -> new Counts(rs.getInt(1), rs.getInt(2), rs.getInt(3)))
			.single();
	}

	/**
	 * Lets the rows of visible batches stand where the candidate conflicts with them: the
	 * candidate's rows are hidden as long as those batches are visible. A row that
	 * another visible batch hides already does not stand, and conflicts with nothing; one
	 * in a period that the candidate replaces cannot be kept.
	 * @param candidate the number of the candidate
	 * @param visible the numbers of the visible batches of its kind
	 */
	void keepConflicting(long candidate, Long[] visible) {
		this.jdbc
			.sql("""
					WITH kept AS (DELETE FROM hidden_row c WHERE c.institution_id = :institution AND c.by_batch_id = :candidate
						AND c.why = 'conflicting' AND %s AND %s
						RETURNING c.institution_id, c.batch_id, c.by_row_no)
					INSERT INTO hidden_row (institution_id, batch_id, row_no, by_batch_id, why)
					SELECT institution_id, :candidate, by_row_no, batch_id, 'kept' FROM kept
					ON CONFLICT DO NOTHING"""
				.formatted(ShownRows.dated("c", "day", ":visible"),
						ShownRows.unreplaced("c", "day", "ARRAY[CAST(:candidate AS bigint)]")))
			.param("institution", CurrentInstitution.id())
			.param("candidate", candidate)
			.param("visible", visible)
			.update();
	}

	/**
	 * Forgets which rows were refused after loading.
	 * @param candidate the number of their batch
	 * @return how many there were
	 */
	int takeBack(long candidate) {
		return this.jdbc.sql("""
				DELETE FROM hidden_row WHERE institution_id = :institution AND batch_id = :candidate
				AND by_batch_id = :candidate""")
			.param("institution", CurrentInstitution.id())
			.param("candidate", candidate)
			.update();
	}

	/**
	 * Lets rows that were refused after loading count nowhere.
	 * @param candidate the number of their batch
	 * @param refused the rows
	 */
	void refuse(long candidate, List<LateRefusal> refused) {
		if (refused.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				INSERT INTO hidden_row (institution_id, batch_id, row_no, by_batch_id, why)
				SELECT :institution, :candidate, row_no, :candidate, why
				FROM unnest(:rows, :whys) AS refused (row_no, why) ON CONFLICT DO NOTHING""")
			.param("institution", CurrentInstitution.id())
			.param("candidate", candidate)
			.param("rows", refused.stream().map(LateRefusal::row).toArray(Integer[]::new))
			.param("whys", refused.stream().map((refusal) -> refusal.rule().code()).toArray(String[]::new))
			.update();
	}

	/**
	 * How many rows of the candidate a visible batch holds already.
	 *
	 * @param same with equal values
	 * @param changed with other values
	 * @param conflicting with another date, vendor or amount under one id
	 */
	record Counts(int same, int changed, int conflicting) {

	}

}
