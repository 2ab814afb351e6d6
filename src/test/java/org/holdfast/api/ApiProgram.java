package org.holdfast.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that asks the API, well or badly.
 */
class ApiProgram {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final int port;

	private final @Nullable String token;

	ApiProgram(int port, @Nullable String token) {
		this.port = port;
		this.token = token;
	}

	Answer get(String path) {
		return send("GET", path, null, Map.of());
	}

	Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (body != null && !headers.containsKey("Content-Type")) {
			request.header("Content-Type", "application/json");
		}
		headers.forEach(request::header);
		try {
			HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
			String type = answer.headers().firstValue("Content-Type").orElse("");
			return new Answer(answer.statusCode(), type,
					type.contains("json") ? JSON.readTree(answer.body()) : JSON.missingNode(), answer);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	/**
	 * What was answered.
	 *
	 * @param status the status
	 * @param type the type of the content
	 * @param body the JSON, missing when there is none
	 * @param response the whole answer
	 */
	record Answer(int status, String type, JsonNode body, HttpResponse<String> response) {

		String text(String name) {
			return this.body.path(name).asString("");
		}

		@Nullable String header(String name) {
			return this.response.headers().firstValue(name).orElse(null);
		}

	}

}
