package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

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
	void rowsComeTheSameInBlocks(@ForAll("soup") String text, @ForAll @IntRange(min = 1, max = 40) int times)
			throws IOException {
		byte[] bytes = ("a,b\n" + (text + "\n").repeat(times)).getBytes(StandardCharsets.ISO_8859_1);
		Layout layout = new Layout(TextEncoding.UTF_8, ',', 1);
		List<String> expected = new ArrayList<>();
		RowReader single = RowReader.open(new ByteArrayInputStream(bytes), layout);
		for (Row row = single.next(); row != null; row = single.next()) {
			expected.add(described(row));
		}
		List<String> found = new ArrayList<>();
		RowReader reader = RowReader.open(new ByteArrayInputStream(bytes), layout);
		Row[] room = Stream.generate(Row::new).limit(7).toArray(Row[]::new);
		for (int count = reader.read(room); count > 0; count = reader.read(room)) {
			Stream.of(room).limit(count).forEach((row) -> found.add(described(row)));
		}
		assertThat(found).isEqualTo(expected);
		assertThat(reader.blankRows()).isEqualTo(single.blankRows());
	}

	private static String described(Row row) {
		return row.number() + " " + row.kind() + " " + row.rule() + " " + row.last() + " " + row.values();
	}

	@Test
	void longRowsComeFewAtATimeAndKeepNoRoom() throws IOException {
		String text = "a,b\n" + ("x".repeat(40_000) + ",y\n").repeat(200) + "x,y\n".repeat(200);
		RowReader reader = RowReader.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
				new Layout(TextEncoding.UTF_8, ',', 1));
		int count = 0;
		Row[] room = Stream.generate(Row::new).limit(100).toArray(Row[]::new);
		for (int read = reader.read(room); read > 0; read = reader.read(room)) {
			List<Row> rows = Arrays.asList(room).subList(0, read);
			assertThat(rows.stream().mapToInt(Row::length).sum()).isLessThan(300_000 + 40_000);
			assertThat(rows).filteredOn((row) -> row.length() < 10)
				.allSatisfy((row) -> assertThat(row.text().length).isLessThan(5_000));
			count += read;
		}
		assertThat(count).isEqualTo(400);
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
