package org.holdfast.intake.privacy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.holdfast.intake.workbook.RawWorkbook;

/**
 * A table as a workbook of a person's own: days and numbers are cells of their kind, and
 * what is planted stands also wherever else a workbook has room for it.
 */
final class PlantedBook {

	private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

	private final List<String> texts = new ArrayList<>();

	private final List<String> planted;

	private PlantedBook(List<String> planted) {
		this.planted = planted;
		this.texts.add(String.join(" and ", planted));
	}

	static byte[] of(String table, char delimiter, List<String> planted) {
		return new PlantedBook(planted).bytes(table, delimiter);
	}

	private byte[] bytes(String table, char delimiter) {
		StringBuilder rows = new StringBuilder();
		int row = 3;
		for (CsvRecord line : CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(table)) {
			rows.append("<row r=\"").append(++row).append("\" spans=\"1:20\">");
			for (int column = 0; column < line.getFieldCount(); column++) {
				rows.append(cell((char) ('A' + column) + "" + row, line.getField(column)));
			}
			rows.append("</row>");
		}
		String title = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + escaped(this.planted.getFirst())
				+ "</t></is></c></row>";
		String all = escaped(String.join("; ", this.planted));
		RawWorkbook book = RawWorkbook.empty()
			.sheet("Cover", "visible", RawWorkbook.rows(this.planted.stream().map(List::of).toList()))
			.sheet("Data", "visible", title + rows)
			.sheet("More", "visible", RawWorkbook.rows(List.of(this.planted.subList(0, 20))))
			.sheet("Hidden", "veryHidden", RawWorkbook.rows(List.of(this.planted.subList(20, 40))))
			.shared(this.texts.toArray(String[]::new));
		for (String part : List.of("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "xl/comments1.xml",
				"xl/threadedComments/threadedComment1.xml", "xl/persons/person.xml", "xl/drawings/drawing1.xml",
				"xl/pivotCache/pivotCacheRecords1.xml", "xl/externalLinks/externalLink1.xml", "xl/connections.xml",
				"xl/printerSettings/printerSettings1.bin", "xl/media/image1.svg", "customXml/item1.xml")) {
			book.part(part, "<part>" + all + "</part>");
		}
		return book.bytes();
	}

	private String cell(String place, String value) {
		String start = "<c r=\"" + place + "\" ";
		if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
			return start + "s=\"1\"><v>" + FIRST.until(LocalDate.parse(value), ChronoUnit.DAYS) + "</v></c>";
		}
		if (value.matches("\\d{5}")) {
			return start + "s=\"3\"><f>1*1</f><v>" + value + "</v></c>";
		}
		if (value.matches("\\d+\\.\\d\\d")) {
			return start + "s=\"4\"><v>" + value.replaceFirst("\\.?0+$", "") + "</v></c>";
		}
		this.texts.add(value);
		return start + "t=\"s\"><v>" + (this.texts.size() - 1) + "</v></c>";
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

}
