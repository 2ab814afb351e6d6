package org.holdfast.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

import org.holdfast.intake.reading.Row;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.SocialSecurityNumber;
import org.jspecify.annotations.Nullable;

/**
 * The cells of refused rows as they may be shown to whoever corrects them: personal
 * columns emptied, employee numbers never named.
 */
final class RefusedCells {

	private static final int LONGEST_VALUE = 60;

	private final List<String> headers;

	private final BitSet personal = new BitSet();

	private final BitSet secret = new BitSet();

	private final char delimiter;

	RefusedCells(ImportView view) {
		this.headers = view.headers();
		FileLayout layout = view.layout();
		this.delimiter = (layout != null && layout.delimiter() != null) ? layout.delimiter().charAt(0) : ',';
		view.problems()
			.stream()
			.filter((problem) -> problem.rule().equals(Rule.PERSONAL_DATA_DROPPED.code()))
			.flatMap((problem) -> problem.samples().stream())
			.map((sample) -> Cells.index(this.headers, Objects.requireNonNullElse(sample.column(), "")))
			.filter((column) -> column >= 0)
			.forEach(this.personal::set);
		Mapping mapping = (view.mapping() != null) ? view.mapping() : Mapping.EMPTY;
		mapping.headers("employee_id")
			.stream()
			.mapToInt((column) -> Cells.index(this.headers, column))
			.filter((column) -> column >= 0)
			.forEach(this.secret::set);
	}

	/**
	 * Whether a column holds personal data that are never stored.
	 * @param column the column from 0
	 * @return whether it does
	 */
	boolean personal(int column) {
		return this.personal.get(column);
	}

	/**
	 * The cells of a row, as many as there are headers. Where the cells of a row are not
	 * in their places, none can be told to be impersonal.
	 * @param row the row
	 * @param rule what speaks against it
	 * @return absent when no cell may be shown
	 */
	@Nullable List<String> of(Row row, Rule rule) {
		boolean misplaced = rule == Rule.ROW_TOO_SHORT || rule == Rule.ROW_TOO_LONG || rule == Rule.QUOTE_UNBALANCED
				|| rule == Rule.TEXT_TOO_LONG;
		if (misplaced && !this.personal.isEmpty()) {
			return null;
		}
		int width = this.headers.size();
		List<String> cells = new ArrayList<>(width);
		for (int column = 0; column < width; column++) {
			cells.add(this.personal.get(column) ? "" : row.value(column));
		}
		// a corrected file has the columns that said what was wrong beyond these
		for (int beyond = width; misplaced && beyond < row.size(); beyond++) {
			cells.set(width - 1, cells.get(width - 1) + this.delimiter + row.value(beyond));
		}
		return cells;
	}

	/**
	 * The value that a message names.
	 * @param row the row
	 * @param column the column from 0, or -1
	 * @return shortened, absent when it may be personal
	 */
	@Nullable String shown(Row row, int column) {
		return shown(column, (column >= 0) ? row.value(column) : "");
	}

	@Nullable String shown(int column, String text) {
		if (column < 0 || this.personal.get(column) || this.secret.get(column)) {
			return null;
		}
		String value = SocialSecurityNumber.masked(text.strip());
		return (value.length() > LONGEST_VALUE) ? value.substring(0, LONGEST_VALUE) + "…" : value;
	}

}
