package org.holdfast.workforce;

/**
 * The statements that count hires. Spells of a person are chained over all periods: a
 * spell that begins 0 to 30 days after the end of an earlier one whose worker type counts
 * continues it. Spells end as the files say, or as a separation does.
 */
final class HireQuery {

	private static final String SPELLS = """
			WITH batch AS (SELECT * FROM unnest(CAST(:batches AS bigint[]), CAST(:batchDays AS date[])) AS t (number, day)),
			local_zip AS (SELECT * FROM unnest(CAST(:zips AS text[]), CAST(:zipFroms AS date[]), CAST(:zipUntils AS date[]))
				AS t (zip, valid_from, valid_until)),
			local_span AS (SELECT * FROM unnest(CAST(:spanFroms AS date[]), CAST(:spanUntils AS date[])) AS t (valid_from, valid_until)),
			poor_zip AS (SELECT * FROM unnest(CAST(:poorZips AS text[]), CAST(:poorFroms AS date[]), CAST(:poorUntils AS date[]))
				AS t (zip, valid_from, valid_until)),
			poor_span AS (SELECT * FROM unnest(CAST(:poorSpanFroms AS date[]), CAST(:poorSpanUntils AS date[]))
				AS t (valid_from, valid_until)),
			target AS (SELECT * FROM unnest(CAST(:jobs AS text[]), CAST(:jobFroms AS date[]), CAST(:jobUntils AS date[]))
				AS t (job, valid_from, valid_until)),
			target_span AS (SELECT * FROM unnest(CAST(:jobSpanFroms AS date[]), CAST(:jobSpanUntils AS date[]))
				AS t (valid_from, valid_until)),
			pathway AS (SELECT * FROM unnest(CAST(:sources AS text[]), CAST(:sourceFroms AS date[]), CAST(:sourceUntils AS date[]))
				AS t (source, valid_from, valid_until)),
			pathway_span AS (SELECT * FROM unnest(CAST(:sourceSpanFroms AS date[]), CAST(:sourceSpanUntils AS date[]))
				AS t (valid_from, valid_until)),
			%s,
			spell AS MATERIALIZED (
				SELECT e.batch_id, e.row_no, e.person, e.hire_date, coalesce(e.end_date, n.end_date) AS end_date, e.site,
					e.job_code, e.job_title, e.job_family, e.zip, e.zip_problem, e.pool, e.recruiting_source, e.program,
					e.hire_reason, e.race, e.min_education, e.pay_e4, e.pay_hours_e4,
					CASE WHEN e.worker_type = 'unpaid' THEN 'unpaid-worker'
					WHEN e.worker_type = 'temporary' AND e.hire_reason = 'conversion' THEN NULL
					WHEN e.worker_type IN ('regular', 'part-time', 'per-diem') THEN NULL
					ELSE e.worker_type END AS not_staff, b.day AS known_until,
					CASE WHEN e.end_date IS NULL THEN ended.day ELSE b.day END AS end_known_until
				FROM recorded e JOIN batch b ON b.number = e.batch_id
				LEFT JOIN ending n ON n.spell_batch = e.batch_id AND n.spell_row = e.row_no
				LEFT JOIN batch ended ON ended.number = n.batch_id),
			as_of AS MATERIALIZED (SELECT coalesce(CAST(:asOf AS date), max(day)) AS day FROM (
				SELECT max(hire_date) AS day FROM spell WHERE hire_date <= known_until
				UNION ALL SELECT max(end_date) FROM spell WHERE end_date <= end_known_until) d),
			chained AS (SELECT batch_id, row_no, person, hire_date, end_date,
					lag(end_date) OVER w AS previous_end, lag(hire_date) OVER w AS previous_hire
				FROM spell WHERE not_staff IS NULL WINDOW w AS (PARTITION BY person ORDER BY hire_date, row_no)),
			linked AS (SELECT *, previous_hire IS NOT NULL AND hire_date - previous_end BETWEEN 0 AND 30 AS continues,
					sum(CASE WHEN previous_hire IS NOT NULL AND hire_date - previous_end BETWEEN 0 AND 30 THEN 0 ELSE 1 END)
						OVER (PARTITION BY person ORDER BY hire_date, row_no) AS stay
				FROM chained),
			stayed AS (SELECT batch_id, row_no, continues,
					bool_or(end_date IS NULL) OVER s AS still_here, max(end_date) OVER s AS left_on
				FROM linked WINDOW s AS (PARTITION BY person, stay)),
			hire AS MATERIALIZED (
				SELECT CAST(date_trunc('month', s.hire_date) AS date) AS month, s.hire_date, s.site, s.job_family, s.zip,
					coalesce(s.pool, CASE WHEN p.source IS NOT NULL THEN 'pipeline'
						WHEN ps.valid_from IS NOT NULL AND (s.recruiting_source IS NOT NULL OR s.program IS NOT NULL) THEN 'general' END) AS pool,
					coalesce(s.not_staff, CASE WHEN s.hire_reason IN ('acquisition', 'transfer') THEN s.hire_reason END,
						CASE WHEN y.continues THEN 'rehire-within-gap' END) AS exclusion,
					CASE WHEN s.zip_problem IS NULL AND s.zip = ANY (:poBoxes) THEN 'zip-po-box' ELSE s.zip_problem END AS zip_problem,
					CASE WHEN s.race IS NULL OR s.race IN ('DECLINED', 'UNKNOWN') THEN NULL ELSE s.race <> 'WHITE' END AS minority,
					CASE WHEN ts.valid_from IS NULL THEN NULL ELSE t.targeted IS NOT NULL END AS targeted,
					CASE WHEN s.min_education IS NULL THEN NULL
						ELSE s.min_education IN ('none', 'high-school', 'certificate', 'associate') END AS below_bachelor,
					CASE WHEN s.hire_date + 90 > (SELECT day FROM as_of) OR (SELECT day FROM as_of) IS NULL THEN 2
						WHEN y.still_here OR y.left_on >= s.hire_date + 90 THEN 0 ELSE 1 END AS after_quarter,
					CASE WHEN s.hire_date + 365 > (SELECT day FROM as_of) OR (SELECT day FROM as_of) IS NULL THEN 2
						WHEN y.still_here OR y.left_on >= s.hire_date + 365 THEN 0 ELSE 1 END AS after_year,
					s.pay_e4, s.pay_hours_e4
				FROM spell s
				LEFT JOIN stayed y ON y.batch_id = s.batch_id AND y.row_no = s.row_no
				LEFT JOIN pathway_span ps ON s.hire_date >= ps.valid_from AND s.hire_date < ps.valid_until
				LEFT JOIN LATERAL (SELECT source FROM pathway WHERE source IN (lower(s.recruiting_source), lower(s.program))
					AND s.hire_date >= valid_from AND s.hire_date < valid_until LIMIT 1) p ON true
				LEFT JOIN target_span ts ON s.hire_date >= ts.valid_from AND s.hire_date < ts.valid_until
				LEFT JOIN LATERAL (SELECT job AS targeted FROM target
					WHERE job IN (lower(s.job_code), lower(s.job_title), lower(s.job_family))
					AND s.hire_date >= valid_from AND s.hire_date < valid_until LIMIT 1) t ON true
				WHERE s.hire_date BETWEEN :from AND :to)"""
		.formatted(SeparationMatch.TABLES);

