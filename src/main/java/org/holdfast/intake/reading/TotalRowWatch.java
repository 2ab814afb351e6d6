package org.holdfast.intake.reading;

import java.util.Locale;
import java.util.Set;

import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.MoneyReader;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a total at the end of a file: a last row whose amount repeats the sum of the
 * rows, or nearly, and whose identifying cells are blank, or that says "total". It is
 * told every readable amount, also of rows that are rejected, and asked about the last
 * row before that row is checked.
 */
public final class TotalRowWatch {

	private static final Set<String> WORDS = Set.of("total", "totals", "grandtotal", "grandtotals", "sum",
			"reporttotal", "totalamount", "overall", "overalltotal", "overallresult", "totalgeneral");

	/**
	 * A hundredth of the sum is still near it.
	 */
	private static final int NEAR = 100;

	private final int amountColumn;

	private final int[] identifyingColumns;

	private final MoneyReader money = new MoneyReader(Long.MAX_VALUE);

	private long sum;

	/**
	 * Watches a file.
	 * @param amountColumn the column of amounts, from 0
	 * @param identifyingColumns the columns that say which row it is: date, vendor,
	 * numbers
	 */
	public TotalRowWatch(int amountColumn, int... identifyingColumns) {
		this.amountColumn = amountColumn;
		this.identifyingColumns = identifyingColumns.clone();
	}

	/**
	 * Adds the amount of a row to the sum.
	 * @param cents the amount in cents
	 */
	public void add(long cents) {
		this.sum += cents;
	}

	/**
	 * The sum so far, in cents.
	 * @return the sum so far, in cents
	 */
	public long sumCents() {
		return this.sum;
	}

	/**
	 * Says what the row states when it is a total, or {@code null} when it is not. Only a
	 * {@link Row#last() last} row can be.
	 * @param row the row
	 * @return what it states or {@code null}
	 */
	public @Nullable Total total(Row row) {
		if (!row.last()) {
			return null;
		}
		boolean word = false;
		for (int column = 0; column < row.size(); column++) {
			word |= column != this.amountColumn && WORDS.contains(plain(row.value(column)));
		}
		Long stated = stated(row, word);
		boolean near = stated != null && Math.abs(stated - this.sum) <= Math.max(100, Math.abs(this.sum) / NEAR);
		if (!word && !(near && this.sum != 0 && unidentified(row))) {
			return null;
		}
		boolean agrees = stated != null && stated == this.sum;
		return new Total((agrees) ? Rule.TOTAL_ROW : Rule.CONTROL_TOTAL_DIFFERS, stated, this.sum);
	}

	private @Nullable Long stated(Row row, boolean anywhere) {
		if (row.read(this.amountColumn, this.money) == null && !this.money.blank()) {
			return this.money.cents();
		}
		for (int column = row.size() - 1; anywhere && column >= 0; column--) {
			if (row.read(column, this.money) == null && !this.money.blank()) {
				return this.money.cents();
			}
		}
		return null;
	}

	private boolean unidentified(Row row) {
		for (int column : this.identifyingColumns) {
			if (!row.blank(column)) {
				return false;
			}
		}
		return true;
	}

	private static String plain(String value) {
		return HeaderNames.plain(value).toLowerCase(Locale.ROOT);
	}

	/**
	 * What a total row says.
	 *
	 * @param rule {@link Rule#TOTAL_ROW} when it agrees,
	 * {@link Rule#CONTROL_TOTAL_DIFFERS} when it does not
	 * @param statedCents the total it states, or {@code null} when it cannot be read
	 * @param sumCents the sum of the rows before it
	 */
	public record Total(Rule rule, @Nullable Long statedCents, long sumCents) {
	}

}
