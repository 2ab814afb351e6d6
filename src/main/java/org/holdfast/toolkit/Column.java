package org.holdfast.toolkit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A typed column of a table to fill in.
 *
 * @param key what is stored, once in its table
 * @param field never a table itself
 * @param label what is shown
 * @param limit longest text in characters, for texts only
 * @param unit what a number or an amount counts, for these only
 * @param choices answers offered, for choices only
 * @param figure code of a figure that may be offered as the answer
 */
public record Column(String key, FieldKind field, LocalizedText label, @Nullable Integer limit,
		@Nullable LocalizedText unit, List<Choice> choices, @Nullable String figure) {

	public Column {
		choices = List.copyOf(choices);
	}

}
