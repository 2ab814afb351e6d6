package org.holdfast.intake.stored;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.intake.Decision;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows behind files, figures and vendors, each with the line that says where it came
 * from.
 */
@IntegrationTest
class StoredRowsIntegrationTests {

	private static final JsonMapper JSON = new JsonMapper();

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Imports imports;

	private Actor manager;

	private Visitor visitor;

	@BeforeEach
	void begin() {
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		this.visitor = new Visitor(this.port).signIn(this.manager);
	}

	@Test
	void everyRowOfALedgerIsReachedOnceWithItsProvenance() {
		StringBuilder file = new StringBuilder(
				"transaction_id,line,transaction_date,vendor_id,vendor_name,amount,category,site\n");
		for (int line = 0; line < 260; line++) {
			file.append("T%d,1,2025-0%d-15,V%d,Vendor %d,%d.10,Food,Main\n".formatted(line, 1 + line % 3, line % 7,
					line % 7, line));
		}
		ImportView ledger = load(Kind.PURCHASES, file.toString());
		this.visitor.open("/files/" + ledger.id());
		assertThat(this.visitor.page().select("a[href=/files/" + ledger.id() + "/stored]")).hasSize(1);
		List<Integer> numbers = walk("/files/" + ledger.id() + "/stored");
		assertThat(numbers).hasSize(260).isSorted().doesNotHaveDuplicates().startsWith(2).endsWith(261);
		this.visitor.open("/files/" + ledger.id() + "/stored");
		String first = this.visitor.page().select("#rows tbody tr").first().text();
		assertThat(first).contains("Counts", "2025-01-15", "V0", "Vendor 0", "0.10", "Food", "Main", "file.csv",
				Objects.requireNonNull(ledger.sha256()).substring(0, 12),
				"row 2, no saved mapping, committed by " + this.manager.name());
		assertThat(walk("/files/" + ledger.id() + "/stored?from=2025-02-01&to=2025-02-28"))
			.allMatch((row) -> (row - 2) % 3 == 1)
			.hasSize(87);
		assertThat(walk("/files/" + ledger.id() + "/stored?vendor=V3")).allMatch((row) -> (row - 2) % 7 == 3)
			.hasSize(37);
		assertThat(walk("/files/" + ledger.id() + "/stored?vendor=vendor+4&from=2025-03-01"))
			.allMatch((row) -> (row - 2) % 7 == 4 && (row - 2) % 3 == 2)
			.isNotEmpty();
		assertThat(walk("/files/" + ledger.id() + "/stored?vendor=nobody")).isEmpty();
		assertThat(this.visitor.words()).contains("No rows are stored for this");
	}

	@Test
	void rowsSayWhatReplacedThem() {
		ImportView first = load(Kind.PURCHASES, "transaction_id,line,transaction_date,vendor_id,amount,category\n"
				+ "T1,1,2025-01-15,V1,1.00,Food\nT2,1,2025-01-16,V1,2.00,Food\nT3,1,2025-01-17,V1,3.00,Food\n");
		load(Kind.PURCHASES, "transaction_id,line,transaction_date,vendor_id,amount,category\n"
				+ "T1,1,2025-01-15,V1,1.00,Food\nT2,1,2025-01-16,V1,2.00,Linen\n");
		this.visitor.open("/files/" + first.id() + "/stored");
		List<String> rows = this.visitor.page().select("#rows tbody tr").eachText();
		assertThat(rows.get(0)).contains("The same row counts from a later file");
		assertThat(rows.get(1)).contains("A later file holds it with other values");
		assertThat(rows.get(2)).contains("Counts");
		this.cast.as(this.manager, () -> this.imports.withdraw(first.id(), "test"));
		assertThat(this.visitor.open("/files/" + first.id() + "/stored").page().select("#rows tbody tr").last().text())
			.contains("Withdrawn");
	}

	@Test
	void rowsBehindAFigureAreThoseOfItsPeriodAndGroup() {
		load(Kind.PURCHASES, "transaction_id,line,transaction_date,vendor_id,amount,category\n"
				+ "T1,1,2025-01-15,V1,1.00,Food\nT2,1,2025-01-16,V1,2.00,Linen\nT3,1,2024-12-31,V1,3.00,Food\n");
		load(Kind.PURCHASES, "transaction_id,line,transaction_date,vendor_id,amount,category\n"
				+ "U1,1,2025-01-20,V2,4.00,Food\nU2,1,2025-02-01,V2,5.00,Food\nU3,1,2025-01-20,V2,6.00,\n");
		String path = "indicators?from=2025-01-01&to=2025-01-31&codes=SP&breakdown=category";
		Programs.await(() -> !get(path).path("stale").asBoolean());
		JsonNode figures = get(path).path("figures");
		assertThat(amounts(passport(figures, null))).containsExactly("$1.00", "$2.00", "$4.00", "$6.00");
		assertThat(amounts(passport(figures, "Food"))).containsExactly("$1.00", "$4.00");
		assertThat(amounts(passport(figures, "(not stated)"))).containsExactly("$6.00");
		this.visitor.open("/passports/" + passport(figures, null));
		assertThat(this.visitor.page().select("a[href$=/rows]")).hasSize(1);
	}

