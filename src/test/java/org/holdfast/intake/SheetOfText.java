package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.holdfast.intake.reading.Layout;

/**
 * Writes a text table as a workbook by another hand, cell by cell as texts.
 */
public final class SheetOfText {

	/** What cannot be wrong with a row of a sheet, or cannot be written into one. */
	private static final Set<String> OF_TEXT = Set.of("quote-unbalanced", "row-too-short", "text-too-long",
			"text-not-decodable", "text-control-character");

	private SheetOfText() {
	}

	/**
	 * Whether what is ugly about a file can be in a sheet too.
	 * @param file a file of the corpus
	 * @return whether its cells are all that matters
	 */
	static boolean sensible(CorpusFile file) {
		boolean cells = file.fates().values().stream().noneMatch((fate) -> OF_TEXT.contains(rule(fate)));
		return cells && (file.stopped() == null || file.stopped().startsWith("asks"));
	}

	private static String rule(String fate) {
		String[] said = fate.split(" ");
		return (said.length > 1) ? said[1] : "";
	}

	/**
	 * The table as a workbook with one sheet.
	 * @param bytes the bytes of the text
	 * @param layout how it is laid out
	 * @return the bytes of the workbook
	 */
	public static byte[] of(byte[] bytes, Layout layout) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Holdfast", "1.0");
				CsvReader<CsvRecord> rows = CsvReader.builder()
					.fieldSeparator(layout.delimiter())
					.skipEmptyLines(false)
					.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
					.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
					.detectBomHeader(false)
					.ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(bytes),
							Charset.forName(layout.encoding().code())))) {
			Worksheet sheet = workbook.newWorksheet("Table");
			int number = 0;
			for (CsvRecord row : rows) {
				write(sheet, number++, row.getFields());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void write(Worksheet sheet, int number, List<String> cells) {
		for (int column = 0; column < cells.size(); column++) {
			String cell = cells.get(column);
			String text = (number == 0 && column == 0 && cell.startsWith("\uFEFF")) ? cell.substring(1) : cell;
			if (!text.isEmpty()) {
				sheet.value(number, column, text);
			}
		}
	}

	/** A sheet ends with its last filled row. */
	static void withoutBlankEnd(Map<Integer, String> fates) {
		List<Integer> rows = fates.keySet().stream().sorted().toList();
		for (int at = rows.size() - 1; at >= 0 && "x blank".equals(fates.get(rows.get(at))); at--) {
			fates.remove(rows.get(at));
		}
	}

}
