package org.holdfast.purchasing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.GeographySet;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.purchasing.SpendQuery.Cuts;
import org.holdfast.shared.Period;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums of spend over a set of batches, judged by one snapshot of definitions. Runs in the
 * caller's transaction, so that batches, hidden rows and sums belong together.
 */
@Service
public class SpendTallies {

	private static final Standing[] STANDINGS = Standing.values();

	private final JdbcClient jdbc;

	private final VendorMerges merges;

	SpendTallies(JdbcClient jdbc, VendorMerges merges) {
		this.jdbc = jdbc;
		this.merges = merges;
	}

	/**
	 * Sums by month, site, category and everything an indicator asks.
	 * @param batches what to see
	 * @param definitions the rules
	 * @param range days to see, both included
	 * @return tallies whose cents and lines add up to all spend of the range
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<SpendTally> tally(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		if (batches.of(Kind.PURCHASES).isEmpty()) {
			return List.of();
		}
		Map<String, Object> parameters = SpendParameters.of(batches, definitions, range);
		Shape shape = shape(parameters);
		return this.jdbc.sql(SpendQuery.tallies(shape.cuts(), shape.hidden(), shape.merged()))
			.params(parameters)
			.query(SpendTallies::tally)
			.list();
	}

	/**
	 * Local addressable spend by named local set; sets overlap.
	 * @param batches what to see
	 * @param definitions the rules
	 * @param range days to see, both included
	 * @return one entry for each month and set with spend
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<SetSpend> bySet(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		boolean noSets = definitions.geographySets()
			.stream()
			.noneMatch((set) -> set.purpose() == GeographySet.Purpose.LOCAL);
		if (batches.of(Kind.PURCHASES).isEmpty() || noSets) {
			return List.of();
		}
		Map<String, Object> parameters = SpendParameters.of(batches, definitions, range);
		Shape shape = shape(parameters);
		return this.jdbc.sql(SpendQuery.bySet(shape.cuts(), shape.hidden(), shape.merged()))
			.params(parameters)
			.query((rs, number) -> new SetSpend(rs.getObject(1, LocalDate.class), rs.getString(2),
					rs.getBigDecimal(3).longValueExact()))
			.list();
	}

	/**
	 * Cells are only searched for cuts where a rule or certificate changes, or a replaced
	 * period begins or ends, inside a month.
	 */
	private Shape shape(Map<String, Object> parameters) {
		boolean rules = Stream.of((String[]) parameters.get("cuts")).anyMatch((day) -> !day.endsWith("-01"));
		boolean merged = this.merges.version() > 0;
		if (!rules && !changesInsideMonths(parameters)) {
			return new Shape(Cuts.BETWEEN_MONTHS, anyHidden(parameters), merged);
		}
		return this.jdbc.sql(SpendQuery.shape(merged))
			.params(parameters)
			.query((rs, number) -> new Shape(rs.getBoolean(1) ? Cuts.INSIDE_CELLS : Cuts.BETWEEN_CELLS,
					rs.getBoolean(2), merged))
			.single();
	}

	private boolean changesInsideMonths(Map<String, Object> parameters) {
		return this.jdbc
			.sql("""
					SELECT EXISTS (SELECT 1 FROM vendor_row WHERE institution_id = :institution AND batch_id = ANY (:vendorBatches)
					AND (date_part('day', certified_from) <> 1 OR date_part('day', certified_until + 1) <> 1))
					OR EXISTS (SELECT 1 FROM hidden_period WHERE institution_id = :institution AND batch_id = ANY (:batches)
					AND by_batch_id = ANY (:batches)
					AND (date_part('day', first_day) <> 1 OR date_part('day', last_day + 1) <> 1))""")
			.params(parameters)
			.query(Boolean.class)
			.single();
	}

	private boolean anyHidden(Map<String, Object> parameters) {
		return this.jdbc
			.sql("""
					SELECT EXISTS (SELECT 1 FROM hidden_row WHERE institution_id = :institution AND batch_id = ANY (:batches)
					AND by_batch_id = ANY (:batches))""")
			.params(parameters)
			.query(Boolean.class)
			.single();
	}

	private static SpendTally tally(ResultSet rs, int number) throws SQLException {
		BigDecimal cents = rs.getBigDecimal("cents");
		return new SpendTally(rs.getObject("month", LocalDate.class), rs.getString("site"), rs.getString("category"),
				rs.getBoolean("addressable"), rs.getBoolean("defined"), rs.getString("unplaceable"),
				rs.getBoolean("local"), STANDINGS[rs.getInt("minority")], STANDINGS[rs.getInt("women")],
				STANDINGS[rs.getInt("other")], rs.getBoolean("remit_only"), cents.longValueExact(),
				rs.getBigDecimal("lines").longValueExact());
	}

	/**
	 * Local addressable spend of one month in one set.
	 *
	 * @param month the first day of the month
	 * @param set the name of the set
	 * @param cents net amount in cents
	 */
	public record SetSpend(LocalDate month, String set, long cents) {

	}

	private record Shape(Cuts cuts, boolean hidden, boolean merged) {

	}

}
