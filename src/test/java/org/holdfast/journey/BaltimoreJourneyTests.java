package org.holdfast.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.holdfast.Cast;
import org.holdfast.Programs;
import org.holdfast.database.Remains;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The payroll of Baltimore as it is, by hand and by program: both come to the same two
 * shares, and nobody's name is left anywhere. Where the file is not at hand the test is
 * skipped and says so.
 */
@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
class BaltimoreJourneyTests {

	private static final Path FILE = Path.of("..", "shared", "data", "real", "baltimore-salaries-fy2024.csv");

	private static final JsonMapper JSON = new JsonMapper();

	private static final Set<String> RESTING = Set.of("needs-mapping", "previewed", "committed", "failed");

	private static final String FIGURES = "indicators?from=2023-07-01&to=2024-06-30&codes=H4&breakdown=living-wage";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Test
	@Timeout(300)
	void byHand(JourneySupport journey, CapturedOutput output) throws Exception {
		assumeThat(FILE).as("the file is not at hand").exists();
		Actor administrator = hospital();
		journey.signIn(administrator).open("/files/new");
		journey.choose("kind", "roster").put("asOf", "2024-06-30").attach(FILE).submit("main form");
		journey.await("a.btn-primary[href$='/mapping']");
		journey.press("a.btn-primary[href$='/mapping']").look();
		assertThat(journey.driver().findElements(By.cssSelector("#first-rows thead s"))).singleElement()
			.satisfies((column) -> assertThat(column.getText()).isEqualTo("Name"));
		journey.choose("column.employee_id", ":ID")
			.choose("column.job_title", ":JobTitle")
			.choose("column.pay", ":AnnualSalary")
			.choose("column.home_zip", "=blank")
			.choose("column.pay_basis", "")
			.choose("constant.pay_basis", "annual");
		journey.submit("form[action$='/mapping']");
		journey.await("a.btn-primary[href$='/commit']");
		journey.look();
		assertThat(journey.words()).contains("17,362", "pay-basis-suspect", "1,382");
		journey.press("a.btn-primary[href$='/commit']").look().submit("form[action$='/commit']");
		journey.await("a[href$='/withdraw'], main .notice-good .code");
		computed(administrator);
		journey.open("/dashboard/H4?year=FY2024&by=living-wage").look();
		assertThat(journey.words()).contains("81.47 %", "10,590", "12,999", "64.88 %", "8,434", "4,363");
		Remains remains = Remains.of(Files.readAllBytes(FILE));
		remains.assertNowhere();
		assertThat(remains.names()).noneMatch(output.getAll()::contains);
	}

	@Test
	void byProgram(CapturedOutput output) throws Exception {
		assumeThat(FILE).as("the file is not at hand").exists();
		byte[] file = Files.readAllBytes(FILE);
		Actor administrator = hospital();
		String id = upload(administrator, file).path("id").asString();
		assertThat(rested(administrator, id).path("state").asString()).isEqualTo("needs-mapping");
		call(administrator, "PUT", "imports/" + id + "/mapping",
				"""
						{"columns": {"employee_id": "ID", "job_title": "JobTitle", "pay": "AnnualSalary", "hire_date": "HireDate"},
						 "constants": {"as_of": "2024-06-30", "pay_basis": "annual", "home_zip": ""}}""");
		JsonNode checked = rested(administrator, id);
		assertThat(checked.path("state").asString()).as(checked.toString()).isEqualTo("previewed");
		assertThat(checked.path("rows").path("accepted").asInt()).isEqualTo(17_362);
		call(administrator, "POST", "imports/" + id + "/commit", "{}");
		assertThat(rested(administrator, id).path("state").asString()).isEqualTo("committed");
		assertThat(computed(administrator)).contains("\"numerator\":\"10590\"", "\"denominator\":\"12999\"",
				"\"value\":\"0.814678\"", "\"numerator\":\"8434\"", "\"value\":\"0.648819\"");
		Remains remains = Remains.of(file);
		remains.assertNowhere();
		assertThat(remains.names()).noneMatch(output.getAll()::contains);
	}

	private Actor hospital() {
		Actor administrator = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		call(administrator, "PUT", "definitions/fiscal-year", "{\"startMonth\": 7}");
		call(administrator, "PUT", "definitions/institution",
				"{\"county\": \"Baltimore city\", \"timeZone\": \"America/New_York\"}");
		for (List<String> wage : List.of(List.of("single", "1 adult, 0 children", "20.43", "true"),
				List.of("family", "2 adults, both working, 2 children", "26.29", "false"))) {
			call(administrator, "PUT", "definitions/living-wages/" + wage.get(0),
					"""
							{"county": "Baltimore city", "familyType": "%s", "year": 2024, "hourly": "%s", "source": "MIT", "inUse": %s}"""
						.formatted(wage.get(1), wage.get(2), wage.get(3)));
		}
		return administrator;
	}

	private String computed(Actor actor) {
		Programs.await(() -> {
			String answer = call(actor, "GET", FIGURES, null);
			return answer.contains("\"denominator\":\"12999\"") && !answer.contains("\"stale\":true");
		});
		return call(actor, "GET", FIGURES, null);
	}

	private JsonNode rested(Actor actor, String id) {
		Programs.await(() -> RESTING
			.contains(JSON.readTree(call(actor, "GET", "imports/" + id, null)).path("state").asString()));
		return JSON.readTree(call(actor, "GET", "imports/" + id, null));
	}

	private String call(Actor actor, String method, String path, String json) {
		HttpResponse<byte[]> answer = this.programs.call(this.port, actor, method, path, json);
		String body = new String(answer.body(), StandardCharsets.UTF_8);
		assertThat(answer.statusCode()).as(method + " " + path + ": " + body).isBetween(200, 299);
		return body;
	}

	private JsonNode upload(Actor actor, byte[] file) throws IOException, InterruptedException {
		byte[] head = """
				--part\r
				Content-Disposition: form-data; name="kind"\r
				\r
				roster\r
				--part\r
				Content-Disposition: form-data; name="file"; filename="payroll.csv"\r
				Content-Type: text/csv\r
				\r
				""".getBytes(StandardCharsets.UTF_8);
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/imports"))
			.header("Authorization", "Bearer " + this.cast.token(actor))
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(HttpRequest.BodyPublishers
				.ofByteArrays(List.of(head, file, "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8))))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
			return JSON.readTree(answer.body());
		}
	}

}
