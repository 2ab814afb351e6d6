package org.holdfast.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.intake.rule.Rule;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows an attempt refused, by their numbers.
 */
@Repository
class RejectedRows {

	/**
	 * What the loader wrote stays: a row {@code r} that a comparison refused is refused
	 * as long as it hides itself.
	 */
	static final String STANDING = "(r.rule <> 'duplicate-spell' OR " + ShownRows.refused("r") + ")";

	private static final int FETCH = 10_000;

	private final JdbcClient jdbc;

	RejectedRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The refused rows of a batch. A few bytes are kept for each.
	 * @param batch the number of the batch
	 * @return rows in rising order
	 */
	@Transactional(readOnly = true)
	Listing of(long batch) {
		Listing listing = new Listing();
		this.jdbc.sql("""
				SELECT row_no, rule, column_no FROM rejected_row r
				WHERE institution_id = :institution AND batch_id = :batch AND %s ORDER BY row_no""".formatted(STANDING))
			.param("institution", CurrentInstitution.id())
			.param("batch", batch)
			.withFetchSize(FETCH)
			.query((RowCallbackHandler) (row) -> listing.add(row.getInt(1), row.getString(2), row.getShort(3)));
		return listing;
	}

	/**
	 * Some refused rows of a batch.
	 * @param batch the number of the batch
	 * @param rule the rule they broke, absent for any
	 * @param limit how many at most
	 * @param offset how many to leave out before
	 * @return rows in rising order
	 */
	@Transactional(readOnly = true)
	List<One> page(long batch, @Nullable String rule, int limit, long offset) {
		return this.jdbc.sql("""
				SELECT row_no, rule, column_no FROM rejected_row r
				WHERE institution_id = :institution AND batch_id = :batch AND (:rule = '' OR rule = :rule) AND %s
				ORDER BY row_no LIMIT :limit OFFSET :offset""".formatted(STANDING))
			.param("institution", CurrentInstitution.id())
			.param("batch", batch)
			.param("rule", (rule != null) ? rule : "")
			.param("limit", limit)
			.param("offset", offset)
			.query(RejectedRows::one)
			.list();
	}

	/**
	 * Those of some rows that were refused.
	 * @param batch the number of the batch
	 * @param rows the rows
	 * @return rows in rising order
	 */
	@Transactional(readOnly = true)
	List<One> among(long batch, Collection<Integer> rows) {
		return this.jdbc.sql("""
				SELECT row_no, rule, column_no FROM rejected_row r
				WHERE institution_id = :institution AND batch_id = :batch AND row_no = ANY (:rows) AND %s
				ORDER BY row_no""".formatted(STANDING))
			.param("institution", CurrentInstitution.id())
			.param("batch", batch)
			.param("rows", rows.toArray(Integer[]::new))
			.query(RejectedRows::one)
			.list();
	}

	/**
	 * How often each rule refused a row.
	 * @param batch the number of the batch
	 * @return counts by the code of the rule, the most frequent first
	 */
	@Transactional(readOnly = true)
	Map<String, Integer> counts(long batch) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT rule, count(*) FROM rejected_row r
				WHERE institution_id = :institution AND batch_id = :batch AND %s
				GROUP BY rule ORDER BY count(*) DESC, rule""".formatted(STANDING))
			.param("institution", CurrentInstitution.id())
			.param("batch", batch)
			.query((RowCallbackHandler) (row) -> counts.put(row.getString(1), row.getInt(2)));
		return counts;
	}

	private static One one(ResultSet row, int number) throws SQLException {
		return new One(row.getInt(1), Rule.of(row.getString(2)).orElse(Rule.VALUE_REQUIRED), row.getInt(3));
	}

	/**
	 * A refused row.
	 *
	 * @param row its number
	 * @param rule what speaks against it
	 * @param column the column from 0 that shows it, or -1
	 */
	record One(int row, Rule rule, int column) {

	}

	/**
	 * Rows in rising order, read from the front.
	 */
	static final class Listing {

		private static final Rule[] RULES = Rule.values();

		private int[] rows = new int[64];

		private byte[] rules = new byte[64];

		private short[] columns = new short[64];

		private int size;

		private int next;

		void add(int row, String rule, short column) {
			if (this.size == this.rows.length) {
				int larger = this.size * 2;
				this.rows = Arrays.copyOf(this.rows, larger);
				this.rules = Arrays.copyOf(this.rules, larger);
				this.columns = Arrays.copyOf(this.columns, larger);
			}
			this.rows[this.size] = row;
			this.rules[this.size] = (byte) Rule.of(rule).orElse(Rule.VALUE_REQUIRED).ordinal();
			this.columns[this.size] = column;
			this.size++;
		}

		/**
		 * Goes on to a row.
		 * @param row the number of a row, rising from call to call
		 * @return whether it was refused; then {@link #rule()} and {@link #column()} tell
		 * why
		 */
		boolean refused(int row) {
			while (this.next < this.size && this.rows[this.next] < row) {
				this.next++;
			}
			return this.next < this.size && this.rows[this.next] == row;
		}

		boolean ended() {
			return this.next >= this.size;
		}

		Rule rule() {
			return RULES[this.rules[this.next]];
		}

		int column() {
			return this.columns[this.next];
		}

	}

}
