package org.holdfast.intake.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.holdfast.intake.reading.FileKind;
import org.holdfast.intake.reading.RowKind;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.workbook.Workbook.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of the cells, rows and sheets of a workbook.
 */
class WorkbookTests {

	@ParameterizedTest(name = "{0} in style {1} is {2}")
	@CsvSource({ "10,0,10", "10.50,0,10.50", "-0.5,0,-0.5", "10.000000000000002,0,10", "3.3000000000000003,0,3.3",
			"1234567.8899999999,4,1234567.89", "0.1,4,0.1", "1E3,0,1000", "1.5E-3,0,0.0015",
			"1.0000000000000002E1,0,10", "1234567890123456789,0,1234567890123456789",
			"-0.0000000000000001234,0,-0.0000000000000001234", "1E999999999,0,1E999999999", "abc,0,abc",
			"02139,0,02139", "2139,3,02139", "123456,3,123456", "0,3,00000", "46092,1,2026-03-11", "46092,2,2026-03-11",
			"46092,0,46092", "46092.5,1,2026-03-11 12:00:00", "46092.999999999996,1,2026-03-12", "1,1,1900-01-01",
			"59,1,1900-02-28", "60,1,1900-02-29", "61,1,1900-03-01", "0.25,1,06:00:00", "0,1,0", "-5,1,-5",
			"2958465,1,9999-12-31", "2958466,1,2958466", "1.5,5,1.5" })
	void numbersAreWrittenInDecimals(String stored, int style, String read) throws IOException {
		assertThat(cell("<c s=\"" + style + "\"><v>" + stored + "</v></c>")).isEqualTo(read);
	}

	@Test
	void daysMayCountFrom1904() throws IOException {
		byte[] file = RawWorkbook
			.of("<row><c t=\"str\"><v>h</v></c></row><row><c s=\"1\"><v>0</v></c></row>"
					+ "<row><c s=\"1\"><v>44630</v></c></row>")
			.since1904()
			.bytes();
		assertThat(BytesInMemory.lines(file, "Sheet1", 1)).extracting((line) -> line.values().getFirst())
			.containsExactly("h", "1904-01-01", "2026-03-11");
	}

	@Test
	void whatACellHoldsIsReadByItsType() throws IOException {
		assertThat(cell("<c t=\"b\"><v>1</v></c>")).isEqualTo("TRUE");
		assertThat(cell("<c t=\"b\"><v>0</v></c>")).isEqualTo("FALSE");
		assertThat(cell("<c t=\"e\"><v>#N/A</v></c>")).isEqualTo("#N/A");
		assertThat(cell("<c t=\"str\"><f>A1&amp;B1</f><v>a&amp;b&#x20AC;</v></c>")).isEqualTo("a&b\u20AC");
		assertThat(cell("<c t=\"d\"><v>2026-03-11T00:00:00.000Z</v></c>")).isEqualTo("2026-03-11");
		assertThat(cell("<c t=\"d\"><v>2026-03-11T08:30:00</v></c>")).isEqualTo("2026-03-11T08:30:00");
		assertThat(cell("<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>St. </t></r><r><t>Anne</t></r>"
				+ "<rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></is></c>"))
			.isEqualTo("St. Anne");
		assertThat(cell("<c t=\"inlineStr\"><is><t>a<![CDATA[<b>]]]>&#10;c\r\nd_x005F_x_x0009_e</t></is></c>"))
			.isEqualTo("a<b>]\nc\nd_x\te");
		assertThat(cell("<c><f>1/0</f></c>")).isNull();
		assertThat(cell("<c><!-- no --><?x y?><v>5<!-- 6 -->7</v></c>")).isEqualTo("57");
	}

	@Test
	void sharedTextsAreFoundByTheirNumbers() throws IOException {
		String[] texts = IntStream.range(0, 300_000)
			.mapToObj((n) -> (n % 3 == 0) ? "Pe\u00F1a " + n : (n % 3 == 1) ? "\u20AC\u4E2D" + n : "")
			.toArray(String[]::new);
		texts[0] = "h";
		String rows = IntStream.of(0, 299_997, 1, 2, 299_998, 3)
			.mapToObj((n) -> "<row><c t=\"str\"><v>h</v></c><c t=\"s\"><v>" + n + "</v></c></row>")
			.collect(Collectors.joining());
		byte[] file = RawWorkbook.of(rows).shared(texts).bytes();
		assertThat(BytesInMemory.lines(file, "Sheet1", 1)).extracting((line) -> line.values().getLast())
			.containsExactly("h", "Pe\u00F1a 299997", "\u20AC\u4E2D1", "", "\u20AC\u4E2D299998", "Pe\u00F1a 3");
		assertThat(refusal(RawWorkbook.of("<row><c t=\"s\"><v>1</v></c></row>").shared("a").bytes()).rule())
			.isEqualTo(Rule.FILE_DAMAGED);
	}

	@Test
	void rowsKeepTheNumbersASpreadsheetShows() throws IOException {
		byte[] file = RawWorkbook
			.of("<row r=\"3\"><c r=\"B3\" t=\"str\"><v>a</v></c><c r=\"C3\" t=\"str\"><v>b</v></c></row>"
					+ "<row r=\"4\"/><row r=\"7\"><c r=\"C7\"><v>1</v></c></row><row><c r=\"B8\"><v>2</v></c></row>"
					+ "<row r=\"900\"><c r=\"B900\" s=\"1\"/></row>")
			.bytes();
		assertThat(BytesInMemory.lines(file, "Sheet1", 3)).extracting(BytesInMemory.Line::number)
			.containsExactly(3, 7, 8);
		assertThat(BytesInMemory.lines(file, "Sheet1", 3).get(1).values()).containsExactly("", "", "1");
	}

