package org.holdfast.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.workforce.RosterTallies.Snapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Distinct people of chosen snapshots, and what became of those in frontline jobs. Runs
 * in the caller's transaction.
 */
@Service
public class RosterPeople {

	/** Everybody once, where they stood last. */
	private static final String PEOPLE = """
			WITH chosen AS (SELECT * FROM unnest(CAST(:sites AS text[]), CAST(:days AS date[])) AS t (site, day)),
			person AS (
				SELECT DISTINCT ON (r.person) r.person, r.job_code, r.job_title, r.job_family,
					CASE WHEN r.worker_type = 'unpaid' THEN 'unpaid-worker'
						WHEN r.worker_type NOT IN ('regular', 'part-time', 'per-diem') THEN r.worker_type END AS exclusion
				FROM roster_row r JOIN chosen c ON c.day = r.as_of AND c.site = coalesce(r.site, '')
				WHERE r.institution_id = :institution AND r.batch_id = ANY (:batches) AND %s
				ORDER BY r.person, r.worker_type IS NULL OR r.worker_type IN ('regular', 'part-time', 'per-diem') DESC,
					r.as_of DESC, r.site)
			"""
		.formatted(PeopleTables.ROSTER.shown("r", ":batches"));

	private static final String ADVANCED = PEOPLE
			+ """
					SELECT p.exclusion, count(*) AS people, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM job_change_row j
						WHERE j.institution_id = :institution AND j.batch_id = ANY (:batches) AND j.person = p.person
						AND j.change_type = 'promotion' AND j.effective_date BETWEEN :from AND :to AND %s)) AS promoted
					FROM person p
					WHERE cardinality(CAST(:jobs AS text[])) = 0 OR lower(p.job_code) = ANY (:jobs) OR lower(p.job_title) = ANY (:jobs)
						OR lower(p.job_family) = ANY (:jobs)
					GROUP BY 1"""
				.formatted(PeopleTables.JOB_CHANGES.shown("j", ":batches"));

	private final JdbcClient jdbc;

	RosterPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many people of whom a headcount counts stand in any of the snapshots.
	 * @param batches what to see
	 * @param chosen the snapshots, at most one for each site
	 * @return distinct people
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long headcount(BatchSet batches, Collection<Snapshot> chosen) {
		return this.jdbc.sql(PEOPLE + "SELECT count(*) FROM person WHERE exclusion IS NULL")
			.params(parameters(batches, chosen))
			.query(Long.class)
			.single();
	}

	/**
	 * The people in frontline jobs and those of them who were promoted in a period.
	 * @param batches what to see
	 * @param chosen the snapshots at the start of the period, at most one for each site
	 * @param frontline codes, titles or families of frontline jobs, in lower case; none
	 * for everybody
	 * @param period the period of the promotions
	 * @return one entry for those who count and one for each reason why others do not
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Advanced> advanced(BatchSet batches, Collection<Snapshot> chosen, Set<String> frontline,
			Period period) {
		Map<String, @Nullable Object> parameters = parameters(batches, chosen);
		parameters.put("jobs", frontline.toArray(String[]::new));
		parameters.put("from", period.from());
		parameters.put("to", period.to());
		return this.jdbc.sql(ADVANCED)
			.params(parameters)
			.query((row, number) -> new Advanced(row.getString("exclusion"), row.getLong("people"),
					row.getLong("promoted")))
			.list();
	}

	/**
	 * The days from the first job change to the last.
	 * @param batches what to see
	 * @return empty when no file tells of any
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Period> changes(BatchSet batches) {
		return this.jdbc
			.sql("""
					SELECT min(effective_date), max(effective_date) FROM job_change_row j
					WHERE j.institution_id = :institution AND j.batch_id = ANY (:batches) AND %s"""
				.formatted(PeopleTables.JOB_CHANGES.shown("j", ":batches")))
			.param("institution", CurrentInstitution.id())
			.param("batches", batches.numbers(Kind.JOB_CHANGES))
			.query((row, number) -> {
				LocalDate first = row.getObject(1, LocalDate.class);
				return (first != null) ? Optional.of(new Period(first, row.getObject(2, LocalDate.class)))
						: Optional.<Period>empty();
			})
			.single();
	}

	private static Map<String, @Nullable Object> parameters(BatchSet batches, Collection<Snapshot> chosen) {
		List<Snapshot> snapshots = new ArrayList<>(chosen);
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("institution", CurrentInstitution.id());
		parameters.put("batches",
				WorkforceParameters.of(batches, Set.of(Kind.ROSTER, Kind.JOB_CHANGES))
					.stream()
					.map(Batch::number)
					.toArray(Long[]::new));
		parameters.put("sites", snapshots.stream().map(Snapshot::site).toArray(String[]::new));
		parameters.put("days", snapshots.stream().map((one) -> one.asOf().toString()).toArray(String[]::new));
		return parameters;
	}

	/**
	 * People in frontline jobs.
	 *
	 * @param exclusion why they do not count, absent when they do
	 * @param people how many
	 * @param promoted how many of them were promoted
	 */
	public record Advanced(@Nullable String exclusion, long people, long promoted) {

	}

}
