package org.holdfast.progress.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.progress.Typed;
import org.holdfast.toolkit.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * How an answer looks in JSON: a text, a list of choices, or the cells of a row.
 *
 * @param row whether it is a row of a table
 * @param field how the item is answered
 */
record AnswerShape(boolean row, FieldKind field) {

	@Nullable Object of(Map<String, List<String>> fields) {
		if (this.row) {
			Map<String, Object> cells = new LinkedHashMap<>();
			fields.forEach((name, texts) -> cells.put(name, (texts.size() == 1) ? texts.getFirst() : texts));
			return cells;
		}
		List<String> texts = fields.getOrDefault(Typed.VALUE, List.of());
		if (this.field == FieldKind.MULTI_CHOICE) {
			return texts;
		}
		return texts.isEmpty() ? null : texts.getFirst();
	}

}
