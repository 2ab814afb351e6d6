package org.holdfast.intake.privacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.database.OwnerDataSource;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.workbook.BytesInMemory;
import org.holdfast.intake.workbook.RawWorkbook;
import org.holdfast.intake.workbook.Workbook;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of a workbook only the rows of one sheet leave the desk, without what is personal in
 * them, and they count as those of the whole workbook do.
 */
@IntegrationTest
@Tag("journey")
class StripWorkbookJourneyTests {

	private static final String READ = """
			const [bytes, done] = [Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0)), arguments[1]];
			const room = document.querySelector("[data-strip]").dataset;
			Promise.all([import(room.book), import(room.table)]).then(async ([{ open }, { headerAt }]) => {
				const layout = await (await open(new File([bytes], "a.xlsx"))).layoutOf(0, %s, headerAt);
				const rows = [];
				let number = 0;
				for await (const batch of layout.records()) {
					for (const cells of batch) {
						number++;
						if (number > layout.headerRow && cells.length > 0) {
							rows.push([String(number), ...cells.slice(0, layout.header.length)]);
						}
					}
				}
				done([layout.header, ...rows]);
			}).catch((error) => done(error.reason ?? String(error)));""";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Imports imports;

	@Autowired
	@OwnerDataSource
	private DataSource owner;

	private Actor manager;

	@BeforeEach
	void begin() {
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
	}

