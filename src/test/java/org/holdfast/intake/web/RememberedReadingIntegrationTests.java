package org.holdfast.intake.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.intake.workbook.RawWorkbook;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person chose about the reading of a file holds for the next file of its source:
 * the order of its dates, its sheet, header row and delimiter, as long as the file itself
 * shows nothing else.
 */
@IntegrationTest
class RememberedReadingIntegrationTests {

	private static final String LEDGER = "Doc,Posted,Payee,Sum\r\n";

	private static final String LEDGER_MAPPING = """
			{"columns": {"transaction_id": "Doc", "transaction_date": "Posted", "vendor_name": "Payee", "amount": "Sum"}}""";

	private static final List<String> STAFF = List.of("Emp", "Title", "Salary");

	private static final String STAFF_MAPPING = """
			{"columns": {"employee_id": "Emp", "job_title": "Title", "pay": "Salary"},
			"constants": {"as_of": "2024-06-30", "pay_basis": "annual", "home_zip": ""}}""";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	private ImportClient client;

	private Visitor visitor;

	@BeforeEach
	void begin() {
		UUID institution = this.cast.institution();
		Actor manager = this.cast.member(institution, Role.MANAGER);
		this.client = new ImportClient(this.port, this.cast.token(manager));
		this.visitor = new Visitor(this.port).signIn(manager);
	}

	private Answer put(Answer answer, String body) {
		Answer put = this.client.put("/" + answer.id() + "/mapping", body);
		assertThat(put.status()).as(put.response().body()).isEqualTo(200);
		return this.client.rested(answer.id());
	}

	private Answer mapped(Answer answer, String mapping, String source) {
		return put(answer, "{\"mapping\": " + mapping + ", \"source\": \"" + source + "\"}");
	}

	private void commit(Answer answer) {
		Answer done = this.client.post("/" + answer.id() + "/commit", "{}");
		assertThat(done.text("state")).as(done.response().body()).isEqualTo("committed");
	}

	private String said(Answer answer, String rule) {
		return String.join(" / ", answer.problem(rule).path("samples").findValuesAsString("message"));
	}

	private String facts(Answer answer) {
		return this.visitor.open("/files/" + answer.id()).page().select("dl.summary-list").last().text();
	}

	private String versions(String source) {
		this.visitor.open("/files/sources");
		return this.visitor.page().select("#sources th a:contains(" + source + ")").attr("href");
	}

	private Answer ledgerAskedFor() {
		Answer asked = mapped(this.client.loaded("purchases", LEDGER + "T1,3/4/2026,Acme,10.00\r\n"), LEDGER_MAPPING,
				"Ledger");
		assertThat(asked.text("reason")).isEqualTo("date-ambiguous");
		return asked;
	}

	@Test
	void theOrderOfDatesThatDoNotTellIsTakenFromTheMonthBefore() {
		Answer first = put(ledgerAskedFor(), "{\"dateOrders\": {\"Posted\": \"dmy\"}}");
		assertThat(facts(first)).contains("April 3, 2026");
		commit(first);
		Answer next = this.client.loaded("purchases", LEDGER + "T2,5/6/2026,Acme,11.00\r\n");
		assertThat(next.text("state")).as(next.response().body()).isEqualTo("previewed");
		assertThat(facts(next)).contains("June 5, 2026");
		assertThat(said(next, "reading-remembered")).contains("Ledger", "Posted", "day, month, year");
		assertThat(next.problem("reading-contradicted").isMissingNode()).isTrue();
		commit(next);
		Answer other = this.client.loaded("purchases", LEDGER + "T3,6/5/2026,Acme,1.00\r\nT4,6/25/2026,Acme,1.00\r\n");
		assertThat(other.text("state")).isEqualTo("previewed");
		assertThat(facts(other)).contains("June 5, 2026", "June 25, 2026");
		assertThat(said(other, "reading-contradicted")).contains("Ledger", "Posted", "day, month, year");
		assertThat(other.problem("reading-remembered").isMissingNode()).isTrue();
		String path = versions("Ledger");
		this.visitor.open(path);
		assertThat(this.visitor.page().select("#versions tbody tr").first().text()).contains("Version 2",
				"How the file is read");
		assertThat(this.visitor.open(path + "/versions/2").words()).contains("How its files are read",
				"Dates in Posted", "Day, month, year");
		assertThat(this.visitor.open(path + "/versions/1").words()).doesNotContain("How its files are read");
	}

