package org.holdfast.progress.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers for programs.
 */
@IntegrationTest
class AnswersApiIntegrationTests {

	private static final String TURNOVER = "hiring/baseline/turnover/overall";

	private static final String RACE = "hiring/baseline/profile/race-by-position/rows/hispanic";

	private final HttpClient client = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Cycles cycles;

	private UUID institution;

	private String token;

	private String base;

	private HttpResponse<String> answer;

	@BeforeEach
	void somebody() {
		this.institution = this.cast.institution();
		Actor manager = this.cast.member(this.institution, Role.MANAGER);
		this.token = this.cast.token(manager);
		this.base = "/api/v1/cycles/" + this.cast.as(manager, () -> this.cycles.current().name()) + "/answers/";
	}

	@Test
	void toolkitsAreListedWithTheirItems() {
		JsonNode toolkit = get("/api/v1/toolkits").get(0);
		assertThat(toolkit.path("key").asString()).isEqualTo("hiring");
		assertThat(toolkit.path("pages").findValuesAsString("field")).contains("yes-partly-no", "table");
		assertThat(get("/api/v1/cycles").get(0).path("from").asString()).endsWith("-01-01");
	}

	@Test
	void anAnswerIsStoredWithItsVersion() {
		assertThat(get(this.base + TURNOVER).path("version").asInt()).isZero();
		assertThat(this.answer.headers().firstValue("ETag")).contains("\"0\"");
		JsonNode stored = put(TURNOVER, "\"0\"", "{\"value\": 19.8}");
		assertThat(this.answer.statusCode()).isEqualTo(200);
		assertThat(this.answer.headers().firstValue("ETag")).contains("\"1\"");
		assertThat(stored.path("value").asString()).isEqualTo("19.8");
		assertThat(stored.path("status").asString()).isEqualTo("completed");
		stored = put(TURNOVER, "\"1\"", "{\"status\": \"in-progress\"}");
		assertThat(stored.path("typed").asString()).isEqualTo("19.8");
		assertThat(stored.path("status").asString()).isEqualTo("in-progress");
	}

	@Test
	void whatCannotBeReadIsStoredAndTold() {
		JsonNode stored = put(TURNOVER, null, "{\"value\": \"about a fifth\"}");
		assertThat(this.answer.statusCode()).isEqualTo(200);
		assertThat(stored.path("typed").asString()).isEqualTo("about a fifth");
		assertThat(stored.path("value").isNull()).isTrue();
		assertThat(stored.at("/problems/0/pointer").asString()).isEqualTo("/value");
		assertThat(stored.at("/problems/0/message").asString()).startsWith("Enter a share");
	}

	@Test
	void aClashAnswersBothTexts() {
		put(TURNOVER, null, "{\"value\": \"19.8\"}");
		JsonNode clash = put(TURNOVER, null, "{\"value\": \"21\"}");
		assertThat(this.answer.statusCode()).isEqualTo(409);
		assertThat(this.answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(clash.path("code").asString()).isEqualTo("answer-changed");
		assertThat(clash.at("/mine/typed").asString()).isEqualTo("21");
		assertThat(clash.at("/theirs/typed").asString()).isEqualTo("19.8");
		assertThat(clash.at("/theirs/version").asInt()).isEqualTo(1);
		assertThat(clash.path("correlation").asString()).isNotBlank();
	}

	@Test
	void rowsOfTablesHaveCells() {
		JsonNode stored = put(RACE, null, "{\"cells\": {\"frontline\": \"1,200\", \"all\": \"many\"}}");
		assertThat(stored.at("/typed/frontline").asString()).isEqualTo("1,200");
		assertThat(stored.at("/value/frontline").asString()).isEqualTo("1200");
		assertThat(stored.at("/problems/0/pointer").asString()).isEqualTo("/cells/all");
	}

	@Test
	void refusalsSayWhy() {
		put(TURNOVER, null, "{\"status\": \"finished\"}");
		assertThat(this.answer.statusCode()).isEqualTo(422);
		put(TURNOVER, null, "{\"value\": {\"a\": 1}}");
		assertThat(this.answer.statusCode()).isEqualTo(422);
		put(TURNOVER, null, "{");
		assertThat(this.answer.statusCode()).isEqualTo(400);
		put("hiring/baseline/turnover/sailing", null, "{}");
		assertThat(this.answer.statusCode()).isEqualTo(404);
	}

	@Test
	void rolesAndInstitutionsHold() {
		put(TURNOVER, null, "{\"value\": \"19.8\"}");
		this.token = this.cast.token(this.cast.member(this.institution, Role.EXECUTIVE));
		assertThat(get(this.base + TURNOVER).path("value").asString()).isEqualTo("19.8");
		put(TURNOVER, "\"1\"", "{\"value\": \"1\"}");
		assertThat(this.answer.statusCode()).isEqualTo(403);
		this.token = this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER));
		assertThat(get(this.base + TURNOVER).path("version").asInt()).isZero();
	}

	private JsonNode get(String path) {
		return send(request(path).GET());
	}

	private JsonNode put(String key, String match, String body) {
		HttpRequest.Builder request = request(this.base + key).header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(body));
		return send((match != null) ? request.header("If-Match", match) : request);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Authorization", "Bearer " + this.token)
			.header("Accept-Language", "en");
	}

	private JsonNode send(HttpRequest.Builder request) {
		try {
			this.answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return this.json.readTree(this.answer.body());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
