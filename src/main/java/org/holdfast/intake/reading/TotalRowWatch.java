package org.holdfast.intake.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
			"reporttotal", "totalamount", "overall", "overalltotal", "overallresult", "totalgeneral", "totales",
			"grantotal", "suma", "sumatotal");

	/**
	 * "Total for March 2026", "Grand total of all payments".
	 */
	private static final Pattern OPENING = Pattern.compile("(grand|report|overall)?totals?(for|of|amount|all|general)");

	/**
	 * A hundredth of the sum is still near it.
	 */
	private static final int NEAR = 100;

	private final int amountColumn;

	private final Amount amount;

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
		this(amountColumn, (row, money) -> row.read(amountColumn, money), identifyingColumns);
	}

	/**
	 * Watches a file whose amounts may be made of several columns.
	 * @param amountColumn the column of amounts, from 0, or -1 when they are made
	 * @param amount reads the amount of a row
	 * @param identifyingColumns the columns that say which row it is
	 */
	public TotalRowWatch(int amountColumn, Amount amount, int... identifyingColumns) {
		this.amountColumn = amountColumn;
		this.amount = amount;
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
	 * Adds the amount of a row to the sum, unless nothing in the row says which it is:
	 * subtotals between the rows do not count in a total.
	 * @param row the row
	 * @param cents its amount in cents
	 * @return whether it counts in the sum
	 */
	public boolean add(Row row, long cents) {
		boolean counts = !unidentified(row);
		this.sum += (counts) ? cents : 0;
		return counts;
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
		boolean opening = false;
		for (int column = 0; column < row.size(); column++) {
			if (column != this.amountColumn) {
				String plain = plain(row.value(column));
				word |= WORDS.contains(plain);
				opening |= OPENING.matcher(plain).lookingAt();
			}
		}
		Long stated = stated(row, word || opening);
		boolean near = stated != null && Math.abs(stated - this.sum) <= Math.max(100, Math.abs(this.sum) / NEAR);
		boolean worded = (word || (opening && near)) && onlyWords(row, stated);
		if (!worded && !(near && this.sum != 0 && unidentified(row))) {
			return null;
		}
		boolean agrees = stated != null && stated == this.sum;
		return new Total((agrees) ? Rule.TOTAL_ROW : Rule.CONTROL_TOTAL_DIFFERS, stated, this.sum);
	}

	private @Nullable Long stated(Row row, boolean anywhere) {
		if (this.amount.read(row, this.money) == null && !this.money.blank()) {
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
		return this.identifyingColumns.length > 0;
	}

	/**
	 * A vendor may be called Total: a row with a date or a number of its own is no total.
	 * @param row the row
	 * @param stated the total it states
	 * @return whether its identifying cells say nothing else than that it is a total, or
	 * how much
	 */
	private boolean onlyWords(Row row, @Nullable Long stated) {
		for (int column : this.identifyingColumns) {
			String plain = plain(row.value(column));
			boolean words = row.blank(column) || WORDS.contains(plain) || OPENING.matcher(plain).lookingAt();
			boolean amount = stated != null && row.read(column, this.money) == null && this.money.cents() == stated;
			if (!words && !amount) {
				return false;
			}
		}
		return true;
	}

	private static String plain(String value) {
		return HeaderNames.plain(value).toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads the amount of a row, however it is made.
	 */
	public interface Amount {

		@Nullable Rule read(Row row, MoneyReader money);

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
