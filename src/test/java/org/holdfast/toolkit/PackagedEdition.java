package org.holdfast.toolkit;

import java.time.Instant;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hiring toolkit as it is in the source tree, without a database.
 */
public final class PackagedEdition {

	private PackagedEdition() {
	}

	public static Edition hiring() {
		PackagedToolkit toolkit = toolkit();
		return EditionReader.edition(UUID.fromString("00000000-0000-4000-8000-000000000001"), 1, toolkit.checksum(),
				Instant.parse("2026-07-01T00:00:00Z"), body());
	}

	static PackagedToolkit toolkit() {
		return PackagedToolkit.all()
			.stream()
			.filter((toolkit) -> toolkit.key().equals("hiring"))
			.findFirst()
			.orElseThrow();
	}

	static JsonNode body() {
		return new JsonMapper().readTree(toolkit().body());
	}

}
