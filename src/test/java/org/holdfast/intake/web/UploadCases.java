package org.holdfast.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The catalogue of uploads, c01 to c39: each a file of purchases with what must become of
 * it. The good file has 100 rows of 10.00 below a header in row 1; what is damaged is row
 * 52.
 */
final class UploadCases {

	private static final String HEADER = "transaction_id,transaction_date,vendor_name,vendor_zip,amount";

	private static final String ROW = "T51,2026-03-24,Vendor 2,44103,10.00";

	/** Texts that some reader of them might take for more than texts, by their case. */
	static final Map<String, List<String>> HOSTILE_TEXTS = Map.of("c28 formulas",
			List.of("=1+1", "@SUM(A1)", "+1", "-1+1", "\t=1", "=HYPERLINK(1)"), "c29 markup",
			List.of("<script>alert(1)</script>", "{{7*7}}", "${7*7}", "[[${1}]]"), "c30 words of databases",
			List.of("\\.", "\\N", "'; DROP TABLE import; --", "\\\\"), "c31 words of logs",
			List.of("${jndi:ldap://x/y}", "%0d%0aINFO forged", "%n%x%s"));

	private UploadCases() {
	}

	static Stream<UploadCase> all() {
		return Stream.of(UploadCase.failed("c01 empty", "", "file-empty"),
				UploadCase.failed("c01 blank", " \r\n\t\r\n", "file-empty"),
				UploadCase.failed("c01 only a byte order mark", "\uFEFF", "file-empty"),
				UploadCase.failed("c02 header only", HEADER + "\n", "file-empty"),
				UploadCase.failed("c03 no header", lines(good().subList(1, 101)), "header-missing"),
				UploadCase.waiting("c04 wrong header", header("alpha,beta,gamma,delta,epsilon"), "column-required"),
				UploadCase.whole("c05 other order and case", reversed()),
				UploadCase
					.failed("c06 a column twice", each((line) -> line + ",5", HEADER + ",Amount "), "header-duplicate")
					.at(null, "Amount"),
				UploadCase.failed("c06 a blank header", header(HEADER.replace("vendor_name", "")), "header-blank"),
				UploadCase
					.waiting("c07 a column missing", each(UploadCases::withoutLast, withoutLast(HEADER)),
							"column-required")
					.at(null, "amount"),
				UploadCase.whole("c08 an extra column", each((line) -> "x," + line, "note," + HEADER)),
				UploadCase.whole("c09 semicolons", text().replace(',', ';')),
				UploadCase.whole("c10 tabs", text().replace(',', '\t')),
				UploadCase.whole("c11 a byte order mark", "\uFEFF" + text()),
				UploadCase.whole("c12 CRLF", text().replace("\n", "\r\n")),
				UploadCase.whole("c13 CR only", text().replace('\n', '\r')),
				UploadCase.whole("c14 UTF-16LE", ("\uFEFF" + pena()).getBytes(StandardCharsets.UTF_16LE)),
				UploadCase.whole("c14 UTF-16BE", ("\uFEFF" + pena()).getBytes(StandardCharsets.UTF_16BE)),
				UploadCase.whole("c14 UTF-16 without a mark", pena().getBytes(StandardCharsets.UTF_16LE)),
				UploadCase.whole("c15 Windows-1252", pena().getBytes(Charset.forName("windows-1252"))),
				UploadCase.oneBad("c16 a quote never closed", with("T51,2026-03-24,\"Vendor 2,44103,10.00"),
						"quote-unbalanced"),
				UploadCase.oneBad("c17 a stray quote", with("T51,2026-03-24,\"Vendor\" 2,44103,10.00"),
						"quote-unbalanced"),
				UploadCase.oneBad("c18 a run of NULs", with("T51,2026-03-24," + "\0".repeat(50) + ",44103,10.00"),
						"text-control-character"),
				UploadCase.oneBad("c18 one NUL", with("T51,2026-03-24,Ven\0dor,44103,10.00"), "text-control-character"),
				UploadCase.failed("c18 nothing but NULs", new byte[100_000], "file-damaged"),
				UploadCase.failed("c19 random bytes", random(), null),
				UploadCase.failed("c20 an Excel file of old",
						latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 old"), "file-type"),
				UploadCase.failed("c20 a workbook without sheets", workbook(), "file-damaged"),
				UploadCase.failed("c20 a bomb", bomb(), "archive-bomb").named("purchases.xlsx"),
				UploadCase.failed("c21 a web page", "<!DOCTYPE html><html><body><table><tr><td>" + text(), "file-type"),
				hugeField(), wideRows(),
				UploadCase
					.previewed("c24 50,000 bad rows",
							HEADER + "\n" + row(1) + "\n" + "T1,2026-02-30,Vendor,44103,free\n".repeat(50_000), 1,
							50_000, 0, "10.00")
					.telling("date-impossible"),
				UploadCase.previewed("c25 blank lines", blankLines(), 100, 0, 4, "1000.00"),
				UploadCase.previewed("c25 the header again", again(), 100, 0, 1, "1000.00"),
				UploadCase.previewed("c26 a grand total", text() + ",,Grand Total,,1000.00\n", 100, 0, 1, "1000.00")
					.telling("total-row"),
				UploadCase
					.previewed("c27 the file twice in itself", text() + lines(good().subList(1, 101)), 100, 0, 100,
							"1000.00")
					.telling("duplicate-excluded"),
				hostile("c28 formulas"), hostile("c29 markup"), hostile("c30 words of databases"),
				hostile("c31 words of logs"),
				UploadCase
					.previewed("c32 a ZIP without its zero", text().replace("44103", "2139"), 100, 0, 0, "1000.00")
					.telling("zip-padded"),
				UploadCase
					.previewed("c32 a ZIP without its zeros, of no place", text().replace("44103", "213"), 100, 0, 0,
							"1000.00")
					.telling("zip-padded"),
				UploadCase.previewed("c32 the same, said too", text().replace("44103", "213"), 100, 0, 0, "1000.00")
					.telling("zip-unknown"),
				UploadCase.oneBad("c33 NaN", with(ROW.replace("10.00", "NaN")), "number-unreadable"),
				UploadCase.oneBad("c33 an exponent", with(ROW.replace("10.00", "1e3")), "number-unreadable"),
				UploadCase.oneBad("c33 Arabic digits", with(ROW.replace("10.00", "\u0661\u0660")), "number-unreadable"),
				UploadCase.oneBad("c34 infinity", with(ROW.replace("2026-03-24", "infinity")), "date-unreadable"),
				UploadCase.oneBad("c34 now", with(ROW.replace("2026-03-24", "now")), "date-unreadable"),
				UploadCase.oneBad("c34 30 February", with(ROW.replace("2026-03-24", "2026-02-30")), "date-impossible"),
				UploadCase.oneBad("c34 31 June", with(ROW.replace("2026-03-24", "2026-06-31")), "date-impossible"),
				UploadCase
					.whole("c35 personal columns",
							each((line) -> line + ",219-09-9999,1980-02-03,a@example.org",
									HEADER + ",SSN,Birth Date,Email"))
					.telling("personal-data-dropped"),
				UploadCase
					.whole("c36 numbers of people in free text",
							each((line) -> line + ",paid to 219-09-9999", HEADER + ",notes"))
					.telling("personal-data-dropped"),
				UploadCase.whole("c37 look-alikes and marks",
						named("P\u0435\u00F1a", "a\u200Bb", "\u202Eabc\u202C", "Pen\u0303a", "\uD83C\uDFE5")),
				UploadCase.whole("c38 a name in capitals", text()).named("PURCHASES.CSV"),
				UploadCase.failed("c39 compressed", gzip(), "file-type"),
				UploadCase.oneBad("a row too long", with(ROW + ",extra"), "row-too-long"),
				UploadCase.oneBad("a row too short", with("T51,2026-03-24,Vendor 2"), "row-too-short"));
	}

	/**
	 * Those of them that would fill a heap if they were taken whole.
	 */
	static Stream<UploadCase> large() {
		return Stream.of(hugeField(), hugeField().named("again.csv"), wideRows());
	}

	private static UploadCase hugeField() {
		return UploadCase.oneBad("c22 20 MB in one field", with(ROW.replace("Vendor 2", "x".repeat(20 << 20))),
				"text-too-long");
	}

	private static UploadCase wideRows() {
		return UploadCase.failed("c23 50,000 columns", wide(), "columns-too-many");
	}

	private static String row(int n) {
		return "T" + n + ",2026-03-" + String.format("%02d", n % 28 + 1) + ",Vendor " + n % 7 + ",44103,10.00";
	}

	private static List<String> good() {
		return Stream.concat(Stream.of(HEADER), IntStream.rangeClosed(1, 100).mapToObj(UploadCases::row))
			.collect(Collectors.toList());
	}

	private static String lines(List<String> lines) {
		return String.join("\n", lines) + "\n";
	}

	static String text() {
		return lines(good());
	}

	private static String header(String header) {
		List<String> lines = good();
		lines.set(0, header);
		return lines(lines);
	}

	private static String with(String row) {
		List<String> lines = good();
		lines.set(51, row);
		return lines(lines);
	}

	private static String each(UnaryOperator<String> change, String header) {
		List<String> lines = good();
		lines.replaceAll(change);
		lines.set(0, header);
		return lines(lines);
	}

	private static UploadCase hostile(String name) {
		return UploadCase.whole(name, named(Objects.requireNonNull(HOSTILE_TEXTS.get(name)).toArray(String[]::new)));
	}

	private static String named(String... vendors) {
		List<String> lines = good();
		for (int at = 0; at < vendors.length; at++) {
			lines.set(at + 10, row(at + 10).replaceAll("Vendor \\d",
					"\"" + vendors[at].replace("\\", "\\\\").replace("$", "\\$") + "\""));
		}
		return lines(lines);
	}

	private static String withoutLast(String line) {
		return line.substring(0, line.lastIndexOf(','));
	}

	private static String reversed() {
		List<String> lines = good();
		lines.replaceAll((line) -> {
			List<String> cells = Arrays.asList(line.split(","));
			Collections.reverse(cells);
			return String.join(",", cells);
		});
		lines.set(0, lines.getFirst().toUpperCase());
		return lines(lines);
	}

	private static String pena() {
		return text().replace("Vendor 3", "PE\u00D1A");
	}

	private static String blankLines() {
		List<String> lines = good();
		lines.add(10, "");
		lines.add(20, "   ");
		lines.add(30, ",,,,");
		lines.add("");
		return lines(lines);
	}

	private static String again() {
		List<String> lines = good();
		lines.add(50, HEADER.toUpperCase());
		return lines(lines);
	}

	private static String wide() {
		return IntStream.range(0, 50_000).mapToObj((n) -> "c" + n).collect(Collectors.joining(",")) + "\n"
				+ "x,".repeat(49_999) + "x\n";
	}

	private static byte[] random() {
		byte[] bytes = new byte[100_000];
		new Random(7).nextBytes(bytes);
		return bytes;
	}

	private static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] gzip() {
		return packed((bytes) -> {
			try (OutputStream out = new GZIPOutputStream(bytes)) {
				out.write(text().getBytes(StandardCharsets.UTF_8));
			}
		});
	}

	private static byte[] workbook() {
		return packed((bytes) -> {
			try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
				for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
					zip.putNextEntry(new ZipEntry(name));
					zip.write("<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.UTF_8));
				}
			}
		});
	}

	private static byte[] bomb() {
		return packed((bytes) -> {
			try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
				zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
				zip.write("<a/>".getBytes(StandardCharsets.UTF_8));
				zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
				byte[] zeros = new byte[1 << 20];
				for (int megabyte = 0; megabyte < 1024; megabyte++) {
					zip.write(zeros);
				}
			}
		});
	}

	private static byte[] packed(Packing packing) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			packing.into(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes a packed file.
	 */
	private interface Packing {

		void into(OutputStream out) throws IOException;

	}

}
