package org.holdfast.intake.value;

import java.util.Optional;

/**
 * Collects from a whole column what tells day from month in dates made of three numbers:
 * a first number above 12 must be a day, and so must a second.
 */
public final class DateOrderEvidence {

	private final DateScan scan = new DateScan();

	private long dayFirst;

	private long daySecond;

	private long yearFirst;

	private long open;

	private long other;

	/**
	 * Takes the cell into account, whatever it holds.
	 * @param text the characters
	 * @param start where the cell starts
	 * @param end where it ends (exclusive)
	 */
	public void add(char[] text, int start, int end) {
		int from = Whitespace.skip(text, start, end);
		add(this.scan, this.scan.scan(text, from, Whitespace.skipBack(text, from, end)));
	}

	/**
	 * Takes the cell into account, whatever it holds.
	 * @param text the characters
	 */
	public void add(String text) {
		add(text.toCharArray(), 0, text.length());
	}

	void add(DateScan found, DateScan.Form form) {
		if (form != DateScan.Form.NUMBERS) {
			this.other += (form == DateScan.Form.NONE) ? 0 : 1;
			return;
		}
		int first = found.first();
		int second = found.second();
		if (first > 31 && found.shortYear()) {
			this.yearFirst++;
		}
		else if (first > 12 && second <= 12) {
			this.dayFirst++;
		}
		else if (second > 12 && first <= 12) {
			this.daySecond++;
		}
		else if (first != second) {
			this.open++;
		}
		else {
			this.other++;
		}
	}

	/**
	 * The order the column shows. Where nothing depends on it (no such date, or day and
	 * month always the same number) it is {@link DateOrder#MDY}; empty when the column
	 * does not tell, or tells both.
	 * @return the order, empty when it is open
	 */
	public Optional<DateOrder> order() {
		boolean first = this.dayFirst > 0;
		boolean second = this.daySecond > 0;
		if (this.yearFirst > 0) {
			return (second) ? Optional.empty() : Optional.of(DateOrder.YMD);
		}
		if (first && second) {
			return dominant();
		}
		if (first) {
			return Optional.of(DateOrder.DMY);
		}
		return (second || this.open == 0) ? Optional.of(DateOrder.MDY) : Optional.empty();
	}

	/**
	 * Whether the column shows an order of its own, or two.
	 * @return whether a number above 12 tells day from month
	 */
	public boolean tells() {
		return this.dayFirst > 0 || this.daySecond > 0 || this.yearFirst > 0;
	}

	/**
	 * Whether the column shows another order than the one it was read in.
	 * @param read the order it was read in
	 * @return whether more speaks against that order than slips
	 */
	public boolean contradicts(DateOrder read) {
		return tells() && order().filter(read::equals).isEmpty();
	}

	/**
	 * A few wrong dates among very many do not make a column undecidable; they become
	 * errors of their rows.
	 * @return the order, empty when it stays open
	 */
	private Optional<DateOrder> dominant() {
		if (this.daySecond >= 50 * this.dayFirst) {
			return Optional.of(DateOrder.MDY);
		}
		return (this.dayFirst >= 50 * this.daySecond) ? Optional.of(DateOrder.DMY) : Optional.empty();
	}

	/**
	 * How many cells show that the day comes first.
	 * @return how many cells show that the day comes first
	 */
	public long dayFirst() {
		return this.dayFirst;
	}

	/**
	 * How many cells show that the month comes first.
	 * @return how many cells show that the month comes first
	 */
	public long monthFirst() {
		return this.daySecond;
	}

	/**
	 * How many cells could be read either way.
	 * @return how many cells could be read either way
	 */
	public long undecided() {
		return this.open;
	}

	/**
	 * How many cells are dates of any form.
	 * @return how many cells are dates of any form
	 */
	public long dates() {
		return this.dayFirst + this.daySecond + this.yearFirst + this.open + this.other;
	}

}
