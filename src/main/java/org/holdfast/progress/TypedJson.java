package org.holdfast.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what was typed, and what was read of it, for the database.
 */
final class TypedJson {

	private static final JsonMapper JSON = new JsonMapper();

	private TypedJson() {
	}

	static String of(Map<String, List<String>> fields) {
		ObjectNode object = JSON.createObjectNode();
		fields.forEach((field, texts) -> {
			ArrayNode array = object.putArray(field);
			texts.forEach(array::add);
		});
		return JSON.writeValueAsString(object);
	}

	static Typed read(String json) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		JSON.readTree(json)
			.properties()
			.forEach((field) -> fields.put(field.getKey(),
					field.getValue().valueStream().map(JsonNode::asString).toList()));
		return new Typed(fields);
	}

}
