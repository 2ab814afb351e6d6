package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every table and for every sequence of bytes.
 */
class RowReaderPropertyTests {

	@Property(tries = 300)
	void everyTableComesBackAsWritten(@ForAll("tables") List<List<String>> table, @ForAll LineDelimiter end)
			throws IOException {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder()
			.lineDelimiter((end == LineDelimiter.PLATFORM) ? LineDelimiter.LF : end)
			.build(text)) {
			csv.writeRecord("h1", "h2", "h3");
			table.forEach(csv::writeRecord);
		}
		List<List<String>> read = new ArrayList<>();
		RowReader rows = RowReader.open(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_16LE)),
				new Layout(TextEncoding.UTF_16LE, ',', 1));
		int position = 1;
		for (Row row = rows.next(); row != null; row = rows.next()) {
			assertThat(row.kind()).isEqualTo(RowKind.VALUES);
			assertThat(row.number()).isGreaterThan(position);
			position = row.number();
			read.add(row.values());
		}
		List<List<String>> filled = table.stream()
			.filter((row) -> !row.stream().allMatch((value) -> value.isBlank()))
			.toList();
		assertThat(read).isEqualTo(filled);
		assertThat(rows.blankRows()).isEqualTo(table.size() - filled.size());
	}

	@Provide
	Arbitrary<List<List<String>>> tables() {
		Arbitrary<String> cells = Arbitraries.strings()
			.withChars('a', 'b', '"', ',', '\n', '\r', ' ', '\u00F1', '\u20AC', ';')
			.ofMaxLength(12);
		return cells.list().ofSize(3).list().ofMaxSize(40);
	}

	@Property(tries = 500)
	void noBytesMakeItThrowOrLoseALine(@ForAll("soup") String text) throws IOException {
		for (TextEncoding encoding : TextEncoding.values()) {
			RowReader rows = RowReader.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)),
					new Layout(encoding, ',', 1));
			int position = 0;
			for (Row row = rows.next(); row != null; row = rows.next()) {
				assertThat(row.number()).isGreaterThan(position);
				position = row.number();
			}
		}
	}

	@Property(tries = 500)
	void everyFileGetsAnAnswer(@ForAll("soup") String text) {
		Passage passage = Passage.of(text.getBytes(StandardCharsets.ISO_8859_1));
		assertThat(passage.findings()).isNotNull();
	}

	@Provide
	Arbitrary<String> soup() {
		return Arbitraries.strings()
			.withChars('a', '1', '"', '"', ',', '\n', '\r', ' ', '\0', '\u00FF', '\u00C3', '\u00B1', ';')
			.ofMaxLength(200);
	}

}