	/** Counts by everything an indicator asks. */
	static final String TALLIES = SPELLS
			+ """

					SELECT h.month, h.site, h.job_family, h.pool, h.exclusion, ls.valid_from IS NOT NULL AS local_defined, h.zip_problem,
						h.zip_problem IS NULL AND l.zip IS NOT NULL AS local, ds.valid_from IS NOT NULL AS disadvantaged_defined,
						h.zip_problem IS NULL AND d.zip IS NOT NULL AS disadvantaged, h.minority, h.targeted, h.below_bachelor, h.after_quarter,
						h.after_year,						count(*) AS count
					FROM hire h
					LEFT JOIN local_span ls ON h.hire_date >= ls.valid_from AND h.hire_date < ls.valid_until
					LEFT JOIN poor_span ds ON h.hire_date >= ds.valid_from AND h.hire_date < ds.valid_until
					LEFT JOIN local_zip l ON l.zip = h.zip AND h.hire_date >= l.valid_from AND h.hire_date < l.valid_until
					LEFT JOIN poor_zip d ON d.zip = h.zip AND h.hire_date >= d.valid_from AND h.hire_date < d.valid_until
					GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15""";

	/** Local hires by named local set; sets overlap. */
	static final String BY_SET = SPELLS
			+ """
					,
					named_zip AS (SELECT * FROM unnest(CAST(:setNames AS text[]), CAST(:setZips AS text[]), CAST(:setFroms AS date[]),
						CAST(:setUntils AS date[])) AS t (name, zip, valid_from, valid_until)),
					named_span AS (SELECT * FROM unnest(CAST(:setSpanNames AS text[]), CAST(:setSpanFroms AS date[]),
						CAST(:setSpanUntils AS date[])) AS t (name, valid_from, valid_until))
					SELECT h.month, n.name, coalesce(h.targeted, false) AS targeted,
						count(*) FILTER (WHERE z.zip IS NOT NULL AND h.exclusion IS NULL AND h.zip_problem IS NULL) AS count
					FROM hire h JOIN named_span n ON h.hire_date >= n.valid_from AND h.hire_date < n.valid_until
					LEFT JOIN named_zip z ON z.name = n.name AND z.zip = h.zip AND h.hire_date >= z.valid_from AND h.hire_date < z.valid_until
					GROUP BY 1, 2, 3""";

	/**
	 * Starting pay of hires, as often as it occurs; zero is unpaid, absent is unknown.
	 */
	static final String PAY = SPELLS + """

			SELECT month, site, job_family, pool, pay_e4, pay_hours_e4, count(*) AS count
			FROM hire WHERE exclusion IS NULL GROUP BY 1, 2, 3, 4, 5, 6""";

	/** The day up to which employments are known, and the span of hire dates. */
	static final String EXTENT = SPELLS + """

			SELECT (SELECT day FROM as_of), (SELECT min(hire_date) FROM spell), (SELECT max(hire_date) FROM spell)""";

	private HireQuery() {
	}

}
