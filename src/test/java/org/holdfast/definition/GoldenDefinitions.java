package org.holdfast.definition;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests that set the definitions of the golden case.
 */
public final class GoldenDefinitions {

	private GoldenDefinitions() {
	}

	/**
	 * Reads the requests.
	 * @return in the order they are sent
	 */
	public static List<Request> requests() {
		try (InputStream file = Objects
			.requireNonNull(GoldenDefinitions.class.getResourceAsStream("/golden/definitions.json"))) {
			List<Request> requests = new ArrayList<>();
			for (JsonNode request : new JsonMapper().readTree(file)) {
				requests.add(new Request(request.get("path").asString(), request.get("body").toString()));
			}
			return requests;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * One request.
	 *
	 * @param path where it is put
	 * @param body JSON
	 */
	public record Request(String path, String body) {

	}

}