	@Test
	void namesMergedOverTwoRowsStandInTheFirst() throws IOException {
		byte[] file = RawWorkbook.of(List.of(List.of("Vendor", "", "Amount"), List.of("name", "zip", ""),
				List.of("Ann", "44103", "1"), List.of("Bob", "", "2")))
			.bytes();
		List<BytesInMemory.Line> lines = BytesInMemory.lines(file, "Sheet1", 2);
		assertThat(lines.getFirst().values()).containsExactly("name", "zip", "Amount");
		assertThat(lines.getLast().values()).containsExactly("Bob", "", "2");
	}

	@Test
	void aRowBeyondWhatIsReadIsBroken() throws IOException {
		String head = "<row><c t=\"str\"><v>h</v></c></row>";
		assertThat(BytesInMemory
			.lines(RawWorkbook.of(head + "<row><c r=\"XFD2\"><v>1</v></c></row><row><c r=\"B3\"><v>1</v></c></row>")
				.bytes(), "Sheet1", 1))
			.extracting(BytesInMemory.Line::rule)
			.containsExactly(null, "row-too-long", "row-too-long");
		List<BytesInMemory.Line> lines = BytesInMemory.lines(RawWorkbook
			.of(head + "<row><c t=\"str\"><v>" + "x".repeat(70_000)
					+ "</v></c></row><row><c t=\"str\"><v>&#1;</v></c></row><row><c><v>1</v></c></row>")
			.bytes(), "Sheet1", 1);
		assertThat(lines).extracting(BytesInMemory.Line::rule)
			.containsExactly(null, "text-too-long", "text-control-character", null);
		assertThat(lines).extracting(BytesInMemory.Line::kind)
			.containsExactly(RowKind.VALUES, RowKind.BROKEN, RowKind.BROKEN, RowKind.VALUES);
	}

	@Test
	void aRowOfManyLongTextsIsBrokenBeforeItFillsTheMemory() throws IOException {
		String head = "<row>" + "<c t=\"str\"><v>h</v></c>".repeat(1_000) + "</row>";
		String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(1_000) + "</row>";
		byte[] file = RawWorkbook.of(head + row.repeat(3) + "<row><c><v>1</v></c></row>")
			.shared("x".repeat(60_000))
			.bytes();
		List<BytesInMemory.Line> lines = BytesInMemory.lines(file, "Sheet1", 1);
		assertThat(lines).extracting(BytesInMemory.Line::rule)
			.containsExactly(null, "text-too-long", "text-too-long", "text-too-long", null);
		assertThat(lines.get(1).values().stream().mapToInt(String::length).sum()).isLessThan(1_200_000);
	}

	@Test
	void sheetsAreListedWithWhoSeesThem() throws IOException {
		byte[] file = RawWorkbook.empty()
			.sheet("A & B", "visible", "")
			.sheet("Hidden", "hidden", "")
			.sheet("Deep", "veryHidden", "")
			.bytes();
		assertThat(Workbook.open(new BytesInMemory(file)).sheets()).containsExactly(new Sheet("A & B", true),
				new Sheet("Hidden", false), new Sheet("Deep", false));
	}

	@Test
	void partsMayBeWrittenInWideCharactersAndWithPrefixes() throws IOException {
		byte[] wide = ("\uFEFF" + RawWorkbook.worksheet("<row><c t=\"str\"><v>\u00F1</v></c></row>")
			.replace("<", "<s:")
			.replace("<s:/", "</s:")
			.replace("<s:?", "<?")
			.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE);
		byte[] file = RawWorkbook.of("").part("xl/worksheets/sheet1.xml", wide).bytes();
		assertThat(BytesInMemory.lines(file, "Sheet1", 1).getFirst().values()).containsExactly("\u00F1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"0\"/>", "<row r=\"1048577\"/>",
			"<row r=\"99999999999\"/>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"XFE1\"/></row>",
			"<row><c r=\"1\"/></row>", "<row><c></row>", "<row><c r=A1/></row>", "<row>&nope;</row>",
			"<row>&#xD800;</row>", "<row><c t=\"s\"><v>x</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>" })
	void whatIsOutOfOrderIsDamaged(String rows) {
		assertThat(refusal(RawWorkbook.of(rows).bytes()).rule()).isEqualTo(Rule.FILE_DAMAGED);
	}

	@Test
	void otherFilesOfOfficesAreNamed() {
		assertThat(refusal(RawWorkbook.of("").part("xl/workbook.bin", "x").bytes()).kind())
			.isEqualTo(FileKind.BINARY_WORKBOOK);
		assertThat(refusal(RawWorkbook.empty().part("mimetype", "x").part("content.xml", "<a/>").bytes()).kind())
			.isEqualTo(FileKind.OPEN_DOCUMENT);
	}

	private static UnreadableWorkbook refusal(byte[] file) {
		UnreadableWorkbook[] refused = new UnreadableWorkbook[1];
		assertThatExceptionOfType(UnreadableWorkbook.class).isThrownBy(() -> BytesInMemory.lines(file, "Sheet1", 0))
			.satisfies((ex) -> refused[0] = ex);
		return refused[0];
	}

	private static String cell(String markup) throws IOException {
		List<BytesInMemory.Line> lines = BytesInMemory.lines(
				RawWorkbook.of("<row><c t=\"str\"><v>h</v></c></row><row>" + markup + "</row>").bytes(), "Sheet1", 1);
		return (lines.size() > 1) ? lines.get(1).values().getFirst() : null;
	}

}
