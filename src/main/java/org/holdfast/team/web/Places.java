package org.holdfast.team.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads from an address which item or page it is about.
 */
final class Places {

	private Places() {
	}

	/**
	 * The key in an address.
	 * @param path variables of the path
	 * @return whole key of an item, or {@code toolkit/page}
	 */
	static String key(Map<String, String> path) {
		return Stream.of("toolkit", "page", "group", "item")
			.map(path::get)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("/"));
	}

}