	@Test
	void peopleStandUnderAPseudonymAndReadingIsWrittenDown() {
		ImportView roster = load(Kind.ROSTER, "as_of,employee_id,home_zip,job_title,pay,pay_basis\n"
				+ "2025-01-31,E100,21201,Clerk,41000,annual\n2025-01-31,E200,21202,Nurse,31.25,hourly\n");
		this.visitor.open("/files/" + roster.id() + "/stored");
		List<String> rows = this.visitor.page().select("#rows tbody tr").eachText();
		assertThat(rows).hasSize(2);
		assertThat(rows.get(0)).containsPattern("P-[0-9A-F]{6}")
			.contains("21201", "Clerk", "$41,000.00", "A year")
			.doesNotContain("E100");
		assertThat(rows.get(1)).contains("$31.25", "An hour");
		assertThat(this.visitor.page().select("#rows thead").text()).contains("Home ZIP code")
			.doesNotContain("person", "identity", "content");
		Actor administrator = this.cast.member(Objects.requireNonNull(this.manager.institutionId()),
				Role.ADMINISTRATOR);
		assertThat(new Visitor(this.port).signIn(administrator).open("/settings/audit").words())
			.contains("Rows about people read", roster.id().toString());
	}

	@Test
	void onlyThoseWhoImportSeeRowsAndOnlyTheirOwn() {
		ImportView roster = load(Kind.ROSTER,
				"as_of,employee_id,home_zip,job_title,pay,pay_basis\n2025-01-31,E1,21201,Clerk,40000,annual\n");
		Programs.await(() -> !get("indicators?from=2025-01-01&to=2025-01-31&codes=HC").path("stale").asBoolean());
		String passport = passport(get("indicators?from=2025-01-01&to=2025-01-31&codes=HC").path("figures"), null);
		List<String> paths = List.of("/files/" + roster.id() + "/stored", "/passports/" + passport + "/rows");
		UUID institution = Objects.requireNonNull(this.manager.institutionId());
		Visitor executive = new Visitor(this.port).signIn(this.cast.member(institution, Role.EXECUTIVE));
		Visitor stranger = new Visitor(this.port).signIn(this.cast.member(this.cast.institution(), Role.ADMINISTRATOR));
		for (String path : paths) {
			assertThat(this.visitor.open(path).status()).as(path).isEqualTo(200);
			assertThat(this.visitor.page().select("#rows tbody tr")).as(path).hasSize(1);
			assertThat(executive.open(path).status()).as(path).isEqualTo(403);
			assertThat(stranger.open(path).status()).as(path).isEqualTo(404);
		}
		assertThat(executive.open("/passports/" + passport).page().select("a[href$=/rows]")).isEmpty();
		assertThat(this.visitor.open(paths.getFirst() + "?from=June").status()).isEqualTo(422);
		assertThat(this.visitor.open(paths.getFirst() + "?from=2025-02-01&to=2025-01-01").status()).isEqualTo(422);
	}

	private List<String> amounts(String passport) {
		this.visitor.open("/passports/" + passport + "/rows");
		int column = this.visitor.page().select("#rows thead th").eachText().indexOf("Amount");
		return this.visitor.page()
			.select("#rows tbody tr")
			.stream()
			.map((row) -> row.child(column).text())
			.sorted()
			.toList();
	}

	private List<Integer> walk(String path) {
		List<Integer> numbers = new java.util.ArrayList<>();
		String next = path;
		while (next != null) {
			this.visitor.open(next);
			this.visitor.page()
				.select("#rows tbody th")
				.eachText()
				.forEach((number) -> numbers.add(Integer.valueOf(number)));
			next = this.visitor.page()
				.select("nav a.btn")
				.stream()
				.map((link) -> link.attr("href"))
				.filter((href) -> href.contains("after="))
				.findFirst()
				.orElse(null);
			next = (next != null && next.startsWith("?")) ? path.replaceFirst("\\?.*", "") + next : next;
		}
		return numbers;
	}

	private static String passport(JsonNode figures, String group) {
		for (JsonNode figure : figures) {
			if (Objects.equals(group, figure.path("group").isNull() ? null : figure.path("group").asString())) {
				return figure.path("passport").asString();
			}
		}
		throw new AssertionError("No figure of " + group + " in " + figures);
	}

	private JsonNode get(String path) {
		return JSON.readTree(this.programs.call(this.port, this.manager, "GET", path, null).body());
	}

	private ImportView load(Kind kind, String file) {
		ImportView sent = this.programs.send(this.manager, kind, null, file.getBytes(StandardCharsets.UTF_8));
		return this.programs.commit(this.manager, sent.id(), new Decision(false, null, false, "replace", null));
	}

}
