package org.holdfast.toolkit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The toolkits as they are in the source tree, without a database.
 */
public final class PackagedEdition {

	private static final List<PackagedToolkit> TOOLKITS = PackagedToolkit.all();

	private static final List<Edition> EDITIONS = TOOLKITS.stream().map(PackagedEdition::edition).toList();

	private PackagedEdition() {
	}

	public static Edition hiring() {
		return of("hiring");
	}

	/**
	 * A toolkit.
	 * @param key key of the toolkit
	 * @return its edition
	 */
	public static Edition of(String key) {
		return all().stream().filter((edition) -> edition.toolkit().equals(key)).findFirst().orElseThrow();
	}

	/**
	 * All toolkits.
	 * @return by key
	 */
	public static List<Edition> all() {
		return EDITIONS;
	}

	static PackagedToolkit toolkit(String key) {
		return TOOLKITS.stream().filter((toolkit) -> toolkit.key().equals(key)).findFirst().orElseThrow();
	}

	static JsonNode body(String key) {
		return new JsonMapper().readTree(toolkit(key).body());
	}

	private static Edition edition(PackagedToolkit toolkit) {
		return EditionReader.edition(UUID.fromString("00000000-0000-4000-8000-000000000001"), 1, toolkit.checksum(),
				Instant.parse("2026-07-01T00:00:00Z"), body(toolkit.key()));
	}

}
