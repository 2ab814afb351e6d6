package org.holdfast.toolkit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the pieces that every part of a toolkit's content is made of.
 */
final class Tree {

	private Tree() {
	}

	static String text(JsonNode node, String name) {
		return node.required(name).asString();
	}

	static @Nullable String textOrNull(JsonNode node, String name) {
		JsonNode value = node.get(name);
		return (value != null) ? value.asString() : null;
	}

	static @Nullable Integer numberOrNull(JsonNode node, String name) {
		JsonNode value = node.get(name);
		return (value != null) ? Integer.valueOf(value.asInt()) : null;
	}

	static boolean flag(JsonNode node, String name) {
		return node.path(name).asBoolean(false);
	}

	static LocalizedText words(JsonNode node, String name) {
		JsonNode words = node.required(name);
		return new LocalizedText(text(words, "en"), text(words, "es"));
	}

	static @Nullable LocalizedText wordsOrNull(JsonNode node, String name) {
		return node.has(name) ? words(node, name) : null;
	}

	static <E extends Enum<E>> E kind(Class<E> type, String written) {
		return Enum.valueOf(type, written.replace('-', '_').toUpperCase(Locale.ROOT));
	}

	static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> reading) {
		return node.path(name).valueStream().map(reading).toList();
	}

}
