package org.holdfast.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.holdfast.intake.reading.Row;

/**
 * Counts while a file is read in how many accepted rows each canonical column says
 * something. A word for "not known" says nothing.
 */
final class FilledCells {

	private static final List<String> NOTHING = List.of("-", "--", "?", "n/a", "na", "none", "null", "unknown");

	private static final int LONGEST = NOTHING.stream().mapToInt(String::length).max().orElseThrow();

	private static final String BEGINNINGS = "-?nNuU";

	private final Cells cells;

	private final List<Field> fields;

	private final int[] mapped;

	private final int[] counts;

	FilledCells(List<Field> fields, Cells cells) {
		this.cells = cells;
		this.fields = fields;
		this.mapped = IntStream.range(0, fields.size()).filter(cells::mapped).toArray();
		this.counts = new int[fields.size()];
	}

	/**
	 * Counts an accepted row.
	 * @param row the row
	 */
	void count(Row row) {
		for (int field : this.mapped) {
			int column = this.cells.soleColumn(field);
			boolean filled = (column >= 0) ? says(row, column) : !saysNothing(this.cells.text(row, field).strip());
			if (filled) {
				this.counts[field]++;
			}
		}
	}

	/**
	 * The counts.
	 * @return by name, of the columns that the file or the mapping says anything about
	 */
	Map<String, Integer> counts() {
		Map<String, Integer> named = new LinkedHashMap<>();
		for (int field : this.mapped) {
			named.put(this.fields.get(field).name(), this.counts[field]);
		}
		return named;
	}

	private static boolean says(Row row, int column) {
		if (row.blank(column)) {
			return false;
		}
		return row.end(column) - row.start(column) > LONGEST || !mayBeginNothing(row.text()[row.start(column)])
				|| !saysNothing(row.value(column).strip());
	}

	/** Most cells begin otherwise, which is known without making a text of them. */
	private static boolean mayBeginNothing(char first) {
		return first <= ' ' || first > '~' || BEGINNINGS.indexOf(first) >= 0;
	}

	private static boolean saysNothing(String text) {
		if (text.isEmpty()) {
			return true;
		}
		for (String nothing : NOTHING) {
			if (text.equalsIgnoreCase(nothing)) {
				return true;
			}
		}
		return false;
	}

}