	@Test
	void theOrderSaidOnThePageOfColumnsIsRememberedWithThemAndCanBeChanged() {
		Answer asked = this.client.loaded("purchases", LEDGER + "T1,3/4/2026,Acme,10.00\r\n");
		Answer open = mapped(asked, LEDGER_MAPPING, "Ledger");
		saved(open, "dateOrder.transaction_date", "dmy");
		assertThat(this.client.rested(open.id()).text("state")).isEqualTo("previewed");
		Answer next = this.client.loaded("purchases", LEDGER + "T2,5/6/2026,Acme,11.00\r\n");
		assertThat(facts(next)).contains("June 5, 2026");
		this.visitor.open("/files/" + next.id() + "/mapping");
		assertThat(this.visitor.words()).doesNotContain("Dates in Posted, as they show");
		assertThat(this.visitor.page().select("input[name=dateOrder.transaction_date][checked]").val())
			.isEqualTo("dmy");
		saved(next, "dateOrder.transaction_date", "mdy");
		assertThat(facts(this.client.rested(next.id()))).contains("May 6, 2026");
		Answer third = this.client.loaded("purchases", LEDGER + "T3,7/8/2026,Acme,11.00\r\n");
		assertThat(facts(third)).contains("July 8, 2026");
		String path = versions("Ledger");
		this.visitor.open(path + "/versions/2").submit(path + "/versions/2");
		Answer again = this.client.loaded("purchases", LEDGER + "T4,8/9/2026,Acme,11.00\r\n");
		assertThat(facts(again)).as("an earlier version brings its order back").contains("September 8, 2026");
	}

	private void saved(Answer answer, String name, String value) {
		String path = "/files/" + answer.id() + "/mapping";
		this.visitor.open(path);
		Map<String, String> fields = new LinkedHashMap<>();
		Element form = this.visitor.page().selectFirst("form[action=" + path + "]");
		form.select("input[type=text], input[type=hidden], input[type=radio][checked]")
			.forEach((input) -> fields.put(input.attr("name"), input.val()));
		form.select("select[name]").forEach((select) -> {
			Element chosen = select.selectFirst("option[selected]");
			fields.put(select.attr("name"), (chosen != null) ? chosen.val() : "");
		});
		fields.put(name, value);
		this.visitor.post(path, fields);
		assertThat(this.visitor.status()).as(this.visitor.words()).isEqualTo(302);
	}

	@Test
	void theRestOfALargeColumnThatShowsAnotherOrderIsSaid() {
		commit(put(ledgerAskedFor(), "{\"dateOrders\": {\"Posted\": \"dmy\"}}"));
		StringBuilder rows = new StringBuilder(LEDGER);
		for (int at = 0; at < 300; at++) {
			rows.append("U").append(at).append(",5/6/2026,Acme,1.00\r\n");
		}
		rows.append("U300,5/26/2026,Acme,1.00\r\n");
		Answer next = this.client.loaded("purchases", rows.toString());
		assertThat(facts(next)).contains("May 6, 2026", "May 26, 2026");
		assertThat(said(next, "reading-contradicted")).contains("Posted");
	}

	private static byte[] workbook(int month, String... sheets) {
		RawWorkbook workbook = RawWorkbook.empty();
		for (int sheet = 0; sheet < sheets.length; sheet++) {
			List<List<String>> rows = new ArrayList<>(List.of(STAFF));
			for (int row = 0; row <= sheet; row++) {
				rows.add(List.of("E" + month + sheet + row, "Nurse", "60000"));
			}
			workbook = workbook.sheet(sheets[sheet], "visible", RawWorkbook.rows(rows));
		}
		return workbook.bytes();
	}

	@Test
	void theSheetOfTheMonthBeforeIsReadAgain() {
		Answer asked = this.client.loaded("roster", workbook(1, "Summary", "Detail"));
		Answer second = put(asked, "{\"sheet\": \"Detail\"}");
		commit(mapped(second, STAFF_MAPPING, "Payroll"));
		Answer next = this.client.loaded("roster", workbook(2, "Summary", "Detail"));
		assertThat(next.text("state")).as(next.response().body()).isEqualTo("previewed");
		assertThat(next.rows("accepted")).isEqualTo(2);
		assertThat(facts(next)).contains("Sheet “Detail”");
		assertThat(said(next, "reading-remembered")).contains("Payroll", "Detail");
		Answer without = this.client.loaded("roster", workbook(3, "Summary", "Other"));
		assertThat(without.rows("accepted")).isEqualTo(1);
		assertThat(said(without, "reading-contradicted")).contains("Payroll", "Detail");
		assertThat(without.problem("reading-remembered").isMissingNode()).isTrue();
		String path = versions("Payroll");
		assertThat(this.visitor.open(path + "/versions/1").words()).contains("How its files are read", "Detail");
	}

