package org.holdfast.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

import org.holdfast.intake.reading.PersonalText;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.SocialSecurityNumber;
import org.jspecify.annotations.Nullable;

/**
 * The cells of refused rows as they may be shown to whoever corrects them: personal
 * columns emptied, employee numbers never named. A column that is blank in the first rows
 * was not found to be personal: its cells are looked at one by one.
 */
final class RefusedCells {

	private static final int LONGEST_VALUE = 60;

	private final List<String> headers;

	private final BitSet personal = new BitSet();

	private final BitSet secret = new BitSet();

	/** Columns that are read: what is in them is not dropped, but for what is secret. */
	private final BitSet ours = new BitSet();

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
		for (int column = 0; column < this.headers.size(); column++) {
			this.ours.set(column, mapping.uses(this.headers.get(column)));
		}
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
			cells.add(shownWhole(column, row.value(column), misplaced));
		}
		// a corrected file has the columns that said what was wrong beyond these
		for (int beyond = width; misplaced && beyond < row.size(); beyond++) {
			cells.set(width - 1,
					cells.get(width - 1) + this.delimiter + shownWhole(width - 1, row.value(beyond), true));
		}
		return cells;
	}

	private String shownWhole(int column, String text, boolean misplaced) {
		boolean kept = this.ours.get(column) && !misplaced;
		boolean hidden = this.personal.get(column) || (kept ? PersonalText.secret(text) : PersonalText.personal(text));
		return hidden ? "" : text;
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
		String value = SocialSecurityNumber.masked(text.strip());
		if (column < 0 || this.secret.get(column) || !value.isEmpty() && shownWhole(column, value, false).isEmpty()) {
			return null;
		}
		return (value.length() > LONGEST_VALUE) ? value.substring(0, LONGEST_VALUE) + "…" : value;
	}

}
