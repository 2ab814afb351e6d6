package org.holdfast.paper.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.holdfast.paper.Difference;

/**
 * What the form on the difference of a document sends.
 *
 * @param parameters names and texts as they arrived
 */
record DecisionSent(Map<String, List<String>> parameters) {

	private static final String SEEN = "seen.";

	Difference.Chosen chosen() {
		Map<Integer, Integer> versions = this.parameters.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matches("seen\\.\\d{1,6}") && isNumber(entry.getValue()))
			.collect(Collectors.toMap((entry) -> Integer.valueOf(entry.getKey().substring(SEEN.length())),
					(entry) -> Integer.valueOf(entry.getValue().getFirst())));
		return new Difference.Chosen(new LinkedHashSet<>(this.parameters.getOrDefault("take", List.of())), versions);
	}

	private static boolean isNumber(List<String> texts) {
		return !texts.isEmpty() && texts.getFirst().matches("\\d{1,9}");
	}

}
