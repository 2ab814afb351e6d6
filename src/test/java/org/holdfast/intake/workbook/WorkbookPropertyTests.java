package org.holdfast.intake.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import de.siegmar.fastcsv.writer.CsvWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Worksheet;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.reading.TextEncoding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every table, all markup and every sequence of bytes.
 */
class WorkbookPropertyTests {

	@Property(tries = 200)
	void aTableIsTheSameAsTextAndAsWorkbook(@ForAll("tables") List<List<String>> table) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("h1", "h2", "h3"));
		rows.addAll(table);
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().build(text)) {
			rows.forEach(csv::writeRecord);
		}
		RowReader reader = RowReader.open(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
				new Layout(TextEncoding.UTF_8, ',', 1));
		List<String> expected = lines(reader);
		assertThat(sheet(RawWorkbook.of(rows).bytes(), "Sheet1")).isEqualTo(expected);
		assertThat(sheet(byAnotherHand(rows), "Table")).isEqualTo(expected);
	}

	private static List<String> sheet(byte[] file, String name) throws IOException {
		try (RowReader reader = RowReader.over(Workbook.inspect(new BytesInMemory(file)).rows(name, 1),
				Layout.ofSheet(name, 1))) {
			return lines(reader);
		}
	}

	private static List<String> lines(RowReader reader) throws IOException {
		List<String> lines = new ArrayList<>();
		lines.add(reader.header().toString());
		for (Row row = reader.next(); row != null; row = reader.next()) {
			lines.add(row.number() + " " + row.kind() + " " + (row.last() ? "last " : reader.blankRows() + " ")
					+ row.values());
		}
		return lines;
	}

	private static byte[] byAnotherHand(List<List<String>> rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Holdfast", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Table");
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < 3; column++) {
					String value = rows.get(row).get(column);
					if (!value.isEmpty()) {
						sheet.value(row, column, value);
					}
				}
			}
		}
		return out.toByteArray();
	}

	@Provide
	Arbitrary<List<List<String>>> tables() {
		Arbitrary<String> cells = Arbitraries.strings()
			.withChars('a', 'b', '"', ',', '\n', ' ', '\u00F1', '\u20AC', '<', '&', '1', '0', '=')
			.ofMaxLength(8);
		return cells.list().ofSize(3).list().ofMaxSize(20);
	}

	@Property(tries = 400)
	void markupIsReadAsTheJdkReadsIt(@ForAll("documents") String document) throws XMLStreamException, IOException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		StringBuilder expected = new StringBuilder();
		XMLStreamReader theirs = factory.createXMLStreamReader(new StringReader(document));
		while (theirs.hasNext()) {
			switch (theirs.next()) {
				case XMLStreamConstants.START_ELEMENT -> expected.append('<')
					.append(theirs.getLocalName())
					.append((theirs.getAttributeCount() > 0) ? " " + theirs.getAttributeValue(0) : "")
					.append('>');
				case XMLStreamConstants.END_ELEMENT -> expected.append("</").append(theirs.getLocalName()).append('>');
				case XMLStreamConstants.CHARACTERS -> expected.append(theirs.getText());
				default -> {
				}
			}
		}
		StringBuilder read = new StringBuilder();
		try (Markup ours = new Markup(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))) {
			for (int event = ours.next(); event != Markup.NOTHING; event = ours.next()) {
				if (event == Markup.TEXT) {
					read.append(ours.text(), ours.textStart(), ours.textEnd() - ours.textStart());
				}
				else {
					String value = (event == Markup.START) ? ours.attribute("v") : null;
					String name = ours.is("row") ? "row" : ours.is("c") ? "c" : "?";
					read.append((event == Markup.START) ? "<" : "</")
						.append(name)
						.append((value != null) ? " " + value : "")
						.append('>');
				}
			}
		}
		assertThat(read.toString()).isEqualTo(expected.toString());
	}

	@Provide
	Arbitrary<String> documents() {
		Arbitrary<String> leaves = Arbitraries.of("text", "&amp;&lt;", "&#x41;&#10;", "a\r\nb\rc", "<![CDATA[<x>]]]>",
				"<!-- a - b -->", "<?p q?>", "<c/>", "<c v='1 &quot;>' />", "<row v=\"&#233;\"></row>", "\u00E9\u20AC",
				" \n\t ", "x".repeat(40_000), "\uD83C\uDFE5");
		return leaves.list()
			.ofMaxSize(12)
			.map((parts) -> "<?xml version=\"1.0\"?>\n<!-- first -->\n<row><c>" + String.join("", parts) + "</c>"
					+ String.join("", parts) + "</row>\n");
	}

	@Property(tries = 1000)
	void noSequenceOfBytesDoesMoreThanBeRefused(@ForAll("soup") String soup) throws IOException {
		try {
			BytesInMemory.lines(RawWorkbook.of("").part("xl/worksheets/sheet1.xml", soup).bytes(), "Sheet1", 1);
		}
		catch (UnreadableWorkbook ex) {
			assertThat(ex.rule().code()).isIn("file-damaged", "archive-bomb");
		}
	}

	@Provide
	Arbitrary<String> soup() {
		return Arbitraries
			.of("<", ">", "/", "<sheetData>", "<row>", "<row r='2'>", "<c>", "<c t='s'>", "<v>", "</v>", "</c>",
					"</row>", "</sheetData>", "1", "&", ";", "\"", "'", "=", "<!", "--", "[CDATA[", "]]>", "?", "t",
					"<is>", "</is>", "\0", "\u00E9")
			.list()
			.ofMaxSize(30)
			.map((parts) -> String.join("", parts));
	}

}