	@Test
	void aSheetChosenForALaterFileIsRememberedWhenThatIsCommitted() {
		commit(mapped(this.client.loaded("roster", workbook(1, "Summary")), STAFF_MAPPING, "Payroll"));
		Answer later = this.client.loaded("roster", workbook(2, "Summary", "Detail"));
		assertThat(later.rows("accepted")).isEqualTo(1);
		Answer other = put(later, "{\"sheet\": \"Detail\"}");
		assertThat(other.rows("accepted")).as(other.response().body()).isEqualTo(2);
		Answer before = this.client.loaded("roster", workbook(3, "Summary", "Detail"));
		assertThat(before.rows("accepted")).as("nothing is settled yet").isEqualTo(1);
		commit(other);
		Answer next = this.client.loaded("roster", workbook(4, "Summary", "Detail"));
		assertThat(next.rows("accepted")).isEqualTo(2);
		assertThat(facts(next)).contains("Payroll, version 2");
	}

	@Test
	void aSourceThatReadsAnotherSheetKeepsIt() {
		Answer detail = put(this.client.loaded("roster", workbook(1, "Summary", "Detail")), "{\"sheet\": \"Detail\"}");
		commit(mapped(detail, STAFF_MAPPING, "Payroll"));
		Answer named = this.client.upload("kind", "roster", "source", "Payroll", "file",
				workbook(2, "Summary", "Detail"));
		assertThat(this.client.rested(named.id()).rows("accepted")).isEqualTo(2);
		Answer summary = put(this.client.loaded("roster", workbook(3, "Summary", "Detail")),
				"{\"sheet\": \"Summary\"}");
		commit(mapped(summary, STAFF_MAPPING, "Short"));
		Answer latest = this.client.loaded("roster", workbook(4, "Summary", "Detail"));
		assertThat(latest.rows("accepted")).as("two sources fit: the latest is read as it was").isEqualTo(1);
		Answer again = this.client.upload("kind", "roster", "source", "Payroll", "file",
				workbook(5, "Summary", "Detail"));
		assertThat(this.client.rested(again.id()).rows("accepted")).isEqualTo(2);
	}

	@Test
	void theHeaderRowOfTheMonthBeforeIsUsedAgain() {
		String old = "Emp,Title,Salary\r\n";
		String now = "Worker Number,Role Name,Wages\r\n";
		String mapping = STAFF_MAPPING.replace("\"Emp\"", "\"Worker Number\"")
			.replace("\"Title\"", "\"Role Name\"")
			.replace("\"Salary\"", "\"Wages\"");
		Answer asked = this.client.loaded("roster", old + now + "E1,Nurse,60000\r\n");
		commit(mapped(put(asked, "{\"headerRow\": 2}"), mapping, "Payroll"));
		Answer next = this.client.loaded("roster", old + now + "E2,Nurse,60000\r\n");
		assertThat(next.text("state")).as(next.response().body()).isEqualTo("previewed");
		assertThat(next.rows("read")).isEqualTo(1);
		assertThat(said(next, "reading-remembered")).contains("row 2");
		Answer plain = this.client.loaded("roster", now + "E3,Nurse,60000\r\n");
		assertThat(plain.text("state")).as(plain.response().body()).isEqualTo("previewed");
		assertThat(plain.rows("read")).isEqualTo(1);
		assertThat(said(plain, "reading-contradicted")).contains("row 2");
	}

	@Test
	void theDelimiterOfTheMonthBeforeIsUsedAgain() {
		String header = "Emp|Title, in full, as paid|Salary, whole, year\r\n";
		String mapping = STAFF_MAPPING.replace("\"Title\"", "\"Title, in full, as paid\"")
			.replace("\"Salary\"", "\"Salary, whole, year\"");
		Answer asked = this.client.loaded("roster", header + "E1|Nurse, RN, senior|60,000,000\r\n");
		assertThat(facts(asked)).as("another is found").doesNotContain("vertical bar");
		Answer read = put(asked, "{\"delimiter\": \"|\"}");
		mapped(read, mapping, "Payroll");
		Answer next = this.client.loaded("roster", header + "E2|Nurse, RN, senior|61,000,000\r\n");
		assertThat(next.text("state")).as(next.response().body()).isEqualTo("previewed");
		assertThat(said(next, "reading-remembered")).contains("vertical bar");
	}

	@Test
	void anEncodingShowsInEachFile() {
		String header = String.join(",", STAFF) + "\r\n";
		Answer asked = put(this.client.loaded("roster", header + "E1,Nurse,60000\r\n"),
				"{\"encoding\": \"windows-1252\"}");
		assertThat(facts(asked)).contains("WINDOWS-1252");
		commit(mapped(asked, STAFF_MAPPING, "Payroll"));
		Answer other = this.client.loaded("roster",
				(header + "E3,Infirmière,60000\r\n").getBytes(StandardCharsets.UTF_8));
		assertThat(facts(other)).contains("UTF-8");
		assertThat(other.problem("reading-contradicted").isMissingNode()).isTrue();
	}

