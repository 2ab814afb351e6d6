package org.holdfast.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.ValueReader;
import org.holdfast.intake.value.Whitespace;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file. The reader uses the same rows again and again: a row is only good
 * until the next is asked for.
 */
public final class Row {

	private static final int SHORT = 1024;

	/** A row that was longer than this gives its room back. */
	private static final int KEPT = 4096;

	private char[] text = new char[SHORT];

	private int[] ends = new int[32];

	private int size;

	private int number;

	private RowKind kind = RowKind.VALUES;

	private @Nullable Rule rule;

	private int ruleColumn = -1;

	private boolean last;

	/**
	 * The number of the row as a spreadsheet shows it: the header and blank rows count, a
	 * cell with several lines does not make more rows.
	 * @return the number of the row as a spreadsheet shows it: the header and blank rows
	 * count, a cell with several lines does not make more rows
	 */
	public int number() {
		return this.number;
	}

	public RowKind kind() {
		return this.kind;
	}

	/**
	 * What is wrong with a {@link RowKind#BROKEN broken} row.
	 * @return what is wrong with a {@link RowKind#BROKEN broken} row
	 */
	public @Nullable Rule rule() {
		return this.rule;
	}

	/**
	 * The column, from 0, that {@link #rule()} is about, or -1 when it is about the whole
	 * row.
	 * @return the column, from 0, that {@link #rule()} is about, or -1 when it is about
	 * the whole row
	 */
	public int ruleColumn() {
		return this.ruleColumn;
	}

	/**
	 * Says whether only blank rows follow.
	 * @return whether only blank rows follow
	 */
	public boolean last() {
		return this.last;
	}

	/**
	 * How many cells the row has.
	 * @return how many cells the row has
	 */
	public int size() {
		return this.size;
	}

	/**
	 * The characters of all cells; a cell is the part from {@link #start(int)} to
	 * {@link #end(int)}.
	 * @return the characters of all cells
	 */
	public char[] text() {
		return this.text;
	}

	/**
	 * Where the cell of the column starts; cells beyond the row are empty.
	 * @param column the column, from 0
	 * @return where the cell of the column starts
	 */
	public int start(int column) {
		return (column == 0 || this.size == 0) ? 0 : this.ends[Math.min(column, this.size) - 1];
	}

	/**
	 * Where the cell of the column ends (exclusive).
	 * @param column the column, from 0
	 * @return where the cell of the column ends (exclusive)
	 */
	public int end(int column) {
		return (this.size == 0) ? 0 : this.ends[Math.min(column, this.size - 1)];
	}

	/**
	 * The cell of the column as text, as written; empty beyond the end of the row.
	 * @param column the column, from 0
	 * @return the cell of the column as text, as written
	 */
	public String value(int column) {
		int start = start(column);
		return new String(this.text, start, end(column) - start);
	}

	/**
	 * All cells as text, as written.
	 * @return all cells as text, as written
	 */
	public List<String> values() {
		List<String> values = new ArrayList<>(this.size);
		for (int column = 0; column < this.size; column++) {
			values.add(value(column));
		}
		return values;
	}

	/**
	 * Reads the cell of the column.
	 * @param column the column, from 0
	 * @param reader reads its kind of value
	 * @return the rule that speaks against the value, or {@code null}
	 */
	public @Nullable Rule read(int column, ValueReader reader) {
		return reader.read(this.text, start(column), end(column));
	}

	/**
	 * Says whether the cell of the column has only whitespace, or is beyond the row.
	 * @param column the column, from 0
	 * @return whether the cell of the column has only whitespace, or is beyond the row
	 */
	public boolean blank(int column) {
		int end = end(column);
		for (int at = start(column); at < end; at++) {
			if (!whitespace(this.text[at])) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Says whether the cell of the column is the text, but for case and whitespace
	 * around.
	 * @param column the column, from 0
	 * @param other the text
	 * @return whether the cell of the column is the text, but for case and whitespace
	 * around
	 */
	boolean same(int column, String other) {
		int start = start(column);
		int end = end(column);
		while (start < end && whitespace(this.text[start])) {
			start++;
		}
		while (end > start && whitespace(this.text[end - 1])) {
			end--;
		}
		boolean same = end - start == other.length();
		for (int i = 0; same && i < other.length(); i++) {
			char c = this.text[start + i];
			same = c == other.charAt(i) || Character.toLowerCase(c) == Character.toLowerCase(other.charAt(i));
		}
		return same;
	}

	/**
	 * The text without whitespace around it.
	 * @param text a cell
	 * @return the text
	 */
	static String trimmed(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && whitespace(text.charAt(start))) {
			start++;
		}
		while (end > start && whitespace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	/**
	 * Says whether all cells are blank.
	 * @return whether all cells are blank
	 */
	boolean blank() {
		int end = length();
		for (int at = 0; at < end; at++) {
			if (!whitespace(this.text[at])) {
				return false;
			}
		}
		return true;
	}

	private static boolean whitespace(char c) {
		return c <= ' ' && c != 0 || (c >= 0xA0 && Whitespace.is(c));
	}

	/**
	 * How many characters the row has.
	 * @return the characters of all cells together
	 */
	public int length() {
		return (this.size == 0) ? 0 : this.ends[this.size - 1];
	}

	/**
	 * Empties the row for the next one.
	 */
	public void clear() {
		if (this.text.length > KEPT) {
			this.text = new char[SHORT];
		}
		this.size = 0;
		this.kind = RowKind.VALUES;
		this.rule = null;
		this.ruleColumn = -1;
		this.last = false;
	}

	/**
	 * Adds a cell.
	 * @param source holds its characters
	 * @param offset where they start
	 * @param length how many there are
	 */
	public void add(char[] source, int offset, int length) {
		int start = length();
		int end = start + length;
		if (end > this.text.length) {
			this.text = Arrays.copyOf(this.text, Math.max(end, this.text.length * 2));
		}
		if (this.size == this.ends.length) {
			this.ends = Arrays.copyOf(this.ends, this.size * 2);
		}
		System.arraycopy(source, offset, this.text, start, length);
		this.ends[this.size++] = end;
	}

	/**
	 * Adds a cell.
	 * @param value its text
	 */
	public void add(String value) {
		add(value.toCharArray(), 0, value.length());
	}

	/**
	 * Puts other texts in the place of the cells.
	 * @param change makes the new text of the old
	 */
	void change(UnaryOperator<String> change) {
		List<String> values = values();
		this.size = 0;
		values.forEach((value) -> add(change.apply(value)));
	}

	/**
	 * Says which row it is.
	 * @param value the number as a spreadsheet shows it
	 */
	public void number(int value) {
		this.number = value;
	}

	void markLast() {
		this.last = true;
	}

	void markHeaderAgain() {
		this.kind = RowKind.HEADER_AGAIN;
	}

	/**
	 * Says that the row cannot be read as the header asks.
	 * @param reason what is wrong
	 * @param column the column it is about, -1 for the whole row
	 */
	public void markBroken(Rule reason, int column) {
		this.kind = RowKind.BROKEN;
		this.rule = reason;
		this.ruleColumn = column;
	}

}
