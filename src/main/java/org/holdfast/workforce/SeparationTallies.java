package org.holdfast.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts of people who left, over a set of batches: the ends of employments, with what
 * separations add to them, and separations of people who stand on a roster only. Runs in
 * the caller's transaction.
 */
@Service
public class SeparationTallies {

	/**
	 * Of people known by rosters alone the snapshot nearest before the last day tells
	 * where they worked, else the first after it.
	 */
	private static final String TALLIES = "WITH " + SeparationMatch.TABLES
			+ """
					,
					standing AS (
						SELECT DISTINCT ON (w.batch_id, w.row_no) w.*, r.site, r.job_family, r.worker_type
						FROM waiting w JOIN roster_row r ON r.person = w.person
						WHERE r.institution_id = :institution AND r.batch_id = ANY (:batches) AND %s
						ORDER BY w.batch_id, w.row_no, r.as_of <= w.end_date DESC, abs(r.as_of - w.end_date), r.site),
					event AS (
						SELECT coalesce(e.end_date, n.end_date) AS day, e.site, e.job_family,
							CASE WHEN e.worker_type = 'temporary' AND e.hire_reason = 'conversion' THEN 'regular' ELSE e.worker_type END AS worker_type,
							coalesce(e.end_reason, d.end_reason, n.end_reason) AS reason,
							coalesce(e.end_voluntary, d.end_voluntary, n.end_voluntary) AS voluntary,
							e.next_reason = 'transfer' AND e.next_hire - coalesce(e.end_date, n.end_date) BETWEEN 0 AND 30 AS moved
						FROM recorded e
						LEFT JOIN same_day d ON d.spell_batch = e.batch_id AND d.spell_row = e.row_no
						LEFT JOIN ending n ON n.spell_batch = e.batch_id AND n.spell_row = e.row_no
						UNION ALL
						SELECT s.end_date, s.site, s.job_family, s.worker_type, s.end_reason, s.end_voluntary, false FROM standing s)
					SELECT CAST(date_trunc('month', v.day) AS date) AS month, v.site, v.job_family,
						CASE WHEN v.worker_type = 'unpaid' THEN 'unpaid-worker'
							WHEN v.worker_type NOT IN ('regular', 'part-time', 'per-diem') THEN v.worker_type
							WHEN v.moved OR lower(v.reason) IN ('transfer', 'transferred', 'internal transfer', 'transfer out') THEN 'transfer'
							END AS exclusion,
						v.voluntary, count(*) AS count
					FROM event v WHERE v.day BETWEEN :from AND :to
					GROUP BY 1, 2, 3, 4, 5"""
				.formatted(PeopleTables.ROSTER.shown("r", ":batches"));

	private final JdbcClient jdbc;

	SeparationTallies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Separations by month, site, job family and how they came about.
	 * @param batches what to see
	 * @param range last days employed to see, both included
	 * @return tallies that add up to all separations of the range that count for turnover
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<SeparationTally> tally(BatchSet batches, Period range) {
		List<Batch> seen = WorkforceParameters.of(batches, Set.of(Kind.EMPLOYMENTS, Kind.SEPARATIONS, Kind.ROSTER));
		if (seen.stream().allMatch((batch) -> batch.kind() == Kind.ROSTER)) {
			return List.of();
		}
		return this.jdbc.sql(TALLIES)
			.param("institution", CurrentInstitution.id())
			.param("batches", seen.stream().map(Batch::number).toArray(Long[]::new))
			.param("from", range.from())
			.param("to", range.to())
			.query((row, number) -> new SeparationTally(row.getObject("month", LocalDate.class), row.getString("site"),
					row.getString("job_family"), row.getString("exclusion"), row.getObject("voluntary", Boolean.class),
					row.getLong("count")))
			.list();
	}

}