	@Test
	void theHeaderRowOfTheOnlySheetIsUsedAgain() {
		Answer asked = this.client.loaded("roster", headedTwice(1));
		assertThat(asked.rows("read")).as("the first row looks like names").isZero();
		commit(mapped(put(asked, "{\"headerRow\": 2}"), STAFF_MAPPING.replace("\"Title\"", "\"Role\""), "Payroll"));
		Answer next = this.client.loaded("roster", headedTwice(2));
		assertThat(next.text("state")).as(next.response().body()).isEqualTo("previewed");
		assertThat(next.rows("read")).isEqualTo(1);
		assertThat(said(next, "reading-remembered")).contains("row 2");
	}

	private static byte[] headedTwice(int month) {
		return RawWorkbook.empty()
			.sheet("Staff", "visible",
					RawWorkbook.rows(List.of(List.of("Number", "Job", "Wage"), List.of("Emp", "Role", "Salary"),
							List.of("E" + month, "Nurse", "60000"))))
			.bytes();
	}

	@Test
	void whatACountedFileContradictsIsNotRememberedAnyMore() {
		Answer detail = put(this.client.loaded("roster", workbook(1, "Summary", "Detail")), "{\"sheet\": \"Detail\"}");
		commit(mapped(detail, STAFF_MAPPING, "Payroll"));
		Answer without = this.client.loaded("roster", workbook(2, "Summary", "Other"));
		assertThat(said(without, "reading-contradicted")).contains("Detail");
		commit(without);
		Answer next = this.client.loaded("roster", workbook(3, "Summary", "Other"));
		assertThat(next.problem("reading-contradicted").isMissingNode()).isTrue();
		assertThat(next.rows("accepted")).isEqualTo(1);
		Answer text = this.client.loaded("roster", String.join(",", STAFF) + "\r\nE9,Nurse,60000\r\n");
		assertThat(text.problem("reading-contradicted").isMissingNode()).isTrue();
	}

	@Test
	void aTextHasNoSheetToContradict() {
		Answer detail = put(this.client.loaded("roster", workbook(1, "Summary", "Detail")), "{\"sheet\": \"Detail\"}");
		commit(mapped(detail, STAFF_MAPPING, "Payroll"));
		Answer text = this.client.loaded("roster", String.join(",", STAFF) + "\r\nE9,Nurse,60000\r\n");
		assertThat(text.text("state")).isEqualTo("previewed");
		assertThat(text.problem("reading-contradicted").isMissingNode()).isTrue();
		commit(text);
		Answer next = this.client.loaded("roster", workbook(2, "Summary", "Detail"));
		assertThat(next.rows("accepted")).as("the sheet is still remembered").isEqualTo(2);
	}

	@Test
	void aSheetSaidAsItIsReadStays() {
		Answer detail = put(this.client.loaded("roster", workbook(1, "Summary", "Detail")), "{\"sheet\": \"Detail\"}");
		commit(mapped(detail, STAFF_MAPPING, "Payroll"));
		Answer brief = put(this.client.loaded("roster", workbook(2, "Summary", "Detail")), "{\"sheet\": \"Summary\"}");
		commit(mapped(brief, STAFF_MAPPING, "Short"));
		Answer summary = this.client.loaded("roster", workbook(3, "Summary", "Detail"));
		assertThat(summary.rows("accepted")).isEqualTo(1);
		Answer named = put(summary,
				"{\"mapping\": " + STAFF_MAPPING + ", \"source\": \"Payroll\", \"sheet\": \"Summary\"}");
		assertThat(named.rows("accepted")).as("as it was said, not as it is remembered").isEqualTo(1);
	}

	@Test
	void whatIsChosenForThisFileWins() {
		Answer detail = put(this.client.loaded("roster", workbook(1, "Summary", "Detail")), "{\"sheet\": \"Detail\"}");
		commit(mapped(detail, STAFF_MAPPING, "Payroll"));
		Answer next = this.client.loaded("roster", workbook(2, "Summary", "Detail"));
		Answer changed = put(next, "{\"sheet\": \"Summary\"}");
		assertThat(changed.rows("accepted")).isEqualTo(1);
		assertThat(changed.problem("reading-contradicted").isMissingNode()).isTrue();
		commit(changed);
		Answer later = this.client.loaded("roster", workbook(3, "Summary", "Detail"));
		assertThat(later.rows("accepted")).isEqualTo(1);
		assertThat(said(later, "reading-remembered")).contains("Summary");
	}

}
