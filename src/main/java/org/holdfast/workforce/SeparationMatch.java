package org.holdfast.workforce;

/**
 * The part of statements that says which employment a separation ends. It is worked out
 * over visible batches whenever rows are counted and stored nowhere: a spell that ends on
 * that day is the same event; else it ends the latest open spell that began by then; else
 * it waits. Of several separations that would end one spell the earliest does.
 */
final class SeparationMatch {

	/**
	 * Common tables: {@code recorded} are the spells as the files have them, {@code gone}
	 * the separations, {@code same_day} and {@code ending} what a separation adds to a
	 * spell.
	 */
	static final String TABLES = """
			recorded AS MATERIALIZED (
				SELECT e.*, coalesce(e.end_date, CASE WHEN coalesce(e.worker_type, 'regular') NOT IN ('regular', 'part-time', 'per-diem')
					THEN min(e.hire_date) FILTER (WHERE e.hire_reason = 'conversion') OVER later - 1 END) AS known_end,
					lead(e.hire_date) OVER spells AS next_hire, lead(e.hire_reason) OVER spells AS next_reason
				FROM employment_row e
				WHERE e.institution_id = :institution AND e.batch_id = ANY (:batches) AND %s
				WINDOW spells AS (PARTITION BY e.person ORDER BY e.hire_date, e.row_no),
					later AS (PARTITION BY e.person ORDER BY e.hire_date, e.row_no ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)),
			gone AS MATERIALIZED (
				SELECT s.batch_id, s.row_no, s.person, s.end_date, s.end_reason, s.end_voluntary FROM separation_row s
				WHERE s.institution_id = :institution AND s.batch_id = ANY (:batches) AND %s),
			same_day AS MATERIALIZED (
				SELECT r.batch_id AS spell_batch, r.row_no AS spell_row, g.* FROM gone g
				JOIN recorded r ON r.person = g.person AND r.end_date = g.end_date),
			aimed AS (
				SELECT DISTINCT ON (g.batch_id, g.row_no) g.*, r.batch_id AS spell_batch, r.row_no AS spell_row FROM gone g
				JOIN recorded r ON r.person = g.person AND r.known_end IS NULL AND r.hire_date <= g.end_date
				WHERE NOT EXISTS (SELECT 1 FROM same_day d WHERE d.batch_id = g.batch_id AND d.row_no = g.row_no)
				ORDER BY g.batch_id, g.row_no, r.hire_date DESC, r.row_no DESC),
			ending AS MATERIALIZED (
				SELECT DISTINCT ON (spell_batch, spell_row) * FROM aimed ORDER BY spell_batch, spell_row, end_date),
			waiting AS MATERIALIZED (
				SELECT g.* FROM gone g
				WHERE NOT EXISTS (SELECT 1 FROM same_day d WHERE d.batch_id = g.batch_id AND d.row_no = g.row_no)
				AND NOT EXISTS (SELECT 1 FROM ending n WHERE n.batch_id = g.batch_id AND n.row_no = g.row_no))"""
		.formatted(PeopleTables.EMPLOYMENTS.shown("e", ":batches"), PeopleTables.SEPARATIONS.shown("s", ":batches"));

	private SeparationMatch() {
	}

}
