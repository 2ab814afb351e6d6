package org.holdfast.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts of people at work over a set of batches, judged by one snapshot of definitions.
 * Runs in the caller's transaction.
 */
@Service
public class RosterTallies {

	private static final String PEOPLE = """
						WITH local_zip AS (SELECT * FROM unnest(CAST(:zips AS text[]), CAST(:zipFroms AS date[]), CAST(:zipUntils AS date[]))
							AS t (zip, valid_from, valid_until)),
						local_span AS (SELECT * FROM unnest(CAST(:spanFroms AS date[]), CAST(:spanUntils AS date[])) AS t (valid_from, valid_until)),
						chosen AS (SELECT * FROM unnest(CAST(:sites AS text[]), CAST(:days AS date[])) AS t (site, day)),
						person AS (
							SELECT r.as_of, r.site, r.job_family, r.person, r.zip, r.work_county, r.pay_e4, r.pay_hours_e4, r.weekly_hours_e4,
								CASE WHEN r.worker_type = 'unpaid' THEN 'unpaid-worker'
									WHEN r.worker_type IN ('regular', 'part-time', 'per-diem') THEN NULL ELSE r.worker_type END AS exclusion,
								CASE WHEN r.zip_problem IS NULL AND r.zip = ANY (:poBoxes) THEN 'zip-po-box' ELSE r.zip_problem END AS zip_problem
							FROM roster_row r JOIN chosen c ON c.day = r.as_of AND c.site = coalesce(r.site, '')
							WHERE r.institution_id = :institution AND r.batch_id = ANY (:batches)
							AND %s)
			"""
		.formatted(PeopleTables.ROSTER.shown("r", ":batches"));

	private static final String TALLIES = """
			SELECT p.as_of, p.site, p.job_family, p.exclusion, s.valid_from IS NOT NULL AS local_defined, p.zip_problem,
				p.zip_problem IS NULL AND z.zip IS NOT NULL AS local, p.work_county, p.pay_e4, p.pay_hours_e4, p.weekly_hours_e4,
				count(*) AS count
			FROM %s p
			LEFT JOIN local_span s ON p.as_of >= s.valid_from AND p.as_of < s.valid_until
			LEFT JOIN local_zip z ON z.zip = p.zip AND p.as_of >= z.valid_from AND p.as_of < z.valid_until
			GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11""";

	private static final String SUPERSEDED = """
			(SELECT p.* FROM person p WHERE p.exclusion IS NULL AND EXISTS (SELECT 1 FROM person later
				WHERE later.person = p.person AND later.as_of > p.as_of AND later.exclusion IS NULL))""";

	private static final String BY_SET = """
			SELECT p.as_of, p.site, n.name,
				count(*) FILTER (WHERE z.zip IS NOT NULL AND p.exclusion IS NULL AND p.zip_problem IS NULL) AS count
			FROM %s p
			JOIN unnest(CAST(:setSpanNames AS text[]), CAST(:setSpanFroms AS date[]), CAST(:setSpanUntils AS date[]))
				AS n (name, valid_from, valid_until) ON p.as_of >= n.valid_from AND p.as_of < n.valid_until
			LEFT JOIN unnest(CAST(:setNames AS text[]), CAST(:setZips AS text[]), CAST(:setFroms AS date[]),
				CAST(:setUntils AS date[])) AS z (name, zip, valid_from, valid_until)
				ON z.name = n.name AND z.zip = p.zip AND p.as_of >= z.valid_from AND p.as_of < z.valid_until
			GROUP BY 1, 2, 3""";

	private final JdbcClient jdbc;

	RosterTallies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The snapshots there are.
	 * @param batches what to see
	 * @return each site with the day of a snapshot, oldest first
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Snapshot> snapshots(BatchSet batches) {
		return this.jdbc.sql("""
				SELECT DISTINCT r.as_of, coalesce(r.site, '') FROM roster_row r
				WHERE r.institution_id = :institution AND r.batch_id = ANY (:batches) AND %s
				ORDER BY 1, 2""".formatted(PeopleTables.ROSTER.shown("r", ":batches")))
			.param("institution", CurrentInstitution.id())
			.param("batches", batches.numbers(Kind.ROSTER))
			.query((rs, number) -> new Snapshot(rs.getString(2), rs.getObject(1, LocalDate.class)))
			.list();
	}

