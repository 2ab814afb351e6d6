package org.holdfast.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.intake.reading.Row;
import org.holdfast.intake.rule.Rule;

/**
 * The cells of the first refused rows of a pass, so that people can correct them in
 * place. What it holds does not grow with the file.
 */
final class KeptRows {

	/** More rows than these are corrected in the file of refused rows. */
	static final int MOST = 1000;

	private static final int LONGEST_ROW = 8000;

	private static final int MOST_CHARACTERS = 2_000_000;

	private final RefusedCells cells;

	private final Map<Integer, List<String>> rows = new LinkedHashMap<>();

	private int seen;

	private int characters;

	KeptRows(RefusedCells cells) {
		this.cells = cells;
	}

	/**
	 * Keeps the cells of a refused row, if there is room and they may be shown.
	 * @param row the row
	 * @param rule what speaks against it
	 */
	void add(Row row, Rule rule) {
		if (this.seen++ >= MOST) {
			return;
		}
		int length = (row.size() > 0) ? row.end(row.size() - 1) : 0;
		if (length > LONGEST_ROW || this.characters + length > MOST_CHARACTERS) {
			return;
		}
		List<String> shown = this.cells.of(row, rule);
		if (shown != null) {
			this.rows.put(row.number(), shown);
			this.characters += length;
		}
	}

	Map<Integer, List<String>> rows() {
		return this.rows;
	}

}
