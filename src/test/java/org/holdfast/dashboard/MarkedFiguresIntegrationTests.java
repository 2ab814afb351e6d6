package org.holdfast.dashboard;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.NewImport;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file that was committed without its refused rows, or although its total differs, is
 * named wherever a figure made from it is read.
 */
@IntegrationTest
class MarkedFiguresIntegrationTests {

	private static final String YEAR = "indicators?from=2025-01-01&to=2025-12-31";

	private static final String REJECTED = "2 rows of file.csv were rejected and are not in this figure.";

	private static final String SOME = "Some rows of file.csv were rejected and are not in this figure.";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Imports imports;

	private UUID institution;

	private Actor administrator;

	private Actor executive;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
		this.executive = this.cast.member(this.institution, Role.EXECUTIVE);
		put("definitions/fiscal-year", "{\"startMonth\": 1}");
		put("definitions/geography-sets/city",
				"{\"purpose\": \"local\", \"validFrom\": \"2024-08-01\", \"zips\": [\"06511\"]}");
	}

	@Test
	void spendThatIsOffItsLedgerSaysSoEverywhere() {
		ImportView sent = this.programs.send(this.administrator,
				new NewImport(Kind.PURCHASES, null, null, null, new BigDecimal("1000.00"), null),
				new ByteArrayInputStream(ledger().getBytes(StandardCharsets.UTF_8)));
		this.programs.commit(this.administrator, sent.id(), new Decision(true, 2, true, null, null));
		String differs = "file.csv differs from the ledger total by $400.00. " + name() + " accepted the difference.";
		for (Actor reader : List.of(this.administrator, this.executive)) {
			for (String path : List.of(YEAR + "&codes=SP,SA,P1,P2", YEAR + "&codes=SP&breakdown=site",
					"indicators?from=2025-03-01&to=2025-03-31&codes=SP")) {
				figures(reader, path).forEach((figure) -> assertMark(figure.path("marks"), sent.id(), 2, "-400.00"));
			}
			assertMark(get(reader, "passports/" + passport(reader, "SP")).path("marks"), sent.id(), 2, "-400.00");
			Visitor visitor = new Visitor(this.port).signIn(reader);
			for (String path : List.of("/dashboard?year=FY2025", "/dashboard/SP?year=FY2025&by=site",
					"/dashboard/SP?year=FY2025&by=month", "/passports/" + passport(reader, "SP"))) {
				visitor.open(path);
				assertThat(visitor.words()).as(path).contains(REJECTED, differs);
				assertThat(links(visitor.page(), sent.id())).as(path).isEqualTo(reader == this.administrator);
			}
			Element card = visitor.open("/dashboard?year=FY2025").page().selectFirst("#figure-P1");
			assertThat(card.select(".figure-cautions li").eachText()).hasSize(2);
			assertThat(visitor.page().select("#figure-HC .figure-cautions")).isEmpty();
			assertThat(visitor.page().select("#buying > .figure-cautions li")).hasSize(2);
		}
		for (JsonNode figure : figures(this.administrator, "indicators?from=2025-03-01&to=2025-03-30&codes=SP")) {
			assertMark(figure.path("marks"), sent.id(), 2, "-400.00");
		}
		for (JsonNode figure : figures(this.administrator, "indicators?from=2024-01-01&to=2024-12-31&codes=SP")) {
			assertThat(figure.path("marks")).isEmpty();
		}
		Visitor spanish = new Visitor(this.port).signIn(this.administrator);
		assertThat(spanish.open("/dashboard?year=FY2025&lang=es").follow().words()).contains(
				"2 filas de file.csv fueron rechazadas y no están en esta cifra.",
				"file.csv difiere del total del libro en $400.00. " + name() + " aceptó la diferencia.");
		this.cast.as(this.administrator, () -> this.imports.withdraw(sent.id(), "Wrong file"));
		figures(this.administrator, YEAR + "&codes=SP,SA,P1,P2")
			.forEach((figure) -> assertThat(figure.path("marks")).isEmpty());
	}

	@Test
	void filesAboutPeopleAreNamedToAllAndCountedForFew() {
		ImportView sent = this.programs.send(this.administrator,
				new NewImport(Kind.ROSTER, null, null, null, new BigDecimal("103"), null),
				new ByteArrayInputStream(roster().getBytes(StandardCharsets.UTF_8)));
		this.programs.commit(this.administrator, sent.id(), new Decision(true, 2, true, null, null));
		String differs = "file.csv differs from its control total by 3 rows. " + name() + " accepted the difference.";
		figures(this.administrator, YEAR + "&codes=HC,H5&breakdown=site")
			.forEach((figure) -> assertMark(figure.path("marks"), sent.id(), 2, "-3"));
		figures(this.executive, YEAR + "&codes=HC,H5&breakdown=site").forEach((figure) -> {
			assertThat(figure.path("marks")).hasSize(1);
			assertThat(figure.path("marks").path(0).path("goodRowsOnly").asBoolean()).isTrue();
			assertThat(figure.path("marks").path(0).path("totalDiffers").asBoolean()).isTrue();
			assertThat(figure.path("marks").path(0).path("rejected").isNull()).isTrue();
			assertThat(figure.path("marks").path(0).path("difference").isNull()).isTrue();
		});
		Visitor manager = new Visitor(this.port).signIn(this.cast.member(this.institution, Role.MANAGER));
		assertThat(manager.open("/dashboard?year=FY2025").words()).contains(REJECTED, differs);
		Visitor reader = new Visitor(this.port).signIn(this.executive).open("/dashboard?year=FY2025");
		assertThat(reader.page().select("#figure-H5 .figure-cautions li").eachText()).containsExactly(SOME,
				"file.csv differs from its control total. " + name() + " accepted the difference.");
		manager.open("/work/hiring/baseline");
		Element form = manager.page().selectFirst("form[action$=/workforce-home/surrounding-share]");
		assertThat(form.select(".figure-cautions").text()).contains(SOME);
		manager.submit(form.attr("action"), "f.value", "", "figure", "value").follow();
		assertThat(new Visitor(this.port).signIn(this.cast.member(this.institution, Role.CONTRIBUTOR))
			.open("/work/hiring/baseline")
			.words()).contains("Not every row of these files was good");
		this.cast.as(this.administrator, () -> this.imports.withdraw(sent.id(), "Wrong file"));
		figures(this.administrator, YEAR + "&codes=HC,H5")
			.forEach((figure) -> assertThat(figure.path("marks")).isEmpty());
		assertThat(reader.open("/dashboard").page().select(".figure-cautions")).isEmpty();
	}

	private static boolean links(Element page, UUID id) {
		return !page.select("a[href=/files/" + id + "]").isEmpty();
	}

	private static void assertMark(JsonNode marks, UUID id, int rejected, String difference) {
		assertThat(marks).hasSize(1);
		assertThat(marks.path(0).path("import").asString()).isEqualTo(id.toString());
		assertThat(marks.path(0).path("file").asString()).isEqualTo("file.csv");
		assertThat(marks.path(0).path("goodRowsOnly").asBoolean()).isTrue();
		assertThat(marks.path(0).path("rejected").asInt()).isEqualTo(rejected);
		assertThat(marks.path(0).path("totalDiffers").asBoolean()).isTrue();
		assertThat(marks.path(0).path("difference").asString()).isEqualTo(difference);
	}

	private String name() {
		return this.administrator.name();
	}

	private String passport(Actor reader, String code) {
		return figures(reader, YEAR + "&codes=" + code).getFirst().path("passport").asString();
	}

	private static String ledger() {
		StringBuilder rows = new StringBuilder("transaction_id,transaction_date,vendor_id,vendor_zip,amount,site\n");
		for (int line = 1; line <= 6; line++) {
			rows.append("T%d,2025-03-%02d,V%d,06511,100.00,Hill\n".formatted(line, line, line));
		}
		return rows.append("T7,2025-03-07,V7,06511,much,Hill\nT8,soon,V8,06511,100.00,Hill\n").toString();
	}

	private static String roster() {
		StringBuilder rows = new StringBuilder("as_of,employee_id,home_zip,job_title,pay,pay_basis,site\n");
		for (int person = 1; person <= 102; person++) {
			rows.append("2025-03-31,R%d,%s,Aide,%s,hourly,Hill\n".formatted(person, (person <= 40) ? "06511" : "06033",
					(person <= 100) ? "18.00" : "much"));
		}
		return rows.toString();
	}

	private void put(String path, String json) {
		assertThat(this.programs.call(this.port, this.administrator, "PUT", path, json).statusCode()).isEqualTo(200);
	}

	private List<JsonNode> figures(Actor reader, String path) {
		Programs.await(() -> !get(reader, path).path("stale").asBoolean());
		List<JsonNode> figures = new ArrayList<>();
		get(reader, path).path("figures").forEach(figures::add);
		assertThat(figures).isNotEmpty();
		return figures;
	}

	private JsonNode get(Actor reader, String path) {
		return new JsonMapper().readTree(
				new String(this.programs.call(this.port, reader, "GET", path, null).body(), StandardCharsets.UTF_8));
	}

}
