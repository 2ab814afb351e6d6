package org.holdfast.intake.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.intake.Field;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.intake.workbook.RawWorkbook;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Templates: their notes are complete, and filled in they are read without a question.
 */
@IntegrationTest
class TemplatesIntegrationTests {

	private static final int FIRST_NOTE = 6;

	private static final String SHEET = "xl/worksheets/sheet1.xml";

	@TempDir
	private Path folder;

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Imports imports;

	private ImportClient client;

	private String token;

	private Actor manager;

	@BeforeEach
	void begin() {
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		this.token = this.cast.token(this.manager);
		this.client = new ImportClient(this.port, this.token);
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void filledWithItsOwnExamplesItIsReadWithoutAQuestion(Kind kind) throws Exception {
		for (String language : List.of("en", "es")) {
			byte[] template = workbook(kind, language);
			List<String> names = this.imports.fields(kind).stream().map(Field::name).toList();
			assertThat(cells(template, 0)).containsExactly(names);
			List<List<String>> notes = notes(template);
			assertThat(notes).extracting(List::getFirst).isEqualTo(names);
			List<String> examples = notes.stream().map(List::getLast).toList();
			Answer read = new ImportClient(this.port,
					this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)))
				.loaded(kind.code(), with(template, List.of(List.of(), examples)));
			assertThat(read.text("state")).as(read.response().body()).isEqualTo("previewed");
			assertThat(read.rows("read")).isEqualTo(1);
			assertThat(read.rows("accepted")).as(read.response().body()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void everyColumnIsExplainedInBothLanguages(Kind kind) throws Exception {
		List<List<String>> english = notes(workbook(kind, "en"));
		List<List<String>> spanish = notes(workbook(kind, "es"));
		assertThat(spanish).hasSameSizeAs(english);
		for (int at = 0; at < english.size(); at++) {
			Field field = this.imports.fields(kind).get(at);
			List<String> note = english.get(at);
			assertThat(List.of(note.get(0), note.get(1), note.get(2), note.get(3), note.get(5))).as(field.name())
				.noneMatch(String::isBlank);
			boolean required = field.need() == Field.Need.REQUIRED
					|| field.name().matches("vendor_(id|name)|pay_basis");
			assertThat(note.get(1)).startsWith(required ? "Required" : "Optional");
			assertThat(spanish.get(at).subList(1, 4)).as(field.name()).doesNotContainAnyElementsOf(note.subList(1, 4));
		}
	}

	@Test
	void notesNameTheCodesAndTheColumnsOfWhichOneIsEnough() throws Exception {
		assertThat(notes(workbook(Kind.ROSTER, "en"))).contains(List.of("pay_basis", "Required with pay",
				"Pay is for an hour or a year", "One of the codes.", "hourly: An hour\nannual: A year", "hourly"));
		assertThat(notes(workbook(Kind.JOB_CHANGES, "es")))
			.anyMatch((note) -> note.subList(0, 2).equals(List.of("pay_basis", "Obligatoria con from_pay, to_pay")));
		assertThat(notes(workbook(Kind.PURCHASES, "es")))
			.anyMatch((note) -> note.subList(0, 2).equals(List.of("vendor_id", "Obligatoria, o bien vendor_name")));
		assertThat(cells(workbook(Kind.VENDORS, "en"), 1).get(1).getFirst()).startsWith("One row for each address");
	}

	@Test
	void cellsOfNumbersThatBeginWithZeroAreText() throws Exception {
		Map<String, byte[]> parts = parts(workbook(Kind.PURCHASES, "en"));
		String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
		String styles = new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8);
		List<String> names = this.imports.fields(Kind.PURCHASES).stream().map(Field::name).toList();
		for (String name : List.of("transaction_id", "vendor_id", "vendor_zip", "gl_account", "po_number")) {
			assertThat(format(sheet, styles, names.indexOf(name) + 1)).as(name).isEqualTo("@");
		}
		assertThat(format(sheet, styles, names.indexOf("transaction_date") + 1)).isEqualTo("yyyy-mm-dd");
		assertThat(sheet).contains("state=\"frozen\"", "ySplit=\"1\"");
	}

	/** The data are at fault, and the notes are sound: they are not read instead. */
	@Test
	void notesAreNeverTakenForTheData() throws Exception {
		byte[] template = workbook(Kind.ROSTER, "en");
		List<String> examples = new ArrayList<>(notes(template).stream().map(List::getLast).toList());
		examples.add("a cell in a column without a name");
		Answer flawed = this.client.loaded("roster", with(template, List.of(List.of(), examples)));
		assertThat(flawed.text("reason")).as(flawed.response().body()).isEqualTo("header-blank");
		assertThat(this.client.get("/" + flawed.id() + "/sheets").response().body())
			.contains("{\"name\":\"Roster\",\"visible\":true,\"read\":true}");
		Answer blank = this.client.loaded("roster", template);
		assertThat(blank.text("reason")).as(blank.response().body()).isEqualTo("file-empty");
	}

	@Test
	void pagesOfferBothFormatsByName() {
		Visitor visitor = new Visitor(this.port).signIn(this.manager);
		for (String page : List.of("/files", "/files/new")) {
			visitor.open(page);
			for (Kind kind : Kind.values()) {
				String path = "a[href=/files/templates/" + kind.code();
				assertThat(visitor.page().select(path + ".csv]").text()).as(page).contains("(CSV)");
				assertThat(visitor.page().select(path + ".xlsx]").text()).as(page)
					.contains("(Excel workbook with notes)");
			}
		}
		assertThat(visitor.open("/files/templates/vendors.xlsx").header("Content-Disposition"))
			.contains("holdfast-vendors.xlsx");
		assertThat(visitor.open("/files/templates/horses.xlsx").status()).isEqualTo(404);
		assertThat(this.client.get("/templates/horses.xlsx").status()).isEqualTo(404);
		assertThat(this.client.get("/templates/vendors.csv").response().body()).contains("vendor_id,vendor_name");
	}

	private byte[] workbook(Kind kind, String language) throws IOException, InterruptedException {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<byte[]> answer = http.send(HttpRequest
				.newBuilder(URI
					.create("http://127.0.0.1:" + this.port + "/api/v1/imports/templates/" + kind.code() + ".xlsx"))
				.header("Authorization", "Bearer " + this.token)
				.header("Accept-Language", language)
				.build(), HttpResponse.BodyHandlers.ofByteArray());
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().firstValue("Content-Type"))
				.hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
			return answer.body();
		}
	}

	private static List<List<String>> notes(byte[] template) throws IOException {
		return cells(template, 1).stream().skip(FIRST_NOTE).toList();
	}

	private static List<List<String>> cells(byte[] template, int number) throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
			Sheet sheet = book.getSheet(number).orElseThrow();
			List<List<String>> rows = new ArrayList<>();
			for (Row row : sheet.read()) {
				while (rows.size() < row.getRowNum() - 1) {
					rows.add(List.of());
				}
				rows.add(row.stream().map((cell) -> (cell != null) ? cell.getText() : "").toList());
			}
			return rows;
		}
	}

	/** As somebody fills it in: nothing changes but the rows of the first sheet. */
	private byte[] with(byte[] template, List<List<String>> rows) throws IOException {
		Map<String, byte[]> parts = parts(template);
		parts.computeIfPresent(SHEET,
				(name, part) -> new String(part, StandardCharsets.UTF_8)
					.replace("</sheetData>", RawWorkbook.rows(rows) + "</sheetData>")
					.getBytes(StandardCharsets.UTF_8));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				out.putNextEntry(new ZipEntry(part.getKey()));
				out.write(part.getValue());
			}
		}
		return bytes.toByteArray();
	}

	private Map<String, byte[]> parts(byte[] template) throws IOException {
		Path file = Files.write(this.folder.resolve("template.xlsx"), template);
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipFile archive = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(archive.entries())) {
				parts.put(entry.getName(), archive.getInputStream(entry).readAllBytes());
			}
		}
		return parts;
	}

	/** How the cells of a column are shown, by the style of the column. */
	private static String format(String sheet, String styles, int column) {
		String col = sheet.replaceFirst("(?s).*?(<col [^>]*min=\"" + column + "\"[^>]*>).*", "$1");
		int style = Integer.parseInt(col.replaceFirst(".*style=\"(\\d+)\".*", "$1"));
		String[] cells = styles.replaceFirst("(?s).*<cellXfs[^>]*>(.*)</cellXfs>.*", "$1").split("<xf ");
		String id = cells[style + 1].replaceFirst("(?s).*?numFmtId=\"(\\d+)\".*", "$1");
		return id.equals("49") ? "@"
				: styles.replaceFirst("(?s).*numFmtId=\"" + id + "\" formatCode=\"([^\"]*)\".*", "$1");
	}

}
