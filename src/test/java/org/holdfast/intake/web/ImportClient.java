package org.holdfast.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that brings files in over HTTP.
 */
class ImportClient {

	static final String ROSTER = "as_of,employee_id,home_zip,job_title,pay,pay_basis\r\n";

	private static final Set<String> RESTING = Set.of("needs-mapping", "previewed", "committed", "withdrawn",
			"cancelled", "failed");

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	private final String token;

	ImportClient(int port, String token) {
		this.base = "http://127.0.0.1:" + port + "/api/v1/imports";
		this.token = token;
	}

	static byte[] form(Object... parts) {
		List<byte[]> body = new ArrayList<>();
		for (int at = 0; at < parts.length; at += 2) {
			String name = (String) parts[at];
			boolean file = name.startsWith("file");
			String shown = file ? "file\"; filename=\"" + ((name.length() > 4) ? name.substring(4) : "data.csv") : name;
			body.add(("--XX\r\nContent-Disposition: form-data; name=\"" + shown + "\"\r\n"
					+ (file ? "Content-Type: text/csv\r\n" : "") + "\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.add((parts[at + 1] instanceof byte[] bytes) ? bytes
					: parts[at + 1].toString().getBytes(StandardCharsets.UTF_8));
			body.add("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		body.add("--XX--\r\n".getBytes(StandardCharsets.UTF_8));
		int length = body.stream().mapToInt((part) -> part.length).sum();
		byte[] all = new byte[length];
		int position = 0;
		for (byte[] part : body) {
			System.arraycopy(part, 0, all, position, part.length);
			position += part.length;
		}
		return all;
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofSeconds(60))
			.header("Accept-Language", "en")
			.header("Authorization", "Bearer " + this.token);
	}

	Answer send(HttpRequest request) {
		try {
			HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
			return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.missingNode(),
					response);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	Answer upload(Object... parts) {
		return uploadAt("", List.of(), parts);
	}

	Answer uploadAt(String path, List<String> headers, Object... parts) {
		HttpRequest.Builder request = request(path).header("Content-Type", "multipart/form-data; boundary=XX")
			.POST(HttpRequest.BodyPublishers.ofByteArray(form(parts)));
		for (int at = 0; at < headers.size(); at += 2) {
			request.header(headers.get(at), headers.get(at + 1));
		}
		return send(request.build());
	}

	Answer stream(InputStream body) {
		return send(request("").header("Content-Type", "multipart/form-data; boundary=XX")
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
			.build());
	}

	Answer stream(String key, InputStream body) {
		return send(request("").header("Content-Type", "multipart/form-data; boundary=XX")
			.header("Idempotency-Key", key)
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
			.build());
	}

	Answer get(String path) {
		return send(request(path).GET().build());
	}

	Answer post(String path, String json) {
		return send(request(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json))
			.build());
	}

	Answer put(String path, String json) {
		return send(request(path).header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(json))
			.build());
	}

	/**
	 * Waits until the work on an import rests.
	 * @param id the import
	 * @return the import
	 */
	Answer rested(String id) {
		return rested(id, Duration.ofSeconds(60));
	}

	Answer rested(String id, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		while (System.nanoTime() < end) {
			Answer answer = get("/" + id);
			if (RESTING.contains(answer.text("state"))) {
				return answer;
			}
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new AssertionError(ex);
			}
		}
		throw new AssertionError("Import " + id + " did not rest: " + get("/" + id).response().body());
	}

	Answer loaded(String kind, Object content) {
		Answer answer = upload("kind", kind, "file", content);
		if (answer.status() != 202) {
			throw new AssertionError(answer.response().body());
		}
		return rested(answer.id());
	}

	static String people(int first, int count) {
		StringBuilder rows = new StringBuilder(ROSTER);
		for (int person = first; person < first + count; person++) {
			rows.append("2024-06-30,E")
				.append(person)
				.append(",21201,Clerk,")
				.append(40000 + person)
				.append(",annual\r\n");
		}
		return rows.toString();
	}

	/**
	 * What was answered.
	 *
	 * @param status the status
	 * @param body the JSON, missing when there is none
	 * @param response the whole answer
	 */
	record Answer(int status, JsonNode body, HttpResponse<String> response) {

		String text(String name) {
			return this.body.path(name).asString("");
		}

		String id() {
			return text("id");
		}

		int rows(String name) {
			return this.body.path("rows").path(name).asInt();
		}

		JsonNode problem(String rule) {
			for (JsonNode problem : this.body.path("problems")) {
				if (problem.path("rule").asString("").equals(rule)) {
					return problem;
				}
			}
			return JSON.missingNode();
		}

	}

}
