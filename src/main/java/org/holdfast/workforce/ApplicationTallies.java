package org.holdfast.workforce;

import java.time.LocalDate;
import java.util.List;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.shared.Period;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts of applications over a set of batches, judged by one snapshot of definitions.
 * Runs in the caller's transaction.
 */
@Service
public class ApplicationTallies {

	private static final String TALLIES = """
			WITH pathway AS (SELECT * FROM unnest(CAST(:sources AS text[]), CAST(:sourceFroms AS date[]), CAST(:sourceUntils AS date[]))
				AS t (source, valid_from, valid_until)),
			pathway_span AS (SELECT * FROM unnest(CAST(:sourceSpanFroms AS date[]), CAST(:sourceSpanUntils AS date[]))
				AS t (valid_from, valid_until))
			SELECT CAST(date_trunc('month', a.applied_on) AS date) AS month, a.job_family,
				coalesce(a.pool, CASE WHEN p.source IS NOT NULL THEN 'pipeline'
					WHEN ps.valid_from IS NOT NULL AND (a.recruiting_source IS NOT NULL OR a.program IS NOT NULL) THEN 'general' END) AS pool,
				a.hired, count(*) AS count
			FROM application_row a
			LEFT JOIN pathway_span ps ON a.applied_on >= ps.valid_from AND a.applied_on < ps.valid_until
			LEFT JOIN LATERAL (SELECT source FROM pathway WHERE source IN (lower(a.recruiting_source), lower(a.program))
				AND a.applied_on >= valid_from AND a.applied_on < valid_until LIMIT 1) p ON true
			WHERE a.institution_id = :institution AND a.batch_id = ANY (:batches) AND a.applied_on BETWEEN :from AND :to AND %s
			GROUP BY 1, 2, 3, 4"""
		.formatted(PeopleTables.APPLICATIONS.shown("a", ":batches"));

	private final JdbcClient jdbc;

	ApplicationTallies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Applications by month, job family, pool and outcome.
	 * @param batches what to see
	 * @param definitions the rules
	 * @param range days of application to see, both included
	 * @return tallies that add up to all applications of the range
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<ApplicationTally> tally(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		if (batches.of(Kind.APPLICATIONS).isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(TALLIES)
			.params(WorkforceParameters.applications(batches, definitions, range))
			.query((row, number) -> new ApplicationTally(row.getObject("month", LocalDate.class),
					row.getString("job_family"), row.getString("pool"), row.getObject("hired", Boolean.class),
					row.getLong("count")))
			.list();
	}

}
