package org.holdfast.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.holdfast.intake.reading.FormulaGuard;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.TextEncoding;

/**
 * Writes rows that were corrected in place as the file a person would have sent.
 */
final class CorrectedPart {

	static final FileLayout LAYOUT = new FileLayout("", null, null, null).with(new Layout(TextEncoding.UTF_8, ',', 1));

	private CorrectedPart() {
	}

	/**
	 * Writes the file. Rows corrected in place are few.
	 * @param headers the headers of the import
	 * @param rows the cells of the rows
	 * @return the file
	 */
	static byte[] of(List<String> headers, List<List<String>> rows) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
				CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
			csv.writeRecord(guarded(headers));
			rows.forEach((row) -> csv.writeRecord(guarded(row)));
		}
		return bytes.toByteArray();
	}

	private static List<String> guarded(List<String> cells) {
		return cells.stream().map(FormulaGuard::on).toList();
	}

}
