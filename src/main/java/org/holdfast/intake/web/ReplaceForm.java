package org.holdfast.intake.web;

import java.util.Objects;

import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants replaced.
 *
 * @param column the column from 0
 * @param from the value, empty for blank cells
 * @param to the value to read instead, empty for blank
 * @param count how many rows the person was told, absent before
 */
record ReplaceForm(@Nullable String column, String from, String to, @Nullable String count) {

	static final ReplaceForm BLANK = new ReplaceForm(null, null, null, null);

	ReplaceForm(@Nullable String column, @Nullable String from, @Nullable String to, @Nullable String count) {
		this.column = column;
		this.from = Objects.requireNonNullElse(from, "");
		this.to = Objects.requireNonNullElse(to, "");
		this.count = count;
	}

	boolean confirmed() {
		return this.count != null && this.count.matches("[0-9]{1,6}");
	}

	int expected() {
		return Integer.parseInt(Objects.requireNonNullElse(this.count, "0"));
	}

	int place(int columns) {
		if (this.column == null || !this.column.matches("[0-9]{1,4}") || Integer.parseInt(this.column) >= columns) {
			throw Refused.of("/column", "intake.rows.replace.chooseColumn");
		}
		if (this.from.equals(this.to)) {
			throw Refused.of("/to", "intake.rows.replace.sameValue");
		}
		return Integer.parseInt(this.column);
	}

}
