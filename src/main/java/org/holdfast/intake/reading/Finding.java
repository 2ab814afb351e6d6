package org.holdfast.intake.reading;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks against a file as a whole, with where it was seen.
 *
 * @param rule what is not met
 * @param row the row as a spreadsheet numbers it, 0 when it is about no row
 * @param column the name of the column, or {@code null}
 * @param value what stands there, or {@code null}
 */
public record Finding(Rule rule, int row, @Nullable String column, @Nullable String value) {

	static Finding of(Rule rule) {
		return new Finding(rule, 0, null, null);
	}

}
