package org.holdfast.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.api.ApiProgram.Answer;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every error of the API is problem details that say what is wrong, where, and what to
 * send instead, in the language of the reader.
 */
@IntegrationTest
class ProblemsIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	private UUID institution;

	private ApiProgram program;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.program = as(Role.ADMINISTRATOR);
	}

	private ApiProgram as(Role role) {
		return new ApiProgram(this.port, this.cast.token(this.cast.member(this.institution, role)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/api/v1/indicators?from=June&to=2025-01-31                      | from must be a date like 2025-01-31.
					/api/v1/indicators?from=2025-1-1&to=2025-01-31                  | from must be a date like 2025-01-31.
					/api/v1/indicators?from=2025-01-01&to=2025-06-31                | to must be a date like 2025-01-31.
					/api/v1/indicators?from=01/01/2025&to=2025-06-30                | from must be a date like 2025-01-31.
					/api/v1/indicators?from=&to=2025-06-30                          | from is missing. Send a value for it.
					/api/v1/indicators?to=2025-06-30                                | from is missing. Send a value for it.
					/api/v1/indicators                                              | from is missing. Send a value for it.
					/api/v1/indicators?from=2025-01-01&to=2025-06-30&period=2025    | Unknown parameter period. Allowed here: breakdown, codes, from, to.
					/api/v1/indicators?from=2025-01-01&to=2025-06-30&%3Cscript%3E=1 | Unknown parameter …. Allowed here: breakdown, codes, from, to.
					/api/v1/imports?horse=1                                         | Unknown parameter horse. Allowed here: page, size.
					/api/v1/imports?page=many                                       | page must be a whole number like 12.
					/api/v1/toolkits?horse=1                                        | Unknown parameter horse. This address takes no parameters.
					/api/v1/roi/scenarios?horse                                     | Unknown parameter horse. This address takes no parameters.
					/api/v1/definitions?horse=%zz                                   | -
					/api/v1/passports/HF-0000-0000?horse=1                          | Unknown parameter horse. This address takes no parameters.""")
	void addressesAreReadStrictly(String path, String detail) {
		if (path.contains("%zz")) {
			assertThat(raw(path)).contains("HTTP/1.1 400").contains("\"code\":\"bad-request\"");
			return;
		}
		Answer answer = this.program.get(path);
		assertProblem(answer, 400, "bad-request", path.replaceFirst("\\?.*", ""));
		assertThat(answer.text("detail")).isEqualTo(detail);
		assertThat(answer.text("title")).isEqualTo("The request could not be read");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					PUT  | definitions/geography-sets/city | {"purpose":"local","validFrom":"1/1/2020","zips":[]}         | /validFrom   | validFrom must be a date like 2025-01-31.
					PUT  | definitions/geography-sets/city | {"purpose":"local","validFrom":"2020-01-01","zip":[],"zips":[]} | /zip | Unknown member zip. Allowed here: purpose, validFrom, zips.
					PUT  | definitions/fiscal-year         | {"startMonth":"July"}                                        | /startMonth  | startMonth must be a whole number like 12.
					PUT  | definitions/fiscal-year         | {"startMonth":7                                              |              | The JSON breaks off or is damaged at line 1, column 16.
					PUT  | definitions/fiscal-year         | [7]                                                          |              | Send a JSON object in the form the API describes.
					PUT  | definitions/fiscal-year         | null                                                         |              | Send a JSON object in the form the API describes.
					POST | imports/%s/commit               | {"horse":1}                                                  | /horse       | Unknown member horse. Allowed here: acceptDifference, conflicts, goodRowsOnly, rejected, replace.
					POST | imports/%s/commit               | {"replace":{"from":"June","to":"2024-06-30"}}                | /replace/from | replace.from must be a date like 2025-01-31.
					POST | imports/%s/commit               | {"replace":{"from":"2024-06-01"}}                            | /replace/to  | replace.to is missing. Send a value for it.
					POST | imports/%s/commit               | {"goodRowsOnly":"perhaps"}                                   | /goodRowsOnly | goodRowsOnly must be true or false.
					POST | imports/%s/withdraw             | {"why":"x"}                                                  | /why         | Unknown member why. Allowed here: reason.
					PUT  | imports/%s/mapping              | {"columns":"a"}                                              | /columns     | columns must be an object in braces.
					POST | roi/evaluate                    | {"horse":1}                                                  | /horse       | -
					POST | roi/scenarios                   | {"name":"x","inputz":{}}                                     | /inputz      | Unknown member inputz. Allowed here: inputs, name.
					POST | roi/evaluate                    | {"a":                                                        |              | -""")
	void bodiesAreReadStrictly(String method, String path, String body, String pointer, String detail) {
		String whole = "/api/v1/" + path.formatted(anImport());
		Answer answer = this.program.send(method, whole, body, Map.of());
		assertProblem(answer, 400, "bad-request", whole);
		if (!detail.equals("-")) {
			assertThat(answer.text("detail")).isEqualTo(detail);
		}
		assertThat(answer.body().path("errors").path(0).path("pointer").asString(""))
			.isEqualTo((pointer != null) ? pointer : "");
	}

	@Test
	void noGoodTokenIs401() {
		Answer answer = new ApiProgram(this.port, "hf_unknown").get("/api/v1/imports");
		assertProblem(answer, 401, "not-signed-in", "/api/v1/imports");
		assertThat(answer.text("title")).isEqualTo("A valid token is needed");
		assertThat(answer.text("detail")).contains("Authorization: Bearer", "account page");
		assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
		assertProblem(new ApiProgram(this.port, null).get("/api/v1/no/such?x=1"), 401, "not-signed-in",
				"/api/v1/no/such");
	}

	@Test
	void tooLowARoleIs403() {
		Answer answer = as(Role.EXECUTIVE).get("/api/v1/imports");
		assertProblem(answer, 403, "not-allowed", "/api/v1/imports");
		assertThat(answer.text("detail")).contains("role");
	}

	@Test
	void whatIsNotThereIs404() {
		for (String path : new String[] { "/api/v1/imports/" + UUID.randomUUID(), "/api/v1/imports/no-id",
				"/api/v1/nothing", "/api/v1/passports/HF-ZZZZ-ZZZZ", "/api/v1/" }) {
			Answer answer = this.program.get(path);
			assertProblem(answer, 404, "not-found", path);
			assertThat(answer.text("title")).isEqualTo("There is no such thing");
		}
		assertThat(this.program.get("/api/v1/a%5Bb%5D").text("instance")).isEqualTo("/api/v1/a%5Bb%5D");
	}

	@Test
	void methodsAndFormsThatAreNotOfferedAreNamed() {
		Answer method = this.program.send("DELETE", "/api/v1/imports", null, Map.of());
		assertProblem(method, 405, "method-not-allowed", "/api/v1/imports");
		assertThat(method.text("detail")).isEqualTo("Use one of these methods: GET, POST.");
		assertThat(Arrays.stream(String.valueOf(method.header("Allow")).split(", ?"))).contains("GET", "POST");
		Answer form = this.program.send("GET", "/api/v1/imports", null, Map.of("Accept", "image/png"));
		assertProblem(form, 406, "not-acceptable", "/api/v1/imports");
		assertThat(form.text("detail")).isEqualTo("The answer can be had as application/json.");
		Answer content = this.program.send("POST", "/api/v1/imports", "{}", Map.of());
		assertProblem(content, 415, "unsupported-media-type", "/api/v1/imports");
		assertThat(content.text("detail")).isEqualTo("Send the content as multipart/form-data.");
		assertProblem(
				this.program.send("POST", "/api/v1/roi/evaluate", "a=b",
						Map.of("Content-Type", "application/x-www-form-urlencoded")),
				415, "unsupported-media-type", "/api/v1/roi/evaluate");
	}

	@Test
	void wrongStatesAre409AndRefusalsAre422() {
		UUID id = anImport();
		Answer state = this.program.send("POST", "/api/v1/imports/" + id + "/resume", "", Map.of());
		assertProblem(state, 409, "wrong-state", "/api/v1/imports/" + id + "/resume");
		Answer refused = this.program.get("/api/v1/indicators?from=2025-02-01&to=2025-01-01");
		assertProblem(refused, 422, "refused", "/api/v1/indicators");
		assertThat(refused.body().path("errors").path(0).path("pointer").asString()).isEqualTo("/from");
		assertThat(refused.body().path("errors").path(0).path("message").asString()).isNotBlank();
		assertThat(refused.text("title")).isEqualTo("The request was read but not accepted");
		assertProblem(this.program.get("/api/v1/indicators?from=2025-01-01&to=2025-01-31&codes=H1,H99"), 422, "refused",
				"/api/v1/indicators");
		assertProblem(as(Role.EXECUTIVE).get("/api/v1/indicators?from=2025-01-02&to=2025-01-09"), 422,
				"period-not-published", "/api/v1/indicators");
	}

	@Test
	void tooMuchIs413() {
		UUID id = anImport();
		Answer answer = this.program.send("POST", "/api/v1/imports/" + id + "/commit",
				"{\"conflicts\":\"" + "x".repeat(2 << 20) + "\"}", Map.of());
		assertProblem(answer, 413, "file-too-large", "/api/v1/imports/" + id + "/commit");
	}

	@Test
	void tooOftenIs429WithTheTimeToComeBack() {
		Answer last = null;
		for (int guess = 0; guess < 110; guess++) {
			last = new ApiProgram(this.port, "hf_guess" + guess).get("/api/v1/imports");
		}
		this.jdbc.sql("DELETE FROM attempt").update();
		assertThat(last).isNotNull();
		assertProblem(last, 429, "too-many-requests", "/api/v1/imports");
		assertThat(last.header("Retry-After")).matches("[1-9]\\d*");
		assertThat(last.text("detail")).contains("Retry-After");
	}

	@Test
	void failuresAre500WithoutAWordOfTheirCause() {
		Answer answer = this.program.get("/api/v1/failing");
		assertProblem(answer, 500, "failure", "/api/v1/failing");
		assertThat(answer.response().body()).doesNotContain("secret");
	}

	@Test
	void wordsAreInTheLanguageOfTheReader() {
		Answer none = new ApiProgram(this.port, null).send("GET", "/api/v1/imports", null,
				Map.of("Accept-Language", "es-MX,es;q=0.9"));
		assertThat(none.text("title")).isEqualTo("Hace falta un token válido");
		Answer day = this.program.send("GET", "/api/v1/indicators?from=x&to=2025-01-01", null,
				Map.of("Accept-Language", "es"));
		assertThat(day.text("detail")).isEqualTo("from debe ser una fecha como 2025-01-31.");
		assertThat(day.text("title")).isEqualTo("No pudimos leer la solicitud");
	}

	private UUID anImport() {
		ApiProgram.Answer sent = this.program.send("POST", "/api/v1/imports",
				"--XX\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nroster\r\n--XX\r\n"
						+ "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nnr,title\r\n1,"
						+ UUID.randomUUID() + "\r\n--XX--\r\n",
				Map.of("Content-Type", "multipart/form-data; boundary=XX"));
		return UUID.fromString(sent.text("id"));
	}

	private static void assertProblem(Answer answer, int status, String code, String instance) {
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
		assertThat(answer.type()).startsWith("application/problem+json");
		assertThat(answer.body().path("status").asInt()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
		assertThat(answer.text("instance")).isEqualTo(instance);
		assertThat(answer.text("title")).isNotBlank();
		assertThat(answer.text("detail")).isNotBlank();
		assertThat(answer.text("correlation")).isEqualTo(answer.header("X-Correlation-Id"));
		assertThat(answer.response().body()).doesNotContain("Exception", "org.holdfast");
	}

	private String raw(String path) {
		try (java.net.Socket socket = new java.net.Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
						+ this.cast.token(this.cast.member(this.institution, Role.ADMINISTRATOR)) + "\r\n\r\n")
					.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (java.io.IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
