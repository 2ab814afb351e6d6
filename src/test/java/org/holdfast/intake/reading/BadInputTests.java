package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.DateOrder;
import org.holdfast.intake.value.DateReader;
import org.holdfast.intake.value.MoneyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalogue of bad input, c01 to c39, as far as reading decides it. The good file has
 * 100 rows of 10.00 under a header in row 1, so that row numbers run from 2 to 101.
 */
class BadInputTests {

	private static final String HEADER = "transaction_id,transaction_date,vendor_name,vendor_zip,amount";

	private static String row(int n) {
		return "T" + n + ",2026-03-" + String.format("%02d", n % 28 + 1) + ",Vendor " + n % 7 + ",44103,10.00";
	}

	private static List<String> good() {
		return Stream.concat(Stream.of(HEADER), IntStream.rangeClosed(1, 100).mapToObj(BadInputTests::row))
			.collect(Collectors.toList());
	}

	private static String file(List<String> lines, String end) {
		return String.join(end, lines) + end;
	}

	private static String replaced(int rowNumber, String line) {
		List<String> lines = good();
		lines.set(rowNumber - 1, line);
		return file(lines, "\n");
	}

	@Test
	void aNameMergedOverTwoRowsIsThatOfItsColumn() throws IOException {
		String file = "Report of March,,,,\nTransaction,,Vendor,,Amount\nNumber,Date,Name,ZIP,\nT1,2026-03-01,A,44103,1.00\n"
				+ "Number,Date,Name,ZIP,\nT2,2026-03-01,A,44103,1.00\n";
		try (RowReader reader = RowReader.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
				new Layout(TextEncoding.UTF_8, ',', 3))) {
			assertThat(reader.header()).containsExactly("Number", "Date", "Name", "ZIP", "Amount");
			assertThat(reader.next()).extracting((row) -> row.value(4)).isEqualTo("1.00");
			assertThat(reader.next()).extracting(Row::kind).isEqualTo(RowKind.HEADER_AGAIN);
			assertThat(reader.next()).extracting((row) -> row.value(0)).isEqualTo("T2");
		}
		try (RowReader reader = RowReader.open(
				new ByteArrayInputStream("Printed,by,Ana,in,March\nid,name\n1,2\n".getBytes(StandardCharsets.UTF_8)),
				new Layout(TextEncoding.UTF_8, ',', 2))) {
			assertThat(reader.header()).containsExactly("id", "name");
		}
	}

	private static void assertHundredRows(Passage passage) {
		assertThat(passage.refusal()).isEmpty();
		assertThat(passage.broken()).isEmpty();
		assertThat(passage.values()).hasSize(100);
		int amount = passage.sample().header().indexOf("amount");
		amount = (amount < 0) ? passage.sample().header().indexOf("AMOUNT") : amount;
		MoneyReader money = new MoneyReader();
		long sum = 0;
		for (Passage.Line line : passage.values()) {
			assertThat(money.read(line.values().get(amount))).isNull();
			sum += money.cents();
		}
		assertThat(sum).isEqualTo(100_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\n", "\uFEFF", " \r\n\t\r\n" })
	void c01Empty(String text) {
		assertThat(Passage.of(text).refusal()).isEqualTo("file-empty");
	}

	@Test
	void c02HeaderOnly() {
		assertThat(Passage.of(HEADER + "\n").refusal()).isEqualTo("file-empty");
		assertThat(Passage.of(HEADER).refusal()).isEqualTo("file-empty");
	}

	@Test
	void c03NoHeader() {
		assertThat(Passage.of(file(good().subList(1, 101), "\n")).refusal()).isEqualTo("header-missing");
	}

	@Test
	void c04WrongHeader() {
		List<String> lines = good();
		lines.set(0, "alpha,beta,gamma,delta,epsilon");
		Passage passage = Passage.of(file(lines, "\n"));
		assertThat(passage.sample().header()).containsExactly("alpha", "beta", "gamma", "delta", "epsilon");
		MappingSuggestions suggestions = new MappingSuggester(HeaderDictionary.standard()).suggest("purchases",
				passage.sample());
		assertThat(suggestions.missing()).contains("vendor_id");
	}

	@Test
	void c05OtherOrderAndCase() {
		List<String> lines = good().stream().map((line) -> {
			List<String> cells = Arrays.asList(line.split(","));
			Collections.reverse(cells);
			return String.join(",", cells);
		}).collect(Collectors.toList());
		lines.set(0, lines.getFirst().toUpperCase());
		assertHundredRows(Passage.of(file(lines, "\n")));
	}

	@Test
	void c06ColumnTwice() {
		List<String> lines = good().stream().map((line) -> line + ",5").collect(Collectors.toList());
		lines.set(0, HEADER + ",Amount ");
		assertThat(Passage.of(file(lines, "\n")).refusal()).isEqualTo("header-duplicate Amount");
	}

	@Test
	void c06BlankHeader() {
		List<String> lines = good();
		lines.set(0, HEADER.replace("vendor_name", ""));
		assertThat(Passage.of(file(lines, "\n")).refusal()).isEqualTo("header-blank C");
		List<String> trailing = good().stream().map((line) -> line + ",,").collect(Collectors.toList());
		assertHundredRows(Passage.of(file(trailing, "\n")));
		List<String> unnamed = good().stream().map((line) -> line + ",x").collect(Collectors.toList());
		unnamed.set(0, HEADER + ",");
		assertThat(Passage.of(file(unnamed, "\n")).refusal()).isEqualTo("header-blank F");
	}

	@Test
	void c07ColumnMissing() {
		List<String> lines = good().stream().map((line) -> line.substring(0, line.lastIndexOf(','))).toList();
		Passage passage = Passage.of(file(lines, "\n"));
		MappingSuggestions suggestions = new MappingSuggester(HeaderDictionary.standard()).suggest("purchases",
				passage.sample());
		assertThat(suggestions.missing()).containsExactly("amount");
	}

	@Test
	void c08ExtraColumn() {
		assertHundredRows(Passage.of(file(good().stream().map((line) -> "x," + line).toList(), "\n")));
	}

	@ParameterizedTest
	@ValueSource(strings = { ";", "\t", "|" })
	void c09c10OtherDelimiters(String delimiter) {
		Passage passage = Passage.of(file(good(), "\n").replace(",", delimiter));
		assertThat(passage.layout().delimiter()).isEqualTo(delimiter.charAt(0));
		assertHundredRows(passage);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void c11c12c13MarkAndLineEnds(String end) {
		assertHundredRows(Passage.of("\uFEFF" + file(good(), end)));
		assertHundredRows(Passage.of(file(good(), end)));
		assertHundredRows(Passage.of(String.join(end, good())));
	}

	@Test
	void c13MixedLineEnds() {
		List<String> lines = good();
		String mixed = file(lines.subList(0, 30), "\r") + file(lines.subList(30, 60), "\r\n")
				+ file(lines.subList(60, 101), "\n");
		Passage passage = Passage.of(mixed);
		assertHundredRows(passage);
		assertThat(passage.lines().getLast().number()).isEqualTo(101);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
	void c14Utf16(String charset) {
		String text = file(good(), "\r\n").replace("Vendor 3", "PE\u00D1A \u4E2D");
		for (String mark : new String[] { "", "\uFEFF" }) {
			Passage passage = Passage.of(mark + text, Charset.forName(charset));
			assertThat(passage.findings().encoding().code()).isEqualToIgnoringCase(charset);
			assertHundredRows(passage);
			assertThat(passage.values().get(2).values()).contains("PE\u00D1A \u4E2D");
		}
	}

	@Test
	void c15Windows1252() {
		String text = file(good(), "\r\n").replace("Vendor 3", "PE\u00D1A \u201CCaf\u00E9\u201D \u20AC");
		Passage passage = Passage.of(text.replace("\u201C", "\u2018").replace("\u201D", "\u2019"),
				Charset.forName("windows-1252"));
		assertThat(passage.findings().encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
		assertHundredRows(passage);
		assertThat(passage.values().get(2).values()).contains("PE\u00D1A \u2018Caf\u00E9\u2019 \u20AC");
	}

	@Test
	void c15UndefinedBytesOfWindows1252() {
		byte[] bytes = file(good(), "\n").replace("Vendor 3", "PE\u00D1A").getBytes(Charset.forName("windows-1252"));
		int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("T52,") + 18;
		bytes[at] = (byte) 0x81;
		Passage passage = Passage.of(bytes);
		assertThat(passage.values()).hasSize(99);
		assertThat(passage.broken()).singleElement().satisfies((line) -> {
			assertThat(line.rule()).isEqualTo(Rule.TEXT_NOT_DECODABLE);
			assertThat(line.number()).isEqualTo(53);
			assertThat(line.ruleColumn()).isEqualTo(2);
		});
	}

	@Test
	void c15OneDamagedByteLeavesUtf8Utf8() {
		String text = file(good(), "\n").replace("Vendor", "Pe\u00F1a");
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("T52,") + 16;
		bytes[at] = (byte) 0xFF;
		Passage passage = Passage.of(bytes);
		assertThat(passage.findings().encoding()).isEqualTo(TextEncoding.UTF_8);
		assertThat(passage.values()).hasSize(99);
		assertThat(passage.broken()).singleElement().extracting(Passage.Line::number).isEqualTo(53);
	}

	@Test
	void c16QuoteNeverClosed() {
		Passage passage = Passage.of(replaced(52, "T51,2026-03-01,\"Vendor 1,44103,10.00"));
		assertThat(passage.refusal()).isEmpty();
		assertThat(passage.broken()).singleElement().satisfies((line) -> {
			assertThat(line.number()).isEqualTo(52);
			assertThat(line.rule()).isEqualTo(Rule.QUOTE_UNBALANCED);
			assertThat(line.values()).containsExactly("T51,2026-03-01,\"Vendor 1,44103,10.00");
		});
		assertThat(passage.values()).hasSize(99);
		assertThat(passage.values().getLast().number()).isEqualTo(101);
		assertThat(passage.values().getLast().values()).containsExactly(row(100).split(","));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void c16QuoteNeverClosedInALargeFile(String end) {
		List<String> lines = good();
		for (int n = 101; n <= 20_000; n++) {
			lines.add(row(n));
		}
		lines.set(51, "T51,2026-03-01,\"Vendor 1,44103,10.00");
		lines.set(19_999, "T19999,2026-03-01,Vendor,44103,\"10.00");
		Passage passage = Passage.of(file(lines, end));
		assertThat(passage.broken()).extracting(Passage.Line::number).containsExactly(52, 20_000);
		assertThat(passage.values()).hasSize(19_998);
	}

	@Test
	void c16QuoteInTheLastRow() {
		Passage passage = Passage.of(replaced(101, "T100,2026-03-01,\"Vendor 1,44103,10.00"));
		assertThat(passage.broken()).extracting(Passage.Line::number).containsExactly(101);
		assertThat(passage.values()).hasSize(99);
	}

	@Test
	void c16TwoOpenQuotesCostTwoRows() {
		List<String> lines = good();
		lines.set(51, "T51,2026-03-01,\"Vendor 1,44103,10.00");
		lines.set(70, "T70,2026-03-01,\"Vendor 1,44103,10.00");
		Passage passage = Passage.of(file(lines, "\n"));
		assertThat(passage.broken()).extracting(Passage.Line::number).containsExactly(52, 71);
		assertThat(passage.values()).hasSize(98);
	}

	@Test
	void c17StrayQuote() {
		Passage inside = Passage.of(replaced(52, "T51,2026-03-01,\"Vendor\" 1,44103,10.00"));
		assertThat(inside.broken()).extracting(Passage.Line::number).containsExactly(52);
		assertThat(inside.values()).hasSize(99);
		Passage literal = Passage.of(replaced(52, "T51,2026-03-01,5\" pipe,44103,10.00"));
		assertHundredRows(literal);
		assertThat(literal.values().get(50).values()).contains("5\" pipe");
	}

	@Test
	void quotedCellsMayHaveSeveralLines() {
		Passage passage = Passage.of(replaced(52, "T51,2026-03-01,\"Vendor\r\n\"\"The\"\" 1\",44103,10.00"));
		assertHundredRows(passage);
		assertThat(passage.values().get(50).values()).contains("Vendor\r\n\"The\" 1");
		assertThat(passage.values().getLast().number()).isEqualTo(101);
	}

	@Test
	void c18RunOfNuls() {
		Passage passage = Passage.of(replaced(52, "T51,2026-03-01," + "\0".repeat(50) + ",44103,10.00"));
		assertThat(passage.broken()).singleElement().satisfies((line) -> {
			assertThat(line.number()).isEqualTo(52);
			assertThat(line.rule()).isEqualTo(Rule.TEXT_CONTROL_CHARACTER);
			assertThat(line.ruleColumn()).isEqualTo(2);
		});
		assertThat(passage.values()).hasSize(99);
		assertThat(Passage.of(replaced(52, "\0".repeat(5000))).broken()).extracting(Passage.Line::number)
			.containsExactly(52);
		assertThat(Passage.of(new byte[100_000]).refusal()).isEqualTo("file-damaged");
	}

	@Test
	void c19RandomBytes() {
		for (int seed = 0; seed < 20; seed++) {
			byte[] bytes = new byte[100_000];
			new Random(seed).nextBytes(bytes);
			assertThat(Passage.of(bytes).findings().rule()).as("seed " + seed).isNotNull();
		}
	}

	static Stream<byte[]> otherTypes() throws IOException {
		ByteArrayOutputStream gzip = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
			out.write(file(good(), "\n").getBytes(StandardCharsets.UTF_8));
		}
		return Stream.of(gzip.toByteArray(), bytes("%PDF-1.7\n%"), bytes("<!DOCTYPE html><html><body><table>"),
				bytes("\n\n  <HTML><head>"), bytes("<?xml version=\"1.0\"?><Workbook>"), bytes("{\"a\": 1}"),
				bytes("[{\"a\": 1}]"), bytes("{\\rtf1\\ansi hello}"), bytes("\u0089PNG\r\n\u001A\nxxxx"),
				bytes("\u007FELF"), bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 old workbook"));
	}

	private static byte[] bytes(String latin) {
		return latin.getBytes(StandardCharsets.ISO_8859_1);
	}

	@ParameterizedTest
	@MethodSource("otherTypes")
	void c20c21c39ContentDecides(byte[] content) {
		assertThat(Passage.of(content).refusal()).isEqualTo("file-type");
	}

	@Test
	void c20EncryptedWorkbook() {
		byte[] content = new byte[40_000];
		System.arraycopy(bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), 0, content, 0, 8);
		byte[] name = "EEncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, content, 30_000, name.length);
		assertThat(Passage.of(content).refusal()).isEqualTo("file-encrypted");
	}

	@Test
	void c22TwentyMegabytesInOneField() throws IOException {
		String start = file(good().subList(0, 51), "\n");
		String end = file(good().subList(52, 101), "\n");
		for (String quote : new String[] { "", "\"" }) {
			InputStream huge = Huge.of(start + "T51,2026-03-01," + quote, 20 << 20, quote + ",44103,10.00\n" + end);
			RowReader reader = RowReader.open(huge, new Layout(TextEncoding.UTF_8, ',', 1));
			int values = 0;
			for (Row row = reader.next(); row != null; row = reader.next()) {
				if (row.kind() == RowKind.BROKEN) {
					assertThat(row.number()).isEqualTo(52);
					assertThat(row.rule()).isEqualTo(Rule.TEXT_TOO_LONG);
				}
				else {
					values++;
				}
			}
			assertThat(values).isEqualTo(99);
		}
	}

	@Test
	void c22ManyCellsInOneRow() {
		Passage passage = Passage.of(replaced(52, row(51) + ",x".repeat(900_000)));
		assertThat(passage.broken()).singleElement().satisfies((line) -> {
			assertThat(line.number()).isEqualTo(52);
			assertThat(line.rule()).isIn(Rule.ROW_TOO_LONG, Rule.TEXT_TOO_LONG);
		});
		assertThat(passage.values()).hasSize(99);
	}

	@Test
	void c23FiftyThousandColumns() {
		String header = IntStream.range(0, 50_000).mapToObj((n) -> "c" + n).collect(Collectors.joining(","));
		String row = "x,".repeat(49_999) + "x";
		assertThat(Passage.of(header + "\n" + row + "\n").refusal()).isEqualTo("columns-too-many");
	}

	@Test
	void c24AllRowsBad() {
		String bad = "T1,2026-03-01,\"Vendor\" 1,44103,10.00\n";
		Passage passage = Passage.of(HEADER + "\n" + row(1) + "\n" + bad.repeat(50_000));
		assertThat(passage.broken()).hasSize(50_000);
		assertThat(passage.broken().getLast().number()).isEqualTo(50_002);
	}

	@Test
	void c25BlankLines() {
		List<String> lines = good();
		lines.add(10, "");
		lines.add(20, "   ");
		lines.add(30, ",,,,");
		lines.add("");
		Passage passage = Passage.of(file(lines, "\r\n"));
		assertHundredRows(passage);
		assertThat(passage.blankRows()).isEqualTo(4);
		assertThat(passage.values().getLast().number()).isEqualTo(104);
		assertThat(passage.values().getLast().last()).isTrue();
	}

	@Test
	void c25RepeatedHeader() {
		List<String> lines = good();
		lines.add(50, HEADER.toUpperCase());
		Passage passage = Passage.of(file(lines, "\n"));
		assertHundredRows(passage);
		assertThat(passage.lines()).filteredOn((line) -> line.kind() == RowKind.HEADER_AGAIN)
			.extracting(Passage.Line::number)
			.containsExactly(51);
	}

	@Test
	void rowsOfOtherWidths() {
		Passage shorter = Passage.of(replaced(52, "T51,2026-03-01,Vendor 1"));
		assertThat(shorter.broken()).singleElement().satisfies((line) -> {
			assertThat(line.rule()).isEqualTo(Rule.ROW_TOO_SHORT);
			assertThat(line.ruleColumn()).isEqualTo(3);
			assertThat(line.number()).isEqualTo(52);
		});
		Passage longer = Passage.of(replaced(52, row(51) + ",extra"));
		assertThat(longer.broken()).singleElement().satisfies((line) -> {
			assertThat(line.rule()).isEqualTo(Rule.ROW_TOO_LONG);
			assertThat(line.ruleColumn()).isEqualTo(5);
		});
		assertHundredRows(Passage.of(replaced(52, row(51) + ",, ,")));
	}

	@Test
	void c28ToC31TextStaysText() {
		for (String text : new String[] { "=1+1", "@SUM(A1)", "+1", "-1+1", "<script>alert(1)</script>", "{{7*7}}",
				"${7*7}", "\\.", "\\N", "'; DROP TABLE x; --", "${jndi:ldap://x/y}", "%0d%0aINFO forged" }) {
			Passage passage = Passage.of(replaced(52, "T51,2026-03-01," + text + ",44103,10.00"));
			assertHundredRows(passage);
			assertThat(passage.values().get(50).values().get(2)).isEqualTo(text);
		}
	}

	@Test
	void c37LookAlikesAndMarks() {
		for (String text : new String[] { "P\u0435\u00F1a", "a\u200Bb", "\u202Eabc\u202C", "Pen\u0303a",
				"\uD83C\uDFE5" }) {
			Passage passage = Passage.of(replaced(52, "T51,2026-03-01," + text + ",44103,10.00"));
			assertHundredRows(passage);
			assertThat(passage.values().get(50).values().get(2)).isEqualTo(text);
		}
	}

	@Test
	void preambleAboveTheHeader() {
		String preamble = "General Hospital\nVendor payments,FY2026\nRun on 11/22/2026 by A. Person\n\n";
		Passage passage = Passage.of(preamble + file(good(), "\n"));
		assertThat(passage.layout().headerRow()).isEqualTo(5);
		assertHundredRows(passage);
		assertThat(passage.values().getFirst().number()).isEqualTo(6);
		Passage stated = Passage.of("sep=;\r\n" + file(good(), "\r\n").replace(',', ';'));
		assertThat(stated.layout()).isEqualTo(new Layout(TextEncoding.UTF_8, ';', 2));
		assertHundredRows(stated);
	}

	@Test
	void aTextWithoutATableHasNoColumns() {
		assertThat(Passage.of("this is not a zip").refusal()).isNotEmpty();
	}

	@Test
	void watchingColumnsLetsOthersBe() throws IOException {
		byte[] file = replaced(52, "T51,2026-03-01,\0,44103,10.00").getBytes(StandardCharsets.UTF_8);
		RowReader reader = RowReader.open(new ByteArrayInputStream(file), new Layout(TextEncoding.UTF_8, ',', 1));
		BitSet columns = new BitSet();
		columns.set(4);
		reader.watch(columns);
		for (Row row = reader.next(); row != null; row = reader.next()) {
			assertThat(row.kind()).isEqualTo(RowKind.VALUES);
		}
	}

	@Test
	void c34ReadersRefuseTheWordsDatabasesTake() {
		DateReader dates = new DateReader(DateOrder.MDY, LocalDate.of(2026, 11, 22));
		assertThat(dates.read("infinity")).isEqualTo(Rule.DATE_UNREADABLE);
		assertThat(dates.read("now")).isEqualTo(Rule.DATE_UNREADABLE);
		assertThat(dates.read("30 February 2026")).isEqualTo(Rule.DATE_IMPOSSIBLE);
	}

	/**
	 * A stream with very much of one letter in the middle.
	 */
	private static final class Huge extends InputStream {

		private final InputStream start;

		private final InputStream end;

		private long middle;

		private Huge(String start, long middle, String end) {
			this.start = new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8));
			this.middle = middle;
			this.end = new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8));
		}

		static Huge of(String start, long middle, String end) {
			return new Huge(start, middle, end);
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0];
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = this.start.read(buffer, offset, length);
			if (read > 0) {
				return read;
			}
			if (this.middle > 0) {
				int count = (int) Math.min(length, this.middle);
				Arrays.fill(buffer, offset, offset + count, (byte) 'x');
				this.middle -= count;
				return count;
			}
			return this.end.read(buffer, offset, length);
		}

	}

}