	@Test
	void nothingPersonalOfAWorkbookLeavesTheDesk() throws Exception {
		Plants plants = new Plants();
		assertThat(plants.all()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
		Set<String> personal = plants.personal();
		Set<String> control = plants.kept();
		Path folder = Files.createDirectories(Traces.PLANTED.resolve(UUID.randomUUID().toString()));
		Map<String, String> tables = Map.of("employments", plants.employments(), "roster", plants.roster(), "purchases",
				plants.purchases(), "vendors", plants.vendors());
		try (RecordingProxy proxy = new RecordingProxy(this.port);
				Traces traces = new Traces(this.owner);
				Browser browser = Browser.at("http://127.0.0.1:" + proxy.port()).screen(1280, false)) {
			StripPage.signIn(browser, this.manager);
			for (String kind : List.of("employments", "roster", "purchases", "vendors")) {
				byte[] book = PlantedBook.of(tables.get(kind), kind.equals("roster") ? ';' : ',', plants.all());
				Path file = Files.write(folder.resolve(kind + ".xlsx"), book);
				proxy.sent();
				UUID id = UUID.fromString(StripPage.send(browser, kind, file, StripPage.SECRET));
				byte[] sent = proxy.sent();
				assertThat(Traces.says(sent, Plants.compiled(control))).as(kind + ": a kept column is seen").isTrue();
				assertThat(personal.stream().filter((one) -> Traces.says(sent, Plants.compiled(Set.of(one))))).as(kind)
					.isEmpty();
				assertThat(Traces.says(sent, Plants.compiled(Set.of(StripPage.SECRET)))).as("the key").isFalse();
				ImportView view = StripPage.settled(this.cast, this.manager, this.imports, id);
				assertThat(view.rows().rejected()).as(kind + " " + view.problems()).isZero();
				assertThat(view.rows().accepted()).as(kind).isPositive();
				if (kind.equals("employments")) {
					assertThat(Traces.says(sent,
							Plants.compiled(Set.of(StripPage.code(plants.employeeNumbers().getFirst())))))
						.as("the code")
						.isTrue();
				}
				assertThat(browser.complaints()).isEmpty();
			}
			UUID institution = Objects.requireNonNull(this.manager.institutionId());
			assertThat(traces.inDatabase(institution, control)).as("the search finds what is there").isNotEmpty();
			traces.assertNone(institution, personal);
		}
	}

	@Test
	void aStrippedWorkbookCountsAsTheWholeOneDoes() throws Exception {
		Plants plants = new Plants();
		Path folder = Files.createDirectories(Traces.PLANTED.resolve(UUID.randomUUID().toString()));
		Actor other = this.cast.member(this.cast.institution(), Role.MANAGER);
		String roster = plants.roster();
		Map<String, byte[]> books = Map.of("employments", PlantedBook.of(plants.employments(), ',', plants.all()),
				"roster", PlantedBook.of(roster, ';', plants.all()), "purchases",
				PlantedBook.of(plants.purchases(), ',', plants.all()));
		try (Browser stripping = Browser.at("http://127.0.0.1:" + this.port);
				Browser plain = Browser.at("http://127.0.0.1:" + this.port)) {
			StripPage.signIn(stripping, this.manager);
			StripPage.signIn(plain, other);
			for (Map.Entry<String, byte[]> book : books.entrySet()) {
				Path file = Files.write(folder.resolve(book.getKey() + ".xlsx"), book.getValue());
				ImportView bare = sent(stripping, this.manager, book.getKey(), file, StripPage.SECRET);
				ImportView whole = sent(plain, other, book.getKey(), file, null);
				assertThat(bare.rows()).isEqualTo(whole.rows());
				assertThat(bare.rows().accepted()).isEqualTo(3);
				assertThat(bare.impact()).isNotEmpty().isEqualTo(whole.impact());
				assertThat(List.of(bare.firstDay(), bare.lastDay()))
					.isEqualTo(List.of(whole.firstDay(), whole.lastDay()));
				assertThat(bare.totalAmount()).isEqualTo(whole.totalAmount());
				commit(this.manager, bare);
				commit(other, whole);
			}
			Path text = Files.write(folder.resolve("later.csv"), roster.getBytes(StandardCharsets.UTF_8));
			ImportView same = sent(stripping, this.manager, "roster", text, StripPage.SECRET);
			assertThat(same.rows().same()).as("the codes of a text table are those of a workbook").isEqualTo(3);
		}
	}

	private void commit(Actor member, ImportView view) {
		this.cast.as(member, () -> this.imports.commit(view.id(), new Decision(false, null, false, null, null)));
	}

	private ImportView sent(Browser browser, Actor member, String kind, Path file, @Nullable String key) {
		return StripPage.settled(this.cast, member, this.imports,
				UUID.fromString(StripPage.send(browser, kind, file, key)));
	}

	@Test
	void theBrowserReadsSheetsAsTheServerDoes() throws Exception {
		try (Browser browser = Browser.at("http://127.0.0.1:" + this.port)) {
			StripPage.signIn(browser, this.manager);
			browser.open("/files/new");
			assertThat(loaded(browser)).as("the page does not carry the reader of workbooks").isFalse();
			for (Map.Entry<String, byte[]> book : books().entrySet()) {
				for (int headerRow : List.of(1, 2)) {
					Object read = StripPage.run(browser, READ.formatted(headerRow), book.getValue());
					assertThat(read).as(book.getKey() + " from row " + headerRow)
						.isEqualTo(expected(book.getValue(), headerRow));
				}
			}
			Random random = new Random(7);
			for (int round = 0; round < 30; round++) {
				List<List<String>> rows = new ArrayList<>(List.of(List.of("h1", "h2", "h3")));
				for (int row = 0; row < 12; row++) {
					rows.add(List.of(some(random), some(random), some(random)));
				}
				byte[] book = RawWorkbook.of(rows).bytes();
				assertThat(StripPage.run(browser, READ.formatted("undefined"), book)).as(rows.toString())
					.isEqualTo(expected(book, 1));
			}
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private static boolean loaded(Browser browser) {
		return Boolean.TRUE.equals(((JavascriptExecutor) browser.driver()).executeScript(
				"return performance.getEntriesByType('resource').some((one) => one.name.includes('strip-book'))"));
	}

	private static String some(Random random) {
		String letters = "ab\",\n \u00F1\u20AC<&>10=_x";
		StringBuilder text = new StringBuilder();
		for (int length = random.nextInt(9); length > 0; length--) {
			text.append(letters.charAt(random.nextInt(letters.length())));
		}
		return text.toString();
	}

	private static Map<String, byte[]> books() throws IOException {
		StringBuilder numbers = new StringBuilder(header("h1", "h2", "h3", "h4", "h5", "h6"));
		for (String stored : List.of("10", "10.50", "-0.5", "10.000000000000002", "3.3000000000000003",
				"1234567.8899999999", "0.1", "1E3", "1.5E-3", "1.0000000000000002E1", "1234567890123456789",
				"-0.0000000000000001234", "1E999999999", "abc", "02139", "2139", "123456", "0", "46092", "46092.5",
				"46092.999999999996", "1", "59", "60", "61", "0.25", "-5", "2958465", "2958466", "1.5", "-0.0",
				"9.999999999999999E20", "45000.000011574", "0.00000000000000000012345678901234567")) {
			numbers.append("<row>");
			for (int style = 0; style < 6; style++) {
				numbers.append("<c s=\"").append(style).append("\"><v>").append(stored).append("</v></c>");
			}
			numbers.append("</row>");
		}
		String kinds = header("h1", "h2", "h3")
				+ "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c></row>"
				+ "<row r='5'><c r='A5' t=\"str\"><f>A1&amp;B1</f><v>a&amp;b&#x20AC;</v></c>"
				+ "<c r='C5' t=\"d\"><v>2026-03-11T00:00:00.000Z</v></c></row>"
				+ "<row r=\"9\"><c t=\"d\"><v>2026-03-11T08:30:00</v></c><c t=\"inlineStr\"><is><r><rPr><b/></rPr>"
				+ "<t>St. </t></r><r><t>Anne</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></is></c>"
				+ "<c><f>1/0</f></c></row><row/><row><c/><c t=\"inlineStr\"><is><t>a<![CDATA[<b>]]]>&#10;c\r\nd_x005F_x_x0009_e"
				+ "</t></is></c><c><!-- no --><?x y?><v>5<!-- 6 -->7</v></c></row>"
				+ "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c/><c/><c><v>9</v></c></row>";
		String merged = "<row><c t=\"str\"><v>ID</v></c><c t=\"str\"><v>Pay</v></c><c/><c t=\"str\"><v>ZIP</v></c></row>"
				+ "<row><c/><c t=\"str\"><v>Base</v></c><c t=\"str\"><v>Bonus</v></c></row>"
				+ "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c s=\"3\"><v>2139</v></c></row>";
		String days = header("h1") + "<row><c s=\"1\"><v>0</v></c></row><row><c s=\"1\"><v>44630.25</v></c></row>";
		byte[] wide = ("\uFEFF" + RawWorkbook.worksheet(kinds)).getBytes(StandardCharsets.UTF_16LE);
		return Map.of("numbers", RawWorkbook.of(numbers.toString()).bytes(), "kinds",
				RawWorkbook.of(kinds).shared("Pe\u00F1a <&>", "\u20AC\u4E2D").bytes(), "names over two rows",
				RawWorkbook.of(merged).bytes(), "days from 1904", RawWorkbook.of(days).since1904().bytes(),
				"another encoding", RawWorkbook.of("").shared("x", "y").part("xl/worksheets/sheet1.xml", wide).bytes(),
				"stored", stored(RawWorkbook.of(kinds).shared("x", "y").bytes()));
	}

	/** The same archive, without packing anything. */
	private static byte[] stored(byte[] packed) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed));
				ZipOutputStream out = new ZipOutputStream(bytes)) {
			out.setMethod(ZipOutputStream.STORED);
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] content = in.readAllBytes();
				CRC32 checksum = new CRC32();
				checksum.update(content);
				ZipEntry plain = new ZipEntry(entry.getName());
				plain.setSize(content.length);
				plain.setCrc(checksum.getValue());
				out.putNextEntry(plain);
				out.write(content);
			}
		}
		return bytes.toByteArray();
	}

	private static String header(String... names) {
		StringBuilder row = new StringBuilder("<row>");
		for (String name : names) {
			row.append("<c t=\"str\"><v>").append(name).append("</v></c>");
		}
		return row.append("</row>").toString();
	}

	private static List<List<String>> expected(byte[] bytes, int headerRow) throws IOException {
		List<List<String>> all = new ArrayList<>();
		Workbook workbook = Workbook.inspect(new BytesInMemory(bytes));
		String sheet = workbook.sheets().getFirst().name();
		try (RowReader reader = RowReader.over(workbook.rows(sheet, headerRow), Layout.ofSheet(sheet, headerRow))) {
			int width = reader.header().size();
			all.add(reader.header());
			for (Row row = reader.next(); row != null; row = reader.next()) {
				List<String> cells = new ArrayList<>(List.of(Integer.toString(row.number())));
				cells.addAll(row.values().subList(0, width));
				all.add(cells);
			}
		}
		return all;
	}

	@Test
	void whatCannotBeReadIsRefusedInWords() throws Exception {
		List<List<String>> rows = List.of(List.of("Employee ID", "Name", "Title"), List.of("1", "Reyes, Ana", "Clerk"));
		RawWorkbook good = RawWorkbook.of(rows);
		Map<String, byte[]> books = Map.of("large", good.shared("x").lying("xl/sharedStrings.xml", Integer.MAX_VALUE),
				"tables", RawWorkbook.of(rows).part("xl/workbook.bin", "binary").bytes(), "failed",
				RawWorkbook.of("<row r=\"2\"/><row r=\"1\"/>").bytes());
		Path folder = Files.createDirectories(Traces.PLANTED.resolve(UUID.randomUUID().toString()));
		try (RecordingProxy proxy = new RecordingProxy(this.port);
				Browser browser = Browser.at("http://127.0.0.1:" + proxy.port()).screen(1280, false)) {
			StripPage.signIn(browser, this.manager);
			browser.open("/files/new");
			browser.find("input[name=kind][value=roster]").click();
			browser.find("#strip").sendKeys(Keys.SPACE);
			proxy.sent();
			for (Map.Entry<String, byte[]> book : books.entrySet()) {
				Path file = Files.write(folder.resolve(book.getKey() + ".xlsx"), book.getValue());
				browser.find("input[name=file]").sendKeys(file.toAbsolutePath().normalize().toString());
				StripPage.refused(browser, browser.find("[data-strip]").getDomAttribute("data-" + book.getKey()));
				browser.find("main form button[type=submit]").sendKeys(Keys.ENTER);
				StripPage.refused(browser, browser.find("[data-strip]").getDomAttribute("data-" + book.getKey()));
			}
			assertThat(Traces.says(proxy.sent(), Plants.compiled(Set.of("Reyes", "Content-Disposition")))).isFalse();
			assertThat(browser.driver().getCurrentUrl()).endsWith("/files/new");
		}
	}

	@Test
	void aSheetIsChosen() throws Exception {
		byte[] book = RawWorkbook.empty()
			.sheet("Notes", "visible", RawWorkbook.rows(List.of(List.of("About these people"))))
			.sheet("June", "visible", RawWorkbook.rows(List.of(List.of("Employee ID", "Name"), List.of("1", "Ana"))))
			.sheet("July", "visible",
					RawWorkbook
						.rows(List.of(List.of(), List.of("Employee ID", "Title", "ZIP"), List.of("1", "a", "b"))))
			.sheet("Old", "hidden", RawWorkbook.rows(List.of(List.of("a", "b"))))
			.bytes();
		Path folder = Files.createDirectories(Traces.PLANTED.resolve(UUID.randomUUID().toString()));
		Path file = Files.write(folder.resolve("people.xlsx"), book);
		try (Browser browser = Browser.at("http://127.0.0.1:" + this.port)) {
			StripPage.signIn(browser, this.manager);
			for (String language : List.of("en", "es")) {
				browser.open("/files/new?lang=" + language);
				browser.find("#strip").sendKeys(Keys.SPACE);
				browser.find("input[name=file]").sendKeys(file.toAbsolutePath().normalize().toString());
				StripPage.columns(browser);
				Select sheets = new Select(browser.find("#strip-sheet"));
				assertThat(sheets.getOptions()).extracting((one) -> one.getText())
					.containsExactly("Notes", "June", "July");
				assertThat(sheets.getFirstSelectedOption().getText()).isEqualTo("June");
				sheets.selectByVisibleText("July");
				browser.until((page) -> (page.findElements(By.cssSelector("[data-strip-columns] > li")).size() == 3)
						? true : null);
				assertThat(browser.find("#strip-header").getDomProperty("value")).isEqualTo("2");
				for (int width : List.of(1280, 320)) {
					browser.screen(width, width == 320);
					browser.picture("strip-book-" + language + "-" + width);
					assertThat(browser.barriers()).as(language + " at " + width).isEmpty();
					assertThat(browser.scrollsSideways()).as(language + " at " + width).isFalse();
				}
			}
		}
	}

}
