package org.holdfast.intake.privacy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.database.OwnerDataSource;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.FileScan;
import org.holdfast.intake.reading.HeaderDictionary;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.LayoutFinder;
import org.holdfast.intake.reading.PersonalColumn;
import org.holdfast.intake.reading.PersonalColumns;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowKind;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With personal columns left out in the browser nothing personal leaves the desk, which
 * is seen in every byte the browser sends; what is left still counts, month after month.
 */
@IntegrationTest
@Tag("journey")
class StripBeforeSendJourneyTests {

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
	void nothingPersonalLeavesTheDesk() throws Exception {
		Plants plants = new Plants();
		assertThat(plants.all()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
		Set<String> personal = plants.personal();
		Set<String> control = plants.kept();
		Path folder = Files.createDirectories(Traces.PLANTED.resolve(UUID.randomUUID().toString()));
		try (RecordingProxy proxy = new RecordingProxy(this.port);
				Traces traces = new Traces(this.owner);
				Browser browser = Browser.at("http://127.0.0.1:" + proxy.port()).screen(1280, false)) {
			StripPage.signIn(browser, this.manager);
			Map<String, byte[]> files = Map.of("employments", plants.employments().getBytes(StandardCharsets.UTF_8),
					"roster", plants.roster().getBytes(Charset.forName("windows-1252")), "purchases",
					("\uFEFF" + plants.purchases()).getBytes(StandardCharsets.UTF_16LE), "vendors",
					plants.vendors().getBytes(StandardCharsets.UTF_8));
			for (String kind : List.of("employments", "roster", "purchases", "vendors")) {
				Path file = Files.write(folder.resolve(kind + ".csv"), files.get(kind));
				proxy.sent();
				String id = StripPage.send(browser, kind, file, StripPage.SECRET);
				byte[] sent = proxy.sent();
				assertThat(Traces.says(sent, Plants.compiled(control))).as(kind + ": a kept column is seen").isTrue();
				assertThat(Plants.forms(plants.all()).stream().filter((one) -> says(sent, one))).as(kind).isEmpty();
				assertThat(says(sent, StripPage.SECRET)).as("the key").isFalse();
				ImportView view = StripPage.settled(this.cast, this.manager, this.imports, UUID.fromString(id));
				assertThat(view.rows().rejected()).as(kind + " " + view.problems()).isZero();
				if (kind.equals("employments")) {
					assertThat(says(sent, StripPage.code(plants.employeeNumbers().getFirst()))).as("the code").isTrue();
				}
				browser.open("/files/" + id);
				assertThat(browser.find("main").getText()).contains("Left out before sending");
			}
			everyRowIsKnownAgain(browser, plants, folder);
			assertThat(traces.inDatabase(institution(), control)).as("the search finds what is there").isNotEmpty();
			traces.assertNone(institution(), personal);
		}
	}

	private void everyRowIsKnownAgain(Browser browser, Plants plants, Path folder) throws Exception {
		UUID first = this.cast.as(this.manager,
				() -> this.imports.list(10, 0)
					.stream()
					.filter((view) -> view.kind().code().equals("roster"))
					.findFirst()
					.orElseThrow()
					.id());
		this.cast.as(this.manager, () -> this.imports.commit(first, new Decision(false, null, false, null, null)));
		Path later = Files.write(folder.resolve("later.csv"),
				plants.roster().getBytes(Charset.forName("windows-1252")));
		ImportView again = StripPage.settled(this.cast, this.manager, this.imports,
				UUID.fromString(StripPage.send(browser, "roster", later, StripPage.SECRET)));
		assertThat(again.rows().changed()).as("the same people with other pay").isEqualTo(3);
		assertThat(again.rows().fresh()).isZero();
	}

	private UUID institution() {
		return Objects.requireNonNull(this.manager.institutionId());
	}

	private static boolean says(byte[] sent, String text) {
		return Traces.says(sent, Plants.compiled(Set.of(text)));
	}

	@Test
	void theBrowserReadsTablesAndSuggestsColumnsAsTheServerDoes() throws Exception {
		try (Browser browser = Browser.at("http://127.0.0.1:" + this.port)) {
			StripPage.signIn(browser, this.manager);
			browser.open("/files/new");
			List<String> tables = List.of(
					"ID,Title\r\n1,\"Clerk, day\"\r\n2,\"night\nshift\"\r\n\r\n3,\"say \"\"a\"\"\"\r\n",
					"ID;Caf\u00E9;Note\r\n1;\u00E1;x\r\n2;\u00E9;y\r\n", "ID\tName\tZIP\n1\tAna\t21201\n2\tBo\t21202\n",
					"ID|Title|ZIP\r1|Clerk|21201\r2|Nurse|21202\r",
					"Salaries of 2024\r\nAll sites\r\n\r\nID,Title,ZIP\r\n1,Clerk,21201\r\n2,Nurse,21202\r\n",
					"sep=;\r\nID;Title\r\n1;a,b,c\r\n2;d,e,f\r\n",
					"ID,Title,ZIP\r\n1,\"Clerk,21201\r\n2,Nurse,21202\r\n3,Cook,21203\r\n");
			for (String table : tables) {
				for (String encoding : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
					boolean mark = encoding.startsWith("UTF-16");
					byte[] bytes = ((mark ? "\uFEFF" : "") + table).getBytes(Charset.forName(encoding));
					assertThat(read(browser, bytes)).as(table + " in " + encoding).isEqualTo(expected(bytes));
				}
			}
			byte[] headers = String
				.join(",", "ID", "Name", "First Name", "Social Security Number", "SSN", "DOB", "Birth Date", "E-mail",
						"Home Phone", "Home Address", "Routing No.", "Title", "ZIP", "N\u00FAmero de Seguro Social",
						"Fecha de nacimiento", "Correo electr\u00F3nico", "Tel\u00E9fono", "Direcci\u00F3n",
						"Cuenta bancaria", "Apellidos", "Nombre", "Job Code", "Vendor Name", "Pay")
				.concat("\r\n1" + ",a".repeat(23) + "\r\n")
				.getBytes(StandardCharsets.UTF_8);
			assertThat(found(headers)).hasSize(18).isEqualTo(suggested(browser, headers));
			byte[] values = """
					A,B,C,D,E,F,G,H
					219-09-9999,"Reyes, Ana",a@example.org,(410) 555-0101,12 Main Street,1971-03-01,2024-03-01,see 219-09-9999
					219-09-9998,"Lee, Robert",b@example.org,410-555-0102,"3 N. Charles St, Apt 2",1962-04-02,2024-04-01,x 219-09-9998
					219-09-9997,"Ito, Maria",c@example.org,410.555.0103,P.O. Box 12,1983-05-03,2024-05-01,219-09-9997
					"""
				.getBytes(StandardCharsets.UTF_8);
			assertThat(found(values)).hasSize(7).isEqualTo(suggested(browser, values));
		}
	}

	private static Object read(Browser browser, byte[] bytes) {
		return StripPage.run(browser,
				"""
						const [bytes, done] = [Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0)), arguments[1]];
						import(document.querySelector("[data-strip]").dataset.table).then(async (table) => {
							const file = new File([bytes], "a.csv");
							const layout = await table.layoutOf(file);
							const rows = [];
							for await (const batch of table.records(file, layout.encoding, layout.delimiter, layout.header.length)) {
								rows.push(...batch);
							}
							const below = rows.slice(layout.headerRow).filter((row) => row === null || row.some((cell) => cell.trim() !== ""))
								.map((row) => (row === null ? ["?"] : row.slice(0, layout.header.length)));
							done([layout.header, ...below]);
						}).catch((error) => done(String(error)));""",
				bytes);
	}

	private static List<List<String>> expected(byte[] bytes) throws Exception {
		FileScan scan = new FileScan();
		scan.update(bytes, 0, bytes.length);
		Layout layout = new LayoutFinder(HeaderDictionary.standard()).find(bytes, scan.finish().encoding());
		ArrayList<List<String>> all = new ArrayList<>();
		try (RowReader reader = RowReader.open(new ByteArrayInputStream(bytes), layout)) {
			all.add(reader.header());
			for (Row row = reader.next(); row != null; row = reader.next()) {
				all.add((row.kind() == RowKind.BROKEN) ? List.of("?") : row.values());
			}
		}
		return all;
	}

	private static Object suggested(Browser browser, byte[] bytes) {
		return StripPage.run(browser,
				"""
						const [bytes, done] = [Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0)), arguments[1]];
						const room = document.querySelector("[data-strip]").dataset;
						Promise.all([import(room.table), import(room.personal), fetch(room.names).then((answer) => answer.text())])
							.then(async ([table, people, names]) => {
								const first = new Set(names.toUpperCase().split(/\\s+/));
								const layout = await table.layoutOf(new File([bytes], "a.csv"));
								done(layout.header.flatMap((name, at) => {
									const found = people.personal(name, layout.rows.map((row) => row[at] ?? ""), true, first);
									return found ? [`${name} ${found}`] : [];
								}));
							}).catch((error) => done(String(error)));""",
				bytes);
	}

	private static List<String> found(byte[] bytes) throws Exception {
		Layout layout = new LayoutFinder(HeaderDictionary.standard()).find(bytes, TextEncoding.UTF_8);
		FileSample sample = FileSample.read(new ByteArrayInputStream(bytes), layout, 200);
		return new PersonalColumns(LocalDate.now()).find("roster", sample)
			.stream()
			.map((PersonalColumn one) -> one.header() + " " + one.kind().messageKey().replaceFirst(".*\\.", ""))
			.collect(Collectors.toList());
	}

	@Test
	void whatIsMissingIsSaidAndNothingIsSent() throws Exception {
		Path folder = Files.createDirectories(Traces.PLANTED.resolve(UUID.randomUUID().toString()));
		Path file = Files.writeString(folder.resolve("people.csv"),
				"Employee ID,Name,Title\r\n1,\"Reyes, Ana\",Clerk\r\n2,\"Lee, Bo\",Nurse\r\n3,\"Ito, Cy\",Cook\r\n");
		Path sheet = Files.write(folder.resolve("people.xls"),
				new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 });
		try (RecordingProxy proxy = new RecordingProxy(this.port);
				Browser browser = Browser.at("http://127.0.0.1:" + proxy.port()).screen(1280, false)) {
			StripPage.signIn(browser, this.manager);
			for (String language : List.of("en", "es")) {
				browser.open("/files/new?lang=" + language);
				browser.find("input[name=kind][value=roster]").click();
				browser.find("#strip").sendKeys(Keys.SPACE);
				browser.find("input[name=file]").sendKeys(sheet.toAbsolutePath().normalize().toString());
				StripPage.refused(browser, language.equals("en") ? "Save the sheet as .xlsx or as CSV UTF-8"
						: "Guarde la hoja como .xlsx o como CSV UTF-8");
				browser.find("input[name=file]").sendKeys(file.toAbsolutePath().normalize().toString());
				browser.until((page) -> (page.findElements(By.cssSelector("[data-strip-columns] > li")).size() == 3)
						? true : null);
				assertThat(browser.driver()
					.findElements(By.cssSelector("[data-strip-columns] select"))
					.stream()
					.map((select) -> new Select(select).getFirstSelectedOption().getDomAttribute("value")))
					.containsExactly("code", "leave", "send");
				proxy.sent();
				browser.find("main form button[type=submit]").sendKeys(Keys.ENTER);
				StripPage.refused(browser, language.equals("en") ? "Type a key" : "Escriba una clave");
				assertThat(Traces.says(proxy.sent(), Plants.compiled(Set.of("Reyes", "Clerk", "Content-Disposition"))))
					.isFalse();
				WebElement focused = browser.driver().switchTo().activeElement();
				assertThat(focused.getDomAttribute("id")).isEqualTo("strip-key");
				for (int width : List.of(1280, 320)) {
					browser.screen(width, width == 320);
					browser.picture("strip-" + language + "-" + width);
					assertThat(browser.barriers()).as(language + " at " + width).isEmpty();
					assertThat(browser.scrollsSideways()).as(language + " at " + width).isFalse();
				}
				browser.screen(1280, false);
				assertThat(browser.complaints()).isEmpty();
			}
		}
	}

}
