package org.holdfast.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.holdfast.intake.workbook.RawWorkbook;

/**
 * The catalogue of workbooks, x01 to x23: the good file of {@link UploadCases} as a
 * sheet, and what is done to it. Row 52 is the one that is changed.
 */
final class WorkbookCases {

	private static final String SHEET = "xl/worksheets/sheet1.xml";

	private static final String OUTSIDE = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><x>&e;</x>";

	private WorkbookCases() {
	}

	static Stream<UploadCase> all() {
		return Stream.of(whole("x01 a good workbook", good()), whole("x01 with shared texts", shared()),
				whole("x01 with numbers", numbers("10", "")), whole("x01 with columns and rows unplaced", unplaced()),
				whole("x01 a header below a preamble and blank rows", preamble()),
				UploadCase.failed("x02 cut off", Arrays.copyOf(good().bytes(), 2000), "file-damaged"),
				UploadCase.failed("x02 a byte changed", changed(), "file-damaged"),
				UploadCase.failed("x02 markup that breaks off",
						good().part(SHEET, RawWorkbook.worksheet(rows()).substring(0, 3000)).bytes(), "file-damaged"),
				UploadCase.failed("x03 no archive", "PK\3\4 but nothing else", "file-damaged"),
				UploadCase.failed("x03 another archive",
						RawWorkbook.empty()
							.without("xl/styles.xml")
							.without("xl/workbook.xml")
							.without("xl/_rels/workbook.xml.rels")
							.part("ledger.csv", UploadCases.text())
							.bytes(),
						"file-type"),
				UploadCase.failed("x03 a binary workbook", good().part("xl/workbook.bin", "x").bytes(), "file-type"),
				UploadCase.failed("x04 encrypted entries", encrypted(), "file-encrypted"),
				UploadCase.failed("x05 a file called in",
						good().part("xl/workbook.xml", OUTSIDE.formatted("file:///etc/passwd")).bytes(),
						"archive-bomb"),
				UploadCase.failed("x05 a file called into a part that is not read",
						good().part("docProps/app.xml", OUTSIDE.formatted("file:///etc/passwd"))
							.bytes(),
						"archive-bomb"),
				UploadCase.failed("x06 an address called in",
						good().part(SHEET, OUTSIDE.formatted("http://127.0.0.1:1/x")).bytes(), "archive-bomb"),
				UploadCase.failed("x07 billion laughs", good().part(SHEET, laughs()).bytes(), "archive-bomb"),
				UploadCase.failed("x08 a file called into the shared texts",
						shared().part("xl/sharedStrings.xml", OUTSIDE.formatted("file:///etc/passwd")).bytes(),
						"archive-bomb"),
				UploadCase.failed("x09 a bomb",
						good().part(SHEET, RawWorkbook.worksheet(rows() + " ".repeat(16 << 20))).bytes(),
						"archive-bomb"),
				UploadCase.failed("x10 a bomb of shared texts",
						shared().part("xl/sharedStrings.xml", "<sst><si><t>" + "a".repeat(16 << 20)).bytes(),
						"archive-bomb"),
				UploadCase.failed("x11 60,000 entries", entries(), "archive-bomb"),
				UploadCase.failed("x12 a name that leads elsewhere", good().part("../../evil.xml", "<a/>").bytes(),
						"file-damaged"),
				UploadCase.failed("x13 a sheet that is not there", good().without(SHEET).bytes(), "file-damaged"),
				whole("x14 a dimension that claims all rows", good()),
				new UploadCase("x15 a cell in the last corner", "data.xlsx",
						RawWorkbook.of(rows() + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").bytes(),
						"previewed", null, 100, 1, 1_048_474, "1000.00", "row-too-long", 1_048_576, null),
				whole("x16 formulas with their last results",
						numbers("10", "<f>WEBSERVICE(\"http://127.0.0.1:1/x\")</f>")),
				whole("x17 macros", good().part("xl/vbaProject.bin", "Attribute VB_Name = \"evil\"")),
				whole("x18 counted days", days(46_092, false)), whole("x18 counted from 1904", days(44_630, true)),
				bad("x18 a day that never was", cell("B52", "<c r=\"B52\" s=\"1\"><v>60</v></c>"), "date-impossible"),
				bad("x19 an error in place of an amount", cell("E52", "<c r=\"E52\" t=\"e\"><v>#N/A</v></c>"),
						"number-unreadable"),
				whole("x20 0.1 x 100", numbers("10.000000000000002", "<f>0.1*100</f>")),
				whole("x20 the same with an exponent", numbers("1.0000000000000002E1", "")),
				whole("x20 a number as text", cell("E52", RawWorkbook.text(4, 52, "$10.00"))),
				whole("x21 a hidden sheet before it", hidden()), whole("x21 notes on the first sheet", notes()),
				whole("x22 a link to outside", good()
					.part("xl/externalLinks/_rels/externalLink1.xml.rels",
							"<Relationships><Relationship Id=\"r\" Type=\"x/externalLinkPath\" "
									+ "Target=\"http://127.0.0.1:1/x.xlsx\" TargetMode=\"External\"/></Relationships>")
					.part("xl/externalLinks/externalLink1.xml", "<externalLink/>")),
				UploadCase.failed("x23 a size too small", good().lying(SHEET, 100), "archive-bomb"),
				UploadCase.failed("x23 a bomb that claims to be small",
						good().part(SHEET, RawWorkbook.worksheet(rows() + " ".repeat(16 << 20))).lying(SHEET, 9000),
						"archive-bomb"),
				UploadCase.failed("x23 a size too large", good().lying(SHEET, 1 << 20), "file-damaged"),
				whole("blank rows and cells with looks only", blanks()),
				bad("a cell beyond the header",
						cell("E52", RawWorkbook.text(4, 52, "10.00") + RawWorkbook.text(5, 52, "extra")),
						"row-too-long"),
				bad("a control character", cell("C52", RawWorkbook.text(2, 52, "Ven").replace("Ven", "Ven_x0001_")),
						"text-control-character"),
				UploadCase.failed("a header with a gap", RawWorkbook.of(rows().replace("vendor_name", "")).bytes(),
						"header-blank"));
	}

	private static UploadCase whole(String name, RawWorkbook workbook) {
		return UploadCase.whole(name, workbook.bytes()).named("data.xlsx");
	}

	private static UploadCase bad(String name, RawWorkbook workbook, String rule) {
		return new UploadCase(name, "data.xlsx", workbook.bytes(), "previewed", null, 99, 1, 0, "990.00", rule, 52,
				null);
	}

	static List<List<String>> cells() {
		return UploadCases.text().lines().map((line) -> List.of(line.split(","))).toList();
	}

	private static String rows() {
		return RawWorkbook.rows(cells());
	}

	private static RawWorkbook good() {
		return RawWorkbook.of(rows());
	}

	private static RawWorkbook cell(String place, String markup) {
		String rows = rows();
		int start = rows.indexOf("<c r=\"" + place + "\"");
		int end = rows.indexOf("</c>", start) + 4;
		return RawWorkbook.of(rows.substring(0, start) + markup + rows.substring(end));
	}

	private static RawWorkbook numbers(String number, String formula) {
		return RawWorkbook
			.of(rows().replaceAll("(<c r=\"E\\d+\") t=\"inlineStr\"><is><t xml:space=\"preserve\">10.00" + "</t></is>",
					"$1 s=\"4\">" + formula.replace("$", "\\$") + "<v>" + number + "</v>"));
	}

	private static RawWorkbook days(int first, boolean since1904) {
		RawWorkbook workbook = RawWorkbook.of(rows().replaceAll(
				"(<c r=\"B\\d+\") t=\"inlineStr\"><is><t xml:space=\"preserve\">2026-03-(\\d\\d)</t></is>",
				"$1 s=\"1\"><v>" + first + ".5</v>"));
		return since1904 ? workbook.since1904() : workbook;
	}

	private static RawWorkbook shared() {
		List<String> texts = cells().stream().flatMap(List::stream).distinct().toList();
		String rows = rows();
		for (int number = 0; number < texts.size(); number++) {
			rows = rows.replace(" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + texts.get(number) + "</t></is>",
					" t=\"s\"><v>" + number + "</v>");
		}
		return RawWorkbook.of(rows).shared(texts.toArray(String[]::new));
	}

	private static RawWorkbook unplaced() {
		return RawWorkbook.of(rows().replaceAll(" r=\"[A-Z]*\\d+\"", ""));
	}

	private static RawWorkbook preamble() {
		List<List<String>> rows = cells();
		return RawWorkbook.of(
				Stream
					.concat(Stream.of(List.of("Purchases of St. Anne"), List.of(""), List.of("Printed", "2026-04-01"),
							List.of("")), rows.stream())
					.toList());
	}

	private static RawWorkbook hidden() {
		return RawWorkbook.empty()
			.sheet("Old", "veryHidden", rows().replace(">10.00<", ">11.00<"))
			.sheet("Older", "hidden", rows().replace(">10.00<", ">12.00<"))
			.sheet("Lines", "visible", rows());
	}

	private static RawWorkbook notes() {
		return RawWorkbook.empty()
			.sheet("Read me", "visible", RawWorkbook.rows(List.of(List.of("This file was made by accounts payable"))))
			.sheet("Codes", "visible",
					RawWorkbook.rows(List.of(List.of("code", "meaning"), List.of("a", "b"), List.of("c", "d"))))
			.sheet("Lines & more", "visible", rows());
	}

	private static RawWorkbook blanks() {
		return RawWorkbook.of(rows().replace("<row r=\"30\">", "<row r=\"30\" hidden=\"1\">") + "<row r=\"200\"/>"
				+ "<row r=\"1000\"><c r=\"A1000\" s=\"1\"/><c r=\"XFD1000\" s=\"4\"></c></row>");
	}

	private static String laughs() {
		String entities = IntStream.range(1, 10)
			.mapToObj((n) -> "<!ENTITY l" + n + " \"" + ("&l" + (n - 1) + ";").repeat(10) + "\">")
			.collect(Collectors.joining());
		return "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY l0 \"ha\">" + entities + "]><w>&l9;</w>";
	}

	private static byte[] changed() {
		byte[] bytes = good().bytes();
		bytes[bytes.length / 2] ^= 0x10;
		return bytes;
	}

	private static byte[] encrypted() {
		byte[] bytes = good().bytes();
		bytes[6] |= 1;
		return bytes;
	}

	private static byte[] entries() {
		RawWorkbook workbook = good();
		for (int entry = 0; entry < 60_000; entry++) {
			workbook.part("e" + entry, "x");
		}
		return workbook.bytes();
	}

}
