package org.holdfast.intake;

import java.util.Arrays;

import org.holdfast.intake.rule.Rule;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows an attempt refused, by their numbers.
 */
@Repository
class RejectedRows {

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
				SELECT row_no, rule, column_no FROM rejected_row
				WHERE institution_id = :institution AND batch_id = :batch ORDER BY row_no""")
			.param("institution", CurrentInstitution.id())
			.param("batch", batch)
			.withFetchSize(FETCH)
			.query((RowCallbackHandler) (row) -> listing.add(row.getInt(1), row.getString(2), row.getShort(3)));
		return listing;
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
