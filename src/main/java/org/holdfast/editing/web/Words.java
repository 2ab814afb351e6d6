package org.holdfast.editing.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves words between forms and content.
 */
final class Words {

	private static final Map<String, String> LANGUAGES = Map.of("en", "En", "es", "Es");

	private Words() {
	}

	static String in(JsonNode content, String pointer) {
		JsonNode value = content.at(pointer);
		return value.isMissingNode() ? "" : value.asString();
	}

	static String plain(@Nullable String text) {
		return (text != null) ? text.strip().replaceAll("\\s*\\R\\s*", " ") : "";
	}

	static void put(ObjectNode content, String name, @Nullable String en, @Nullable String es) {
		ObjectNode words = content.putObject(name);
		words.put("en", plain(en));
		words.put("es", plain(es));
	}

	static void putOrDrop(ObjectNode content, String name, @Nullable String en, @Nullable String es) {
		if (plain(en).isEmpty() && plain(es).isEmpty()) {
			content.remove(name);
		}
		else {
			put(content, name, en, es);
		}
	}

	static void flag(ObjectNode content, String name, boolean value) {
		if (value) {
			content.put(name, true);
		}
		else {
			content.remove(name);
		}
	}

	static void number(ObjectNode content, String name, @Nullable String text) {
		String plain = plain(text);
		if (plain.isEmpty()) {
			content.remove(name);
		}
		else if (plain.matches("\\d{1,9}")) {
			content.put(name, Integer.parseInt(plain));
		}
		else {
			content.put(name, plain);
		}
	}

	/**
	 * Puts what is wrong with content beside the fields of a form.
	 * @param refused what is wrong, by places in the toolkit
	 * @return the same, by names of fields
	 */
	static Refused beside(Refused refused) {
		return new Refused(refused.items()
			.stream()
			.map((item) -> new Refused.Item("/" + field(item), item.messageKey(), item.arguments()))
			.toList());
	}

	private static String field(Refused.Item item) {
		String tail = item.pointer().replaceFirst("^.*/(items|pages)/\\d+", "").replaceFirst("^/", "");
		Serializable[] arguments = item.arguments();
		if (item.messageKey().equals("editing.flaw.required") && arguments.length > 1) {
			tail = (tail.isEmpty() ? "" : tail + "/") + arguments[1];
		}
		List<String> steps = List.of(tail.split("/"));
		String first = (steps.getFirst().equals("help") && steps.size() > 1) ? steps.get(1) : steps.getFirst();
		String last = LANGUAGES.getOrDefault(steps.getLast(), "");
		return switch (first) {
			case "columns", "rows", "addRows" -> "table";
			case "title", "summary", "prepare", "label", "why", "how", "example", "unit" ->
				first + (last.isEmpty() ? "En" : last);
			default -> first;
		};
	}

}
