package org.holdfast.metrics;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A closed period keeps its figures whatever the data say; what they say is proposed, and
 * taken by an administrator with a reason.
 */
@IntegrationTest
class ClosingsIntegrationTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String HEADER = "transaction_id,line,transaction_date,vendor_id,amount,category\n";

	private static final String YEAR = "from=2025-01-01&to=2025-12-31";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private UUID institution;

	private Actor administrator;

	private Visitor visitor;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
		this.visitor = new Visitor(this.port).signIn(this.administrator);
	}

	@Test
	void closedFiguresAreKeptAndThenRestated() {
		purchases("T1,1,2025-01-15,V1,1.00,Food\nT2,1,2025-04-16,V1,2.00,Food\n");
		String closing = close("FY2025");
		JsonNode kept = figure("SP", YEAR);
		assertThat(kept.path("value").asString()).isEqualTo("3.00");
		purchases("T3,1,2025-04-17,V1,30.00,Food\nT4,1,2026-01-17,V1,400.00,Food\n");
		assertThat(figure("SP", YEAR)).isEqualTo(kept);
		assertThat(figure("SP", "from=2025-04-01&to=2025-06-30").path("value").asString()).isEqualTo("2.00");
		assertThat(figure("SP", "from=2025-04-01&to=2025-04-30").path("value").asString()).isEqualTo("2.00");
		assertThat(figure("SP", "from=2026-01-01&to=2026-01-31").path("value").asString()).isEqualTo("400.00");
		String passport = kept.path("passport").asString();
		JsonNode verified = answer(this.administrator, "POST", "passports/" + passport + "/verify");
		assertThat(verified.path("result").asString()).isEqualTo("different");
		assertThat(verified.path("because").toString()).contains("was closed on", "was added");
		assertThat(this.visitor.open("/passports/" + passport).page().select("#closed").text())
			.contains("a later change would make it $33");
		assertThat(this.visitor.open("/dashboard?year=FY2025").page().select("#figure-SP").text()).contains("$3",
				"a later change would make it $33");
		assertThat(this.visitor.page().select("#closing").text()).contains("FY2025 was closed by");
		assertThat(this.visitor.open("/dashboard/SP?year=FY2025").words()).contains("would make it $33");
		assertThat(this.visitor.open("/periods").page().select("#periods").text()).contains("figures would change");
		this.visitor.open(closing);
		assertThat(row("#proposed-table", "Total spend")).contains("$3 ", "$33");
		assertThat(this.visitor.page().select("#proposed-others-table").text()).contains("April 1, 2025", "$2 ", "$32");
		String seen = this.visitor.page().select("input[name=seen]").val();
		assertThat(this.visitor.submit(closing + "/restate", "reason", " ").status()).isEqualTo(422);
		assertThat(this.visitor.submit(closing + "/restate", "reason", "Late file", "seen", "other").status())
			.isEqualTo(409);
		this.visitor.open(closing);
		assertThat(this.visitor.submit(closing + "/restate", "reason", "A late file of April", "seen", seen).status())
			.isEqualTo(302);
		JsonNode restated = figure("SP", YEAR);
		assertThat(restated.path("value").asString()).isEqualTo("33.00");
		assertThat(restated.path("status").asString()).isEqualTo("restated");
		assertThat(figure("SP", "from=2025-04-01&to=2025-04-30").path("value").asString()).isEqualTo("32.00");
		assertThat(answer(this.administrator, "POST", "passports/" + restated.path("passport").asString() + "/verify")
			.path("result")
			.asString()).isEqualTo("same");
		assertThat(this.visitor.open("/passports/" + passport).words()).contains("$3").doesNotContain("later change");
		this.visitor.open(closing);
		assertThat(this.visitor.words()).contains("A late file of April", this.administrator.name(),
				"The data give the same figures");
		assertThat(row("#restated-1-table", "Total spend")).contains("$3 ", "$33");
		assertThat(audited()).contains("period-closed", "period-restated");
		purchases("T5,1,2025-05-17,V1,500.00,Food\n");
		assertThat(figure("SP", YEAR)).isEqualTo(restated);
	}

	@Test
	void whatAChangeWouldDoToClosedFiguresIsSaidBefore() {
		purchases("T1,1,2025-01-15,V1,1.00,Food\n");
		ImportView second = purchases("T2,1,2025-04-17,V1,30.00,Food\nT3,1,2026-04-17,V1,5.00,Food\n");
		close("FY2025");
		JsonNode told = answer(this.administrator, "GET", "imports/" + second.id() + "/withdrawal");
		JsonNode closed = change(told.path("closed"), "SP");
		assertThat(closed.path("from").asString()).isEqualTo("2025-01-01");
		assertThat(closed.path("before").asString()).isEqualTo("31.00");
		assertThat(closed.path("after").asString()).isEqualTo("1.00");
		assertThat(change(told.path("impact"), "SP").path("from").asString()).isEqualTo("2026-01-01");
		this.visitor.open("/files/" + second.id() + "/withdraw");
		assertThat(row("#closed-figures", "Total spend")).contains("$31.00", "$1.00");
		ImportView next = this.programs.send(this.administrator, Kind.PURCHASES, null,
				bytes("N1,1,2025-01-02,V1,16.00,Food\n"));
		JsonNode previewed = answer(this.administrator, "GET", "imports/" + next.id());
		assertThat(change(previewed.path("closed"), "SP").path("after").asString()).isEqualTo("47.00");
		assertThat(previewed.path("impact").findValuesAsString("from")).doesNotContain("2025-01-01");
		assertThat(this.visitor.open("/files/" + next.id()).page().select("#closed-figures").text()).contains("$47.00");
		String commit = "/files/" + next.id() + "/commit";
		this.visitor.open(commit);
		assertThat(row("#closed-figures", "Total spend")).contains("$31.00", "$47.00");
		this.visitor.submit(commit, "replaceFrom", "2025-01-01", "replaceTo", "2025-04-30");
		assertThat(row("#closed-figures", "Total spend")).contains("$31.00", "$16.00");
		assertThat(replacedPeriods()).isZero();
		this.visitor.submit(commit, "replaceFrom", "2025-01-01", "replaceTo", "2025-04-30");
		assertThat(this.visitor.status()).isEqualTo(302);
		assertThat(replacedPeriods()).isPositive();
		awaitFigures();
		assertThat(figure("SP", YEAR).path("value").asString()).isEqualTo("31.00");
		this.visitor.open(newest());
		assertThat(row("#proposed-table", "Total spend")).contains("$31 ", "$16");
	}

	@Test
	void reopenedPeriodsFollowTheDataAgain() {
		ImportView first = purchases("T1,1,2025-01-15,V1,1.00,Food\n");
		String closing = close("FY2025-Q1");
		purchases("T2,1,2025-01-17,V1,30.00,Food\n");
		assertThat(figure("SP", "from=2025-01-01&to=2025-03-31").path("value").asString()).isEqualTo("1.00");
		assertThat(figure("SP", YEAR).path("value").asString()).isEqualTo("31.00");
		assertThat(post("/periods/FY2025/close").status()).isEqualTo(409);
		assertThat(this.visitor.words()).contains("A part of FY2025 is closed");
		assertThat(post("/periods/FY2025-Q1/close").status()).isEqualTo(409);
		assertThat(this.visitor.open("/periods/FY2025-Q1/close").words()).contains("Reopen it first");
		assertThat(this.visitor.open("/periods/FY1999/close").status()).isEqualTo(404);
		assertThat(this.visitor.open(closing + "/reopen").status()).isEqualTo(200);
		assertThat(this.visitor.submit(closing + "/reopen", "reason", "").status()).isEqualTo(422);
		assertThat(this.visitor.submit(closing + "/reopen", "reason", "January was missing").status()).isEqualTo(302);
		awaitFigures();
		assertThat(figure("SP", "from=2025-01-01&to=2025-03-31").path("value").asString()).isEqualTo("31.00");
		assertThat(this.visitor.open(closing).words()).contains("January was missing", "FY2025-Q1 was closed");
		assertThat(this.visitor.open("/periods").words()).contains("January was missing");
		assertThat(audited()).contains("period-reopened");
		close("FY2025");
		this.visitor.open("/files/" + first.id() + "/withdraw");
		this.visitor.submit("/files/" + first.id() + "/withdraw", "reason", "Wrong ledger");
		awaitFigures();
		assertThat(figure("SP", YEAR).path("value").asString()).isEqualTo("31.00");
		assertThat(row(this.visitor.open(newest()), "#proposed-table", "Total spend")).contains("$31 ", "$30");
	}

	@Test
	void periodWithoutDataOfAKindKeepsNothing() {
		purchases("T1,1,2025-05-15,V1,1.00,Food\n");
		String closing = close("FY2025");
		roster("2025-12-31", 12);
		assertThat(figure("HC", YEAR).path("numerator").asString("0")).isIn("0", "");
		assertThat(row(this.visitor.open(closing), "#proposed-table", "Headcount")).contains("12");
		assertThat(this.visitor.submit(closing + "/restate", "reason", "People were missing").status()).isEqualTo(302);
		assertThat(figure("HC", YEAR).path("numerator").asString()).isEqualTo("12");
		assertThat(figure("SP", YEAR).path("status").asString()).isEqualTo("final");
	}

	@Test
	void runningYearCannotBeClosed() {
		LocalDate today = LocalDate.now();
		purchases("T1,1," + today.withDayOfYear(1) + ",V1,1.00,Food\n");
		assertThat(post("/periods/FY" + today.getYear() + "/close").status()).isEqualTo(409);
		assertThat(this.visitor.words()).contains("has not ended yet");
		assertThat(this.visitor.open("/periods").page().select("a[href$=/FY" + today.getYear() + "/close]")).isEmpty();
	}

	@Test
	void onlyAdministratorsOfTheInstitutionCloseAndRestate() {
		purchases("T1,1,2025-01-15,V1,1.00,Food\n");
		String closing = close("FY2025");
		purchases("T2,1,2025-01-17,V1,30.00,Food\n");
		for (Role role : new Role[] { Role.MANAGER, Role.EXECUTIVE }) {
			Visitor other = new Visitor(this.port).signIn(this.cast.member(this.institution, role));
			assertThat(other.open("/periods").status()).isEqualTo(200);
			assertThat(other.open(closing).words()).contains("$31");
			assertThat(other.page().select("main form")).isEmpty();
			String token = other.csrf();
			assertThat(token).isNotEmpty();
			for (String path : new String[] { "/periods/FY2025/close", closing + "/restate", closing + "/reopen" }) {
				assertThat(other.post(path, Map.of("reason", "Mine", "_csrf", token)).status()).as(path).isEqualTo(403);
			}
		}
		Visitor contributor = new Visitor(this.port).signIn(this.cast.member(this.institution, Role.CONTRIBUTOR));
		assertThat(contributor.open("/periods").status()).isEqualTo(403);
		Visitor stranger = new Visitor(this.port).signIn(this.cast.member(this.cast.institution(), Role.ADMINISTRATOR));
		assertThat(stranger.open("/periods").words()).doesNotContain("FY2025");
		for (String path : new String[] { closing + "/restate", closing + "/reopen" }) {
			assertThat(stranger.open(closing).status()).isEqualTo(404);
			assertThat(stranger.post(path, Map.of("reason", "Mine", "_csrf", stranger.csrf())).status()).as(path)
				.isEqualTo(404);
		}
	}

	@Test
	void executivesSeeOnlyWhatIsNotHidden() {
		roster("2025-12-30", 12);
		String closing = close("FY2025");
		Actor executive = this.cast.member(this.institution, Role.EXECUTIVE);
		Visitor other = new Visitor(this.port).signIn(executive);
		assertThat(head(executive)).isEqualTo("12");
		roster("2025-12-31", 15);
		assertThat(head(executive)).isEqualTo("12");
		assertThat(row(this.visitor.open(closing), "#proposed-table", "Headcount")).contains("12", "15");
		assertThat(row(other.open(closing), "#proposed-table", "Headcount")).contains("12", "Hidden")
			.doesNotContain("15");
		assertThat(other.open("/dashboard/HC?year=FY2025").words()).contains("hidden to protect people")
			.doesNotContain("would make it 15");
		roster("2025-12-31", 40);
		assertThat(row(other.open(closing), "#proposed-table", "Headcount")).contains("12", "40");
		assertThat(this.programs
			.call(this.port, this.administrator, "PUT", "definitions/suppression", "{\"threshold\": 15}")
			.statusCode()).isEqualTo(200);
		awaitFigures();
		assertThat(figure("HC", YEAR).path("numerator").asString()).isEqualTo("12");
		assertThat(head(executive)).isEmpty();
		assertThat(row(other.open(closing), "#proposed-table", "Headcount")).contains("Hidden")
			.doesNotContain("12")
			.doesNotContain("40");
	}

	@Test
	void definitionsNameNoClosedYearAsRestated() {
		purchases("T1,1,2024-01-15,V1,1.00,Food\nT2,1,2025-01-15,V1,1.00,Food\n");
		close("FY2024");
		String made = new String(this.programs
			.call(this.port, this.administrator, "PUT", "definitions/suppression", "{\"threshold\": 12}")
			.body(), StandardCharsets.UTF_8);
		assertThat(made).contains("FY2025").doesNotContain("FY2024");
		String dated = new String(this.programs
			.call(this.port, this.administrator, "PUT", "definitions/addressable-spend",
					"{\"validFrom\": \"2024-01-01\", \"excludedCategories\": [\"Linen\"]}")
			.body(), StandardCharsets.UTF_8);
		assertThat(dated).contains("FY2025").doesNotContain("FY2024");
	}

	private String close(String name) {
		this.visitor.open("/periods/" + name + "/close");
		assertThat(this.visitor.status()).as(this.visitor.words()).isEqualTo(200);
		this.visitor.submit("/periods/" + name + "/close", "note", "Goes into the board report");
		assertThat(this.visitor.status()).as(this.visitor.words()).isEqualTo(302);
		String closing = newest();
		assertThat(this.visitor.open(closing).words()).contains(name + " is closed", "Goes into the board report");
		return closing;
	}

	private String newest() {
		return Objects
			.requireNonNull(this.visitor.open("/periods").page().selectFirst("#history + ul a[href*=/closings/]"))
			.attr("href");
	}

	private Visitor post(String path) {
		this.visitor.open("/periods");
		return this.visitor.post(path, Map.of("note", "", "_csrf", this.visitor.csrf()));
	}

	private String row(String table, String title) {
		return row(this.visitor, table, title);
	}

	private static String row(Visitor reader, String table, String title) {
		return reader.page()
			.select(table + " tbody tr")
			.stream()
			.filter((line) -> line.select("th").text().startsWith(title))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No " + title + " in " + reader.words()))
			.text();
	}

	private String head(Actor reader) {
		return answer(reader, "GET", "indicators?" + YEAR + "&codes=HC").path("figures")
			.get(0)
			.path("numerator")
			.asString("");
	}

	private ImportView purchases(String rows) {
		ImportView view = this.programs.load(this.administrator, Kind.PURCHASES, null, bytes(rows));
		awaitFigures();
		return view;
	}

	private void roster(String day, int people) {
		StringBuilder file = new StringBuilder("as_of,employee_id,home_zip,job_title,pay,pay_basis\n");
		for (int person = 0; person < people; person++) {
			file.append(day).append(",E").append(person).append(",21201,Clerk,40000,annual\n");
		}
		this.programs.load(this.administrator, Kind.ROSTER, null, file.toString().getBytes(StandardCharsets.UTF_8));
		awaitFigures();
	}

	private static byte[] bytes(String rows) {
		return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
	}

	private JsonNode figure(String code, String period) {
		return answer(this.administrator, "GET", "indicators?" + period + "&codes=" + code).path("figures").get(0);
	}

	private void awaitFigures() {
		Programs.await(() -> !answer(this.administrator, "GET", "indicators?" + YEAR).path("stale").asBoolean());
	}

	private static JsonNode change(JsonNode changes, String code) {
		for (JsonNode change : changes) {
			if (change.path("code").asString().equals(code)) {
				return change;
			}
		}
		throw new AssertionError("No change of " + code + " in " + changes);
	}

	private String audited() {
		return answer(this.administrator, "GET", "audit").toString();
	}

	private int replacedPeriods() {
		return this.cast.as(this.administrator,
				() -> new TransactionTemplate(this.transactions).execute((status) -> this.jdbc
					.sql("SELECT count(*) FROM hidden_period WHERE institution_id = :institution")
					.param("institution", this.institution)
					.query(Integer.class)
					.single()));
	}

	private JsonNode answer(Actor reader, String method, String path) {
		HttpResponse<byte[]> answer = this.programs.call(this.port, reader, method, path, null);
		String text = new String(answer.body(), StandardCharsets.UTF_8);
		assertThat(answer.statusCode()).as(path + " " + text).isEqualTo(200);
		return JSON.readTree(text);
	}

}
