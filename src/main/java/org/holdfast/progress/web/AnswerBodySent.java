package org.holdfast.progress.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Change;
import org.holdfast.progress.Typed;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a program wants an answer to be. What is left out stays as it is.
 *
 * @param value a text, a number or a list of choices; null empties the answer
 * @param cells by column, for a row of a table
 * @param status such as {@code completed}
 * @param reason why the item is left out
 * @param why why a number differs from the institution's files
 */
record AnswerBodySent(@Nullable JsonNode value, @Nullable JsonNode cells, @Nullable String status,
		@Nullable String reason, @Nullable String why) {

	Change change(AnswerKey key, int base, AnswerView before) {
		return new Change(key, base, null, wanted(), this.reason, typed(key, before));
	}

	private Typed typed(AnswerKey key, AnswerView before) {
		if (key.isRow() && this.cells != null) {
			if (!this.cells.isObject()) {
				throw Refused.of("/cells", "progress.api.cells");
			}
			Map<String, List<String>> fields = new LinkedHashMap<>();
			this.cells.properties()
				.forEach((cell) -> fields.put(cell.getKey(), texts(cell.getValue(), "/cells/" + cell.getKey())));
			return new Typed(fields);
		}
		if (!key.isRow() && this.value != null) {
			return new Typed(Map.of(Typed.VALUE, texts(this.value, "/value"), AnswerFields.WHY,
					(this.why != null) ? List.of(this.why) : before.typed().texts(AnswerFields.WHY)));
		}
		return (this.why != null) ? before.typed().with(AnswerFields.WHY, this.why) : before.typed();
	}

	private @Nullable AnswerStatus wanted() {
		if (this.status == null) {
			return null;
		}
		return AnswerStatus.of(this.status).orElseThrow(() -> Refused.of("/status", "progress.api.status"));
	}

	private static List<String> texts(JsonNode node, String pointer) {
		if (node.isNull()) {
			return List.of();
		}
		if (node.isArray()) {
			return node.valueStream().flatMap((one) -> texts(one, pointer).stream()).toList();
		}
		if (!node.isString() && !node.isNumber()) {
			throw Refused.of(pointer, "progress.api.value");
		}
		return List.of(node.isNumber() ? node.decimalValue().toPlainString() : node.stringValue());
	}

}
