package org.holdfast.metrics;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.golden.GoldenCase;
import org.holdfast.intake.Kind;
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
 * Every passport that was ever answered can be read from then on.
 */
@IntegrationTest
class PassportHistoryIntegrationTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String YEAR = "indicators?from=2024-07-01&to=2025-06-30";

	/** Indicators of which the golden case has files; others are made on request. */
	private static final String STORED = "&codes=H1,H2,H3,H4,H4G,H5,H6,H7,H8,H9,H10,H11,H13,HD,HC,HS,P1,P2,SP,SA";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	private UUID institution;

	private Actor administrator;

	private Actor executive;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
		this.executive = this.cast.member(this.institution, Role.EXECUTIVE);
		assertThat(put("definitions/fiscal-year", "{\"startMonth\": 7}")).isEqualTo(200);
	}

	@Test
	void passportsSeenWhileFilesComeInStayReadable() {
		Set<String> seen = new LinkedHashSet<>(passports(this.administrator, YEAR));
		for (GoldenCase.Definition definition : GoldenCase.definitions()) {
			put(definition.path().replaceFirst("^/?(api/v1/)?", ""), definition.body());
		}
		for (String kind : GoldenCase.KINDS) {
			this.programs.load(this.administrator, Kind.of(kind).orElseThrow(), null, GoldenCase.file(kind));
			seen.addAll(passports(this.administrator, YEAR));
			seen.addAll(passports(this.executive, YEAR));
			seen.addAll(passports(this.administrator, YEAR + "&breakdown=quarter"));
		}
		Programs.await(() -> !get(this.administrator, YEAR).path("stale").asBoolean());
		Set<String> now = passports(this.administrator, YEAR + STORED);
		assertThat(seen).hasSizeGreaterThan(now.size());
		for (String code : seen) {
			JsonNode passport = get(this.administrator, "passports/" + code);
			assertThat(passport.path("code").asString()).isEqualTo(code);
		}
		for (String code : now) {
			assertThat(get(this.administrator, "passports/" + code).has("adHoc")).as(code).isFalse();
			assertThat(verify(code)).isEqualTo("same");
		}
	}

	@Test
	void passportOfAReplacedFigureTellsTheOldNumber() {
		this.programs.load(this.administrator, Kind.ROSTER, null, roster("18", "30"));
		wage("20.00");
		JsonNode before = figure("H4");
		assertThat(before.path("numerator").asString()).isEqualTo("1");
		wage("15.00");
		JsonNode after = figure("H4");
		assertThat(after.path("numerator").asString()).isEqualTo("2");
		String code = before.path("passport").asString();
		assertThat(code).isNotEqualTo(after.path("passport").asString());
		JsonNode passport = get(this.administrator, "passports/" + code);
		assertThat(passport.path("numerator").asString()).isEqualTo("1");
		assertThat(verify(code)).isEqualTo("different");
		wage("20.00");
		assertThat(get(this.administrator, "passports/" + code).path("numerator").asString()).isEqualTo("1");
	}

	@Test
	void figureMadeOnRequestHasAPassportMarkedSo() {
		this.programs.load(this.administrator, Kind.ROSTER, null, roster("18", "30"));
		String range = "indicators?from=2025-01-10&to=2025-03-03&codes=HC&breakdown=site";
		Set<String> codes = passports(this.administrator, range);
		assertThat(passports(this.administrator, range)).isEqualTo(codes);
		for (String code : codes) {
			JsonNode passport = get(this.administrator, "passports/" + code);
			assertThat(passport.path("adHoc").asBoolean()).isTrue();
			assertThat(passport.path("numerator").asString()).isEqualTo("2");
			assertThat(verify(code)).isEqualTo("same");
			assertThat(get(this.executive, "passports/" + code).path("numerator").isNull()).isTrue();
		}
		Actor stranger = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		assertThat(this.programs.call(this.port, stranger, "GET", "passports/" + codes.iterator().next(), null)
			.statusCode()).isEqualTo(404);
	}

	private void wage(String hourly) {
		assertThat(put("definitions/living-wages/city",
				"{\"county\": \"Baltimore city\", \"familyType\": \"1 adult\", \"year\": 2025, \"hourly\": \"" + hourly
						+ "\", \"source\": \"test\", \"inUse\": true}"))
			.isEqualTo(200);
		Programs.await(() -> !get(this.administrator, YEAR).path("stale").asBoolean());
	}

	private JsonNode figure(String code) {
		return get(this.administrator, YEAR + "&codes=" + code).path("figures").path(0);
	}

	private static byte[] roster(String... pays) {
		StringBuilder file = new StringBuilder("as_of,employee_id,home_zip,job_title,pay,pay_basis,site\r\n");
		for (int person = 0; person < pays.length; person++) {
			file.append("2025-01-31,E%d,21201,Clerk,%s,hourly,Main\r\n".formatted(person, pays[person]));
		}
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	private Set<String> passports(Actor reader, String path) {
		Set<String> codes = new LinkedHashSet<>();
		get(reader, path).path("figures").forEach((figure) -> codes.add(figure.path("passport").asString()));
		assertThat(codes).isNotEmpty().allMatch((code) -> code.matches("HF-\\w{4}-\\w{4}"));
		return codes;
	}

	private String verify(String code) {
		return json(this.programs.call(this.port, this.administrator, "POST", "passports/" + code + "/verify", null))
			.path("result")
			.asString();
	}

	private int put(String path, String json) {
		return this.programs.call(this.port, this.administrator, "PUT", path, json).statusCode();
	}

	private JsonNode get(Actor reader, String path) {
		return json(this.programs.call(this.port, reader, "GET", path, null));
	}

	private static JsonNode json(HttpResponse<byte[]> answer) {
		String text = new String(answer.body(), StandardCharsets.UTF_8);
		assertThat(answer.statusCode()).as(answer.uri() + " " + text).isEqualTo(200);
		return JSON.readTree(text);
	}

}
