package org.holdfast.progress.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.Change;
import org.holdfast.progress.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an answer sends.
 *
 * @param parameters names and texts as they arrived
 */
record AnswerSent(Map<String, List<String>> parameters) {

	/** What the names of an answer's own controls begin with. */
	static final String FIELD = "f.";

	String cycle() {
		return text("cycle");
	}

	/**
	 * The field for which a figure is to be used.
	 * @return key of the field, empty when the button was not pressed
	 */
	String figure() {
		return text("figure");
	}

	Change change(AnswerKey key) {
		String status = text("status");
		boolean untouched = status.equals(text("was"));
		return new Change(key, version(), visit(), untouched ? null : AnswerStatus.of(status).orElse(null),
				this.parameters.containsKey("reason") ? text("reason") : null, typed());
	}

	int version() {
		try {
			return Integer.parseInt(text("version"));
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	String text(String name) {
		List<String> texts = this.parameters.getOrDefault(name, List.of());
		return texts.isEmpty() ? "" : Objects.requireNonNullElse(texts.getFirst(), "");
	}

	Typed typed() {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		this.parameters.forEach((name, texts) -> {
			if (name.startsWith(FIELD)) {
				fields.put(name.substring(FIELD.length()), new ArrayList<>(texts));
			}
		});
		return new Typed(fields);
	}

	private @Nullable UUID visit() {
		try {
			return UUID.fromString(text("visit"));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
