package org.holdfast.editing;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Says where something stands in content, by keys and not by numbers.
 */
final class ContentPlace {

	private ContentPlace() {
	}

	static String of(JsonNode content, String pointer) {
		List<String> steps = new ArrayList<>();
		JsonNode node = content;
		for (String step : pointer.split("/")) {
			if (step.isEmpty()) {
				continue;
			}
			boolean counted = node.isArray();
			node = counted ? node.path(Integer.parseInt(step)) : node.path(step);
			if (!counted && !List.of("sections", "pages", "groups", "items").contains(step)) {
				steps.add(step);
			}
			else if (counted) {
				steps.add(node.has("key") ? node.path("key").asString() : String.valueOf(Integer.parseInt(step) + 1));
			}
		}
		return String.join(" › ", steps);
	}

}
