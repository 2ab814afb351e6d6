package org.holdfast.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts of hires over a set of batches, judged by one snapshot of definitions. Runs in
 * the caller's transaction.
 */
@Service
public class HireTallies {

	private static final HireTally.Stay[] STAYS = HireTally.Stay.values();

	private final JdbcClient jdbc;

	HireTallies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Hires by month, site, job family, pool and everything an indicator asks.
	 * @param batches what to see
	 * @param definitions the rules
	 * @param range hire dates to see, both included
	 * @return tallies that add up to all spells that begin in the range
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<HireTally> tally(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		return query(HireQuery.TALLIES, batches, definitions, range, HireTallies::tally);
	}

	/**
	 * Local hires by named local set; sets overlap.
	 * @param batches what to see
	 * @param definitions the rules
	 * @param range hire dates to see, both included
	 * @return one entry for each month and set with hires, targeted jobs apart
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<SetHires> bySet(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		return query(HireQuery.BY_SET, batches, definitions, range,
				(rs, number) -> new SetHires(rs.getObject("month", LocalDate.class), rs.getString("name"),
						rs.getBoolean("targeted"), rs.getLong("count")));
	}

	/**
	 * Starting pay of hires as often as it occurs.
	 * @param batches what to see
	 * @param definitions the rules
	 * @param range hire dates to see, both included
	 * @return one entry for each month, site, job family, pool and pay
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<StartingPay> pay(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		return query(HireQuery.PAY, batches, definitions, range, HireTallies::pay);
	}

	/**
	 * What the employments cover.
	 * @param batches what to see
	 * @param definitions the rules
	 * @return the day up to which employments are known and the first and last hire date;
	 * all absent when there are none
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Extent extent(BatchSet batches, DefinitionSnapshot definitions) {
		Period ever = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1));
		List<Extent> found = query(HireQuery.EXTENT, batches, definitions, ever,
				(rs, number) -> new Extent(rs.getObject(1, LocalDate.class), rs.getObject(2, LocalDate.class),
						rs.getObject(3, LocalDate.class)));
		return found.isEmpty() ? new Extent(null, null, null) : found.getFirst();
	}

	private <T> List<T> query(String sql, BatchSet batches, DefinitionSnapshot definitions, Period range,
			RowMapper<T> mapper) {
		if (batches.of(Kind.EMPLOYMENTS).isEmpty()) {
			return List.of();
		}
		Map<String, @Nullable Object> parameters = WorkforceParameters.hires(batches, definitions, range);
		return this.jdbc.sql(sql).params(parameters).query(mapper).list();
	}

	private static HireTally tally(ResultSet rs, int number) throws SQLException {
		return new HireTally(rs.getObject("month", LocalDate.class), rs.getString("site"), rs.getString("job_family"),
				rs.getString("pool"), rs.getString("exclusion"), rs.getBoolean("local_defined"),
				rs.getString("zip_problem"), rs.getBoolean("local"), rs.getBoolean("disadvantaged_defined"),
				rs.getBoolean("disadvantaged"), rs.getObject("minority", Boolean.class),
				rs.getObject("targeted", Boolean.class), rs.getObject("below_bachelor", Boolean.class),
				STAYS[rs.getInt("after_quarter")], STAYS[rs.getInt("after_year")], rs.getLong("count"));
	}

	private static StartingPay pay(ResultSet rs, int number) throws SQLException {
		Long pay = rs.getObject("pay_e4", Long.class);
		return new StartingPay(rs.getObject("month", LocalDate.class), rs.getString("site"), rs.getString("job_family"),
				rs.getString("pool"), (pay != null) ? new Pay(pay, rs.getInt("pay_hours_e4")) : null,
				rs.getLong("count"));
	}

	/**
	 * Local hires of one month in one set.
	 *
	 * @param month the first day of the month
	 * @param set the name of the set
	 * @param targeted whether into targeted jobs
	 * @param count number of hires
	 */
	public record SetHires(LocalDate month, String set, boolean targeted, long count) {

	}

	/**
	 * Starting pay of hires that are alike.
	 *
	 * @param month the first day of the month
	 * @param site as given, absent when blank
	 * @param jobFamily as given, absent when blank
	 * @param pool {@code pipeline} or {@code general}, absent when unknown
	 * @param pay the pay, absent when unknown
	 * @param count number of hires
	 */
	public record StartingPay(LocalDate month, @Nullable String site, @Nullable String jobFamily, @Nullable String pool,
			@Nullable Pay pay, long count) {

	}

	/**
	 * What the employments cover.
	 *
	 * @param asOf the day up to which employments are known
	 * @param firstHire the first hire date
	 * @param lastHire the last hire date
	 */
	public record Extent(@Nullable LocalDate asOf, @Nullable LocalDate firstHire, @Nullable LocalDate lastHire) {

	}

}