	/**
	 * People by snapshot, site, job family and everything an indicator asks.
	 * @param batches what to see
	 * @param definitions the rules
	 * @param chosen the snapshots to count
	 * @return tallies that add up to all rows of those snapshots
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<RosterTally> tally(BatchSet batches, DefinitionSnapshot definitions, Collection<Snapshot> chosen) {
		return query(PEOPLE + TALLIES.formatted("person"), batches, definitions, chosen, RosterTallies::tally);
	}

	/**
	 * People who stand in a later one of the chosen snapshots too: counted twice unless
	 * these are taken off.
	 * @param batches what to see
	 * @param definitions the rules
	 * @param chosen the snapshots, one for each site
	 * @return counts of the earlier rows
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Superseded superseded(BatchSet batches, DefinitionSnapshot definitions, Collection<Snapshot> chosen) {
		if (chosen.stream().map(Snapshot::asOf).distinct().count() < 2) {
			return Superseded.NOBODY;
		}
		return new Superseded(
				query(PEOPLE + TALLIES.formatted(SUPERSEDED), batches, definitions, chosen, RosterTallies::tally),
				query(PEOPLE + BY_SET.formatted(SUPERSEDED), batches, definitions, chosen, RosterTallies::inSet));
	}

	/**
	 * People in each named local set; sets overlap.
	 * @param batches what to see
	 * @param definitions the rules
	 * @param chosen the snapshots to count
	 * @return one entry for each snapshot and set with people
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<SetPeople> bySet(BatchSet batches, DefinitionSnapshot definitions, Collection<Snapshot> chosen) {
		return query(PEOPLE + BY_SET.formatted("person"), batches, definitions, chosen, RosterTallies::inSet);
	}

	private <T> List<T> query(String sql, BatchSet batches, DefinitionSnapshot definitions, Collection<Snapshot> chosen,
			RowMapper<T> mapper) {
		if (chosen.isEmpty()) {
			return List.of();
		}
		List<Snapshot> snapshots = new ArrayList<>(chosen);
		Map<String, @Nullable Object> parameters = new HashMap<>(WorkforceParameters.roster(batches, definitions));
		parameters.put("sites", snapshots.stream().map(Snapshot::site).toArray(String[]::new));
		parameters.put("days", snapshots.stream().map((one) -> one.asOf().toString()).toArray(String[]::new));
		return this.jdbc.sql(sql).params(parameters).query(mapper).list();
	}

	private static SetPeople inSet(ResultSet rs, int number) throws SQLException {
		String site = rs.getString("site");
		return new SetPeople(new Snapshot((site != null) ? site : "", rs.getObject("as_of", LocalDate.class)),
				rs.getString("name"), rs.getLong("count"));
	}

	private static RosterTally tally(ResultSet rs, int number) throws SQLException {
		Long pay = rs.getObject("pay_e4", Long.class);
		return new RosterTally(rs.getObject("as_of", LocalDate.class), rs.getString("site"), rs.getString("job_family"),
				rs.getString("exclusion"), rs.getBoolean("local_defined"), rs.getString("zip_problem"),
				rs.getBoolean("local"), rs.getString("work_county"),
				(pay != null) ? new Pay(pay, rs.getInt("pay_hours_e4")) : null,
				rs.getObject("weekly_hours_e4", Integer.class), rs.getLong("count"));
	}

	/**
	 * The workforce of one site on one day.
	 *
	 * @param site the site, empty when blank
	 * @param asOf the day
	 */
	public record Snapshot(String site, LocalDate asOf) {

	}

	/**
	 * People of one snapshot in one local set.
	 *
	 * @param snapshot the snapshot
	 * @param set the name of the set
	 * @param count number of people
	 */
	public record SetPeople(Snapshot snapshot, String set, long count) {

	}

	/**
	 * People who stand in a later one of several snapshots too, as the earlier ones have
	 * them.
	 *
	 * @param people tallies
	 * @param sets people by local set
	 */
	public record Superseded(List<RosterTally> people, List<SetPeople> sets) {

		/** Where nobody stands twice. */
		public static final Superseded NOBODY = new Superseded(List.of(), List.of());

	}

}
