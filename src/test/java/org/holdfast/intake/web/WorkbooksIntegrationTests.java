package org.holdfast.intake.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.intake.workbook.RawWorkbook;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Workbooks on their way in: the same as text, with a choice of sheets.
 */
@IntegrationTest
class WorkbooksIntegrationTests {

	private static final String TOLD = "{\"sheet\": \"%s\"}";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	private UUID institution;

	private ImportClient client;

	private Visitor visitor;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		Actor manager = this.cast.member(this.institution, Role.MANAGER);
		this.client = new ImportClient(this.port, this.cast.token(manager));
		this.visitor = new Visitor(this.port).signIn(manager);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "roster|as_of,employee_id,home_zip,job_title,pay,pay_basis^2024-06-30,E1,21201,Clerk,40000,annual"
					+ "^2024-06-30,E2,2139,Nurse,free,annual^^2024-06-30,E3,,Nurse,31.5,hourly^2024-06-30,E3,,Nurse,31.5,hourly",
					"employments|employee_id,hire_date,home_zip,job_title,end_date^E1,3/31/2026,44103,Clerk,"
							+ "^E2,3/1/2026,44104,Nurse,2/1/2026^E3,2026-02-30,44104,Nurse,",
					"purchases|transaction_id,transaction_date,vendor_name,amount^T1,2026-03-01,Ann & Co,1.10"
							+ "^T2,2026-03-02,Bob <b>,(2.20)^T3,2026-03-02,=1+1,nothing^,,Total,-1.10",
					"vendors|vendor_id,vendor_name,zip,certification^V1,Ann & Co,44103,MBE;WBE^V2,Bob,2139,nonsense" })
	void aTableIsTheSameAsTextAndAsWorkbook(String kind, String table) {
		List<List<String>> rows = new ArrayList<>();
		List.of(table.split("\\^")).forEach((line) -> rows.add(List.of(line.split(",", -1))));
		StringBuilder text = new StringBuilder();
		rows.forEach((row) -> text.append(String.join(",", row)).append("\r\n"));
		Answer asText = this.client.loaded(kind, text.toString());
		Answer asWorkbook = new ImportClient(this.port,
				this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)))
			.loaded(kind, RawWorkbook.of(rows).bytes());
		assertThat(asText.text("state")).as(asText.response().body()).isEqualTo("previewed");
		for (String part : List.of("state", "reason", "rows", "totals", "problems", "impact")) {
			JsonNode expected = asText.body().path(part);
			assertThat(asWorkbook.body().path(part)).as(part + " " + asWorkbook.response().body()).isEqualTo(expected);
		}
	}

	private static byte[] threeSheets() {
		List<List<String>> good = WorkbookCases.cells();
		return RawWorkbook.empty()
			.sheet("Notes", "visible", RawWorkbook.rows(List.of(List.of("These are our purchases"))))
			.sheet("March", "visible", RawWorkbook.rows(good))
			.sheet("Old & hidden", "hidden", RawWorkbook.rows(good.subList(0, 11)))
			.bytes();
	}

	@Test
	void anotherSheetIsChosenByAProgram() {
		Answer loaded = this.client.loaded("purchases", threeSheets());
		assertThat(loaded.rows("accepted")).as(loaded.response().body()).isEqualTo(100);
		String path = "/" + loaded.id() + "/mapping";
		Answer unknown = this.client.put(path, TOLD.formatted("April"));
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(unknown.response().body()).contains("/sheet", "April").doesNotContain("??");
		assertThat(this.client.put(path, "{\"encoding\": \"utf-8\"}").status()).isEqualTo(422);
		assertThat(this.client.put(path, "{\"delimiter\": \";\"}").status()).isEqualTo(422);
		assertThat(this.client.put(path, TOLD.formatted("Old & hidden")).status()).isEqualTo(200);
		assertThat(this.client.rested(loaded.id()).rows("accepted")).isEqualTo(10);
		assertThat(this.client.put(path, TOLD.formatted("March")).status()).isEqualTo(200);
		assertThat(this.client.rested(loaded.id()).rows("accepted")).isEqualTo(100);
		Answer text = this.client.loaded("roster", ImportClient.people(1, 1));
		assertThat(this.client.put("/" + text.id() + "/mapping", TOLD.formatted("March")).status()).isEqualTo(422);
	}

	@Test
	void anotherSheetIsChosenOnThePage() {
		Answer loaded = this.client.loaded("purchases", threeSheets());
		String file = "/files/" + loaded.id();
		assertThat(this.visitor.open(file).words()).contains("Sheet \u201CMarch\u201D, column names in row 1");
		this.visitor.open(file + "/mapping");
		assertThat(this.visitor.page().select("#sheet option").eachText()).containsExactly("Notes", "March",
				"Old & hidden (hidden)");
		assertThat(this.visitor.page().select("#sheet option[selected]").text()).isEqualTo("March");
		assertThat(this.visitor.page().select("#delimiter, #encoding")).isEmpty();
		this.visitor.submit(file + "/layout", "sheet", "Old & hidden", "sheetBefore", "March", "headerRow", "1");
		assertThat(this.visitor.status()).isEqualTo(302);
		assertThat(this.client.rested(loaded.id()).rows("accepted")).isEqualTo(10);
		this.visitor.submit(file + "/layout", "sheet", "Old & hidden", "sheetBefore", "Old & hidden", "headerRow", "2");
		assertThat(this.client.rested(loaded.id()).text("state")).isEqualTo("needs-mapping");
	}

	private static byte[] coverThenRows(String cover) {
		return RawWorkbook.empty()
			.sheet("Cover", "visible", cover)
			.sheet("March", "hidden", RawWorkbook.rows(WorkbookCases.cells()))
			.sheet("Codes", "visible",
					RawWorkbook.rows(List.of(List.of("1", "2.50"), List.of("2", "3.50"), List.of("3", "4.50"))))
			.bytes();
	}

	private static String numbers() {
		return RawWorkbook.rows(List.of(List.of("2026-03-31", "12.50"), List.of("2026-04-30", "13.50")));
	}

	private static String headerAlone() {
		return RawWorkbook.rows(WorkbookCases.cells().subList(0, 1));
	}

	static Stream<Arguments> covers() {
		return Stream.of(Arguments.of("no names of columns", numbers(), "header-missing"),
				Arguments.of("nothing at all", "", "header-missing"),
				Arguments.of("a name twice",
						RawWorkbook.rows(List.of(List.of("amount", "amount"), List.of("1.00", "2.00"))),
						"header-duplicate"),
				Arguments.of("names and no rows", headerAlone(), "file-empty"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("covers")
	void anotherSheetIsChosenWhenTheFirstSaysNothing(String name, String cover, String reason) {
		Answer stopped = this.client.loaded("purchases", coverThenRows(cover));
		assertThat(stopped.text("state")).as(stopped.response().body()).isEqualTo("failed");
		assertThat(stopped.text("reason")).isEqualTo(reason);
		String path = "/" + stopped.id();
		assertThat(this.client.get(path + "/sheets").response().body()).isEqualTo(
				"[{\"name\":\"Cover\",\"visible\":true,\"read\":true},{\"name\":\"March\",\"visible\":false,\"read\":false},"
						+ "{\"name\":\"Codes\",\"visible\":true,\"read\":false}]");
		assertThat(this.client.put(path + "/mapping", "{\"columns\": {\"amount\": \"amount\"}}").status())
			.isEqualTo(409);
		assertThat(this.client.put(path + "/mapping", TOLD.formatted("Codes")).status()).isEqualTo(200);
		assertThat(this.client.rested(stopped.id()).text("reason")).isEqualTo("header-missing");
		assertThat(this.client.put(path + "/mapping", TOLD.formatted("March")).status()).isEqualTo(200);
		Answer read = this.client.rested(stopped.id());
		assertThat(read.text("state")).as(read.response().body()).isEqualTo("previewed");
		assertThat(read.rows("accepted")).isEqualTo(100);
		assertThat(this.client.post(path + "/commit", "{}").text("state")).isEqualTo("committed");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("covers")
	void thePageOffersTheOtherSheets(String name, String cover, String reason) {
		Answer stopped = this.client.loaded("purchases", coverThenRows(cover));
		String file = "/files/" + stopped.id();
		this.visitor.open(file);
		assertThat(this.visitor.words()).contains("Read another sheet").doesNotContain("??", "null");
		assertThat(this.visitor.page().select("#sheet option").eachText()).containsExactly("Cover", "March (hidden)",
				"Codes");
		assertThat(this.visitor.page().select("#sheet option[selected]").text()).isEqualTo("Cover");
		this.visitor.submit(file + "/layout", "sheet", "Codes", "headerRow", "2");
		assertThat(this.client.rested(stopped.id()).text("state")).isEqualTo("needs-mapping");
		this.visitor.open(file + "/mapping")
			.submit(file + "/layout", "sheet", "March", "sheetBefore", "Codes", "headerRow", "2");
		assertThat(this.client.rested(stopped.id()).rows("accepted")).isEqualTo(100);
	}

	@Test
	void aWorkbookOfOneEmptySheetIsNotKept() {
		Answer stopped = this.client.loaded("purchases", RawWorkbook.of(headerAlone()).bytes());
		assertThat(stopped.text("reason")).isEqualTo("file-empty");
		assertThat(this.client.put("/" + stopped.id() + "/mapping", "{\"headerRow\": 1}").status()).isEqualTo(409);
		assertThat(this.client.get("/" + stopped.id() + "/sheets").response().body()).isEqualTo("[]");
		assertThat(this.visitor.open("/files/" + stopped.id()).page().select("#headerRow")).isEmpty();
	}

	@Test
	void aTextWithoutNamesOfColumnsIsReadFromTheRowThatIsSaid() {
		Answer stopped = this.client.loaded("purchases", "2026-03-31;Acme;12.50\r\n2026-04-30;Acme;13.50\r\n");
		assertThat(stopped.text("reason")).isEqualTo("header-missing");
		String file = "/files/" + stopped.id();
		this.visitor.open(file);
		assertThat(this.visitor.words()).contains("Read the file in another way").doesNotContain("??", "null");
		assertThat(this.visitor.page().select("#delimiter option[selected]").val()).isEqualTo(";");
		assertThat(this.visitor.page().select("#sheet")).isEmpty();
		this.visitor.submit(file + "/layout", "headerRow", "1", "delimiter", ";", "encoding", "utf-8");
		assertThat(this.client.rested(stopped.id()).text("state")).isEqualTo("needs-mapping");
		assertThat(this.client.get("/" + stopped.id() + "/sheets").response().body()).isEqualTo("[]");
	}

	@Test
	void aSoundSheetIsReadBeforeAFlawedOne() {
		Answer loaded = this.client.loaded("purchases", RawWorkbook.empty()
			.sheet("Totals", "visible", RawWorkbook.rows(List.of(List.of("amount", "amount"), List.of("1.00", "2.00"))))
			.sheet("Lines", "visible",
					RawWorkbook.rows(List.of(List.of("Amount", "Somebody"), List.of("1.00", "Acme"))))
			.bytes());
		assertThat(loaded.text("state")).as(loaded.response().body()).isEqualTo("needs-mapping");
		assertThat(this.visitor.open("/files/" + loaded.id()).words()).contains("Sheet \u201CLines\u201D");
	}

	@Test
	void refusedRowsAreCorrectedAsTextOrAsWorkbook() {
		List<List<String>> rows = new ArrayList<>(WorkbookCases.cells());
		rows.set(40, List.of("T40", "2026-03-13", "Vendor 5", "44103", "ten"));
		rows.set(51, List.of("T51", "2026-02-30", "Vendor 2", "44103", "10.00"));
		rows.add(10, List.of(""));
		for (boolean text : new boolean[] { true, false }) {
			Answer checked = this.client.loaded("purchases",
					RawWorkbook.of(rows).part("docProps/a.txt", text ? "a" : "b").bytes());
			assertThat(checked.rows("rejected")).as(checked.response().body()).isEqualTo(2);
			assertThat(checked.problem("number-unreadable").path("samples").path(0).path("row").asInt()).isEqualTo(42);
			String errors = this.client.get("/" + checked.id() + "/errors.csv").response().body();
			assertThat(errors.lines()).hasSize(3);
			String corrected = errors.replace(",ten,", ",10.00,").replace("2026-02-30", "2026-02-28");
			List<List<String>> cells = corrected.replace("\uFEFF", "")
				.lines()
				.map((line) -> List.of(line.split(",", -1)).subList(0, 5))
				.toList();
			Answer joined = this.client.uploadAt("/" + checked.id() + "/corrections", List.of(), "file",
					text ? corrected : RawWorkbook.of(cells).bytes());
			assertThat(joined.status()).as(joined.response().body()).isEqualTo(202);
			Answer again = this.client.rested(checked.id());
			assertThat(again.rows("accepted")).as(again.response().body()).isEqualTo(100);
			assertThat(again.rows("rejected")).isZero();
			assertThat(again.body().path("totals").path("amount").asString()).isEqualTo("1000.00");
			this.client.post("/" + checked.id() + "/cancel", "{}");
		}
		Answer checked = this.client.loaded("purchases", RawWorkbook.of(rows).bytes());
		Answer refused = this.client.uploadAt("/" + checked.id() + "/corrections", List.of(), "file",
				RawWorkbook.of("").part("xl/workbook.xml", "<a").bytes());
		assertThat(refused.status()).isEqualTo(422);
	}

	@Test
	void nothingOutsideIsEverAsked() throws IOException {
		try (ServerSocket outside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			String address = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
			String called = "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"" + address + "\" [<!ENTITY e SYSTEM \""
					+ address + "\">]><x>&e;</x>";
			String link = "<Relationships><Relationship Id=\"rId9\" Type=\"x/worksheet\" Target=\"" + address
					+ "\" TargetMode=\"External\"/></Relationships>";
			for (String part : List.of("xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml",
					"xl/worksheets/sheet1.xml", "docProps/core.xml", "_rels/.rels")) {
				Answer refused = this.client.loaded("purchases",
						RawWorkbook.of(WorkbookCases.cells()).part(part, called).bytes());
				assertThat(refused.text("reason")).as(part).isEqualTo("archive-bomb");
			}
			Answer linked = this.client.loaded("purchases",
					RawWorkbook.of(WorkbookCases.cells())
						.part("xl/worksheets/_rels/sheet1.xml.rels", link)
						.part("xl/externalLinks/_rels/externalLink1.xml.rels", link)
						.bytes());
			assertThat(linked.text("state")).isEqualTo("previewed");
			outside.setSoTimeout(1);
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(outside::accept);
		}
	}

}
