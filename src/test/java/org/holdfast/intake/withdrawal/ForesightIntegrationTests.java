package org.holdfast.intake.withdrawal;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.database.TouchedRows;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
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
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a withdrawal and a replaced period do is said first and then done, and a
 * withdrawal is one change of state.
 */
@IntegrationTest
class ForesightIntegrationTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String HEADER = "transaction_id,line,transaction_date,vendor_id,amount,category\n";

	private static final String TOUCHED = """
			SELECT relname, coalesce(seq_tup_read, 0) + coalesce(idx_scan, 0) + coalesce(idx_tup_fetch, 0) + n_tup_ins + n_tup_upd
				+ n_tup_del FROM pg_stat_xact_all_tables WHERE schemaname = 'leaf'""";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private Actor manager;

	@BeforeEach
	void begin() {
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
	}

	@Test
	void whatAWithdrawalDoesIsSaidAndThenDone() {
		load(HEADER + "T1,1,2025-01-15,V1,1.00,Food\nT2,1,2025-01-16,V1,2.00,Food\n");
		ImportView second = load(HEADER + "T2,1,2025-01-16,V1,2.00,Linen\nT3,1,2025-01-17,V1,30.00,Food\n");
		awaitFigures();
		JsonNode told = JSON.readTree(call("GET", "imports/" + second.id() + "/withdrawal").body());
		assertThat(told.path("leaving").asInt()).isEqualTo(2);
		assertThat(told.path("returning").asInt()).isEqualTo(1);
		assertThat(told.path("figures").asInt()).isPositive();
		assertThat(told.path("passports").asInt()).isGreaterThanOrEqualTo(told.path("figures").asInt());
		JsonNode spend = change(told, "SP");
		assertThat(spend.path("before").asString()).isEqualTo("33.00");
		assertThat(spend.path("after").asString()).isEqualTo("3.00");
		assertThat(told.path("uses")).isEmpty();
		Visitor visitor = new Visitor(this.port).signIn(this.manager);
		visitor.open("/files/" + second.id() + "/withdraw");
		assertThat(visitor.words()).contains("2 rows count no more", "1 earlier row counts again", "$33.00", "$3.00",
				"No scenario, signed page or baseline period");
		assertThat(visitor.submit("/files/" + second.id() + "/withdraw", "reason", " ").status()).isEqualTo(422);
		assertThat(visitor.words()).contains("Say why the file is withdrawn", "$33.00");
		assertThat(visitor.submit("/files/" + second.id() + "/withdraw", "reason", "Wrong ledger").status())
			.isEqualTo(302);
		awaitFigures();
		assertThat(figure("SP").path("value").asString()).isEqualTo("3.00");
		assertThat(call("GET", "imports/" + second.id() + "/withdrawal").statusCode()).isEqualTo(409);
	}

	@Test
	void placesThatShowedItsFiguresAreNamed() {
		ImportView file = load(HEADER + "T1,1,2025-01-15,V1,1.00,Food\n");
		awaitFigures();
		UUID institution = Objects.requireNonNull(this.manager.institutionId());
		Actor administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		assertThat(this.programs
			.call(this.port, administrator, "PUT", "definitions/baseline-period",
					"{\"from\": \"2024-07-01\", \"to\": \"2025-06-30\"}")
			.statusCode()).isEqualTo(200);
		String passport = figure("SP").path("passport").asString();
		scenario("Turnover 2025", passport);
		scenario("Unrelated", "HF-0000-0000");
		JsonNode uses = JSON.readTree(call("GET", "imports/" + file.id() + "/withdrawal").body()).path("uses");
		assertThat(uses.findValuesAsString("kind")).containsExactlyInAnyOrder("baseline", "scenario");
		assertThat(uses.findValuesAsString("title")).contains("Turnover 2025").doesNotContain("Unrelated");
		Visitor visitor = new Visitor(this.port).signIn(this.manager).open("/files/" + file.id() + "/withdraw");
		List<String> links = visitor.page().select(".notice-warn a").eachAttr("href");
		assertThat(links).hasSize(2).anyMatch((link) -> link.startsWith("/returns/"));
		assertThat(visitor.open("/definitions/baseline-period").status()).isEqualTo(200);
		assertThat(links).contains("/definitions/baseline-period");
	}

	@Test
	void replacedPeriodShowsWhatItHidesBeforeItDoes() {
		load(HEADER + "T1,1,2025-01-15,V1,1.00,Food\nT2,1,2025-02-16,V1,2.00,Food\nT3,1,2025-01-17,V1,4.00,Food\n");
		ImportView other = load(HEADER + "T3,1,2025-01-17,V1,4.00,Linen\nT4,1,2025-01-31,V1,8.00,Food\n");
		ImportView next = this.programs.send(this.manager, Kind.PURCHASES, null,
				(HEADER + "N1,1,2025-01-02,V1,16.00,Food\n").getBytes(StandardCharsets.UTF_8));
		JsonNode told = JSON
			.readTree(call("GET", "imports/" + next.id() + "/replacement?from=2025-01-01&to=2025-01-31").body());
		assertThat(told).hasSize(2);
		assertThat(told.get(0).path("rows").asInt()).isEqualTo(1);
		assertThat(told.get(1).path("rows").asInt()).isEqualTo(2);
		assertThat(told.get(1).path("id").asString()).isEqualTo(other.id().toString());
		assertThat(call("GET", "imports/" + next.id() + "/replacement?from=2025-02-01&to=2025-01-31").statusCode())
			.isEqualTo(422);
		String path = "/files/" + next.id() + "/commit";
		Visitor visitor = new Visitor(this.port).signIn(this.manager).open(path);
		visitor.submit(path, "replaceFrom", "2025-01-01", "replaceTo", "2025-01-31");
		assertThat(visitor.status()).isEqualTo(200);
		assertThat(visitor.page().select("#replaced").text()).contains("1 row that counts today",
				"2 rows that count today");
		visitor.submit(path, "replaceFrom", "2025-01-01", "replaceTo", "2025-02-28");
		assertThat(visitor.page().select("#replaced").text()).contains("2 rows that count today");
		visitor.submit(path, "replaceFrom", "2025-01-01", "replaceTo", "2025-02-28");
		assertThat(visitor.status()).isEqualTo(302);
		awaitFigures();
		assertThat(figure("SP").path("value").asString()).isEqualTo("16.00");
	}

	@Test
	void withdrawalAndCommitTouchNoRowWhateverTheSize() {
		StringBuilder file = new StringBuilder(HEADER);
		for (int line = 0; line < 2_000; line++) {
			file.append("T%d,1,2025-01-15,V%d,1.00,Food\n".formatted(line, line % 50));
		}
		ImportView ledger = load(file.toString());
		assertThat(touchedBy(() -> this.imports.withdraw(ledger.id(), "test"))).isEmpty();
		ImportView roster = this.programs.load(this.manager, Kind.ROSTER, null, people("2025-01-31"));
		this.programs.load(this.manager, Kind.ROSTER, null, people("2024-01-31"));
		this.programs.load(this.manager, Kind.ROSTER, null, people("2023-01-31"));
		assertThat(touchedBy(() -> this.imports.withdraw(roster.id(), "test"))).isEmpty();
		ImportView again = this.programs.send(this.manager, Kind.PURCHASES, null,
				file.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(touchedBy(() -> this.imports.commit(again.id(),
				new org.holdfast.intake.Decision(false, null, false, null, null))))
			.isEmpty();
		assertThat(
				touchedBy(() -> this.jdbc.sql("SELECT count(*) FROM purchase_line WHERE institution_id = :institution")
					.param("institution", this.manager.institutionId())
					.query(Integer.class)
					.single()))
			.contains("purchase_chunk_0");
	}

	@Test
	void othersLearnNothing() {
		ImportView mine = load(HEADER + "T1,1,2025-01-15,V1,1.00,Food\n");
		Actor stranger = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		Actor executive = this.cast.member(Objects.requireNonNull(this.manager.institutionId()), Role.EXECUTIVE);
		for (String path : List.of("/withdrawal", "/replacement?from=2025-01-01&to=2025-01-31")) {
			String all = "imports/" + mine.id() + path;
			assertThat(this.programs.call(this.port, stranger, "GET", all, null).statusCode()).isEqualTo(404);
			assertThat(this.programs.call(this.port, executive, "GET", all, null).statusCode()).isEqualTo(403);
		}
	}

	private Set<String> touchedBy(Callable<?> change) {
		return this.cast.as(this.manager,
				() -> this.transactions.execute((status) -> TouchedRows.by(this.jdbc, TOUCHED, change).keySet()));
	}

	private static byte[] people(String day) {
		StringBuilder file = new StringBuilder("as_of,employee_id,home_zip,job_title,pay,pay_basis\n");
		for (int person = 0; person < 20; person++) {
			file.append(day).append(",E").append(person).append(",21201,Clerk,40000,annual\n");
		}
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void scenario(String name, String passport) {
		this.cast.as(this.manager, () -> this.transactions.execute((status) -> this.jdbc.sql("""
				INSERT INTO roi_scenario (institution_id, id, name, inputs, changed_at, changed_by)
				VALUES (:institution, gen_random_uuid(), :name, jsonb_build_object('pay', jsonb_build_object('source',
					jsonb_build_object('kind', 'figure', 'passport', :passport::text))), now(), 'Ana Reyes')""")
			.param("institution", this.manager.institutionId())
			.param("name", name)
			.param("passport", passport)
			.update()));
	}

	private JsonNode figure(String code) {
		return JSON.readTree(call("GET", "indicators?from=2025-01-01&to=2025-12-31&codes=" + code).body())
			.path("figures")
			.get(0);
	}

	private void awaitFigures() {
		Programs.await(() -> !JSON.readTree(call("GET", "indicators?from=2025-01-01&to=2025-12-31&codes=SP").body())
			.path("stale")
			.asBoolean());
	}

	private static JsonNode change(JsonNode told, String code) {
		for (JsonNode change : told.path("impact")) {
			if (change.path("code").asString().equals(code)) {
				return change;
			}
		}
		throw new AssertionError("No change of " + code + " in " + told);
	}

	private HttpResponse<byte[]> call(String method, String path) {
		return this.programs.call(this.port, this.manager, method, path, null);
	}

	private ImportView load(String file) {
		return this.programs.load(this.manager, Kind.PURCHASES, null, file.getBytes(StandardCharsets.UTF_8));
	}

}
