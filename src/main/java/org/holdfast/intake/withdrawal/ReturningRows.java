package org.holdfast.intake.withdrawal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.holdfast.intake.Batch;
import org.holdfast.intake.LineTable;
import org.holdfast.intake.ReplacedPeriods;
import org.holdfast.intake.ShownRows;
import org.holdfast.intake.WithdrawalEffect;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the rows that a visible batch alone hides. Those it says the same of stay when
 * it goes. Rows are read only where a period was replaced.
 */
@Component
class ReturningRows {

	private static final String BY_NUMBER = """
			SELECT count(*) FILTER (WHERE h.why <> 'same') AS returning, count(*) FILTER (WHERE h.why = 'same') AS staying
			FROM hidden_row h WHERE h.institution_id = :institution AND h.by_batch_id = :batch AND h.batch_id = ANY (:hidden)
			AND %s"""
		.formatted(ShownRows.undated("h", ":others"));

	private static final String BY_DAY = """
			SELECT count(*) FILTER (WHERE h.why IS DISTINCT FROM 'same') AS returning,
				count(*) FILTER (WHERE h.why = 'same') AS staying
			FROM %1$s o LEFT JOIN hidden_row h ON h.institution_id = o.institution_id AND h.batch_id = o.batch_id
				AND h.row_no = o.row_no AND h.by_batch_id = :batch
			LEFT JOIN hidden_period p ON p.institution_id = o.institution_id AND p.batch_id = o.batch_id
				AND p.by_batch_id = :batch AND o.%2$s BETWEEN p.first_day AND p.last_day
			WHERE o.institution_id = :institution AND o.batch_id = ANY (:hidden)
			AND (h.row_no IS NOT NULL OR p.batch_id IS NOT NULL) AND %3$s""";

	private final JdbcClient jdbc;

	private final ReplacedPeriods periods;

	ReturningRows(JdbcClient jdbc, ReplacedPeriods periods) {
		this.jdbc = jdbc;
		this.periods = periods;
	}

	/**
	 * What withdrawing a batch would do to rows.
	 * @param batch a visible batch
	 * @param table where the rows of its kind are
	 * @param visible the numbers of the visible batches of its kind
	 * @return counts of rows
	 */
	WithdrawalEffect without(Batch batch, LineTable table, Long[] visible) {
		Set<Long> replaced = Set.of(this.periods.among(visible));
		Long[] others = Arrays.stream(visible).filter((one) -> one != batch.number()).toArray(Long[]::new);
		Counts numbered = count(BY_NUMBER, batch, others,
				Arrays.stream(others).filter((one) -> !replaced.contains(one)).toList());
		List<Long> dated = Arrays.stream(others).filter(replaced::contains).toList();
		Counts counted = dated.isEmpty() ? new Counts(0, 0) : count(
				BY_DAY.formatted(table.name(), table.dayColumn(), table.shown("o", ":others")), batch, others, dated);
		return new WithdrawalEffect(batch.rows() - numbered.staying() - counted.staying(),
				numbered.returning() + counted.returning());
	}

	private Counts count(String sql, Batch batch, Long[] others, List<Long> hidden) {
		return this.jdbc.sql(sql)
			.param("institution", CurrentInstitution.id())
			.param("batch", batch.number())
			.param("others", others)
			.param("hidden", hidden.toArray(Long[]::new))
			.query((row, number) -> new Counts(row.getLong("returning"), row.getLong("staying")))
			.single();
	}

	private record Counts(long returning, long staying) {

	}

}
