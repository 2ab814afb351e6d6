package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cells that spreadsheets would take for formulas: harmless when written, unchanged when
 * they come back.
 */
class FormulaGuardTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			=1+1, '=1+1
			'=1+1, ''=1+1
			''@x, '''@x
			@SUM(A1), '@SUM(A1)
			+x, '+x
			-Dash, '-Dash
			-12.50, -12.50
			'-12.50, '-12.50
			+1, +1
			'Tis Linen, 'Tis Linen
			O'Hara, O'Hara
			', '
			Acme, Acme
			""")
	void whatLooksLikeAFormulaIsMarked(String text, String written) {
		assertThat(FormulaGuard.on(text)).isEqualTo(written);
		assertThat(FormulaGuard.off(written)).isEqualTo(text);
	}

	@Property(tries = 2000)
	void everyCellComesBackAsItWas(@ForAll("cells") String cell) {
		String written = FormulaGuard.on(cell);
		assertThat(FormulaGuard.off(written)).isEqualTo(cell);
		if (!written.isEmpty() && "=@".indexOf(written.charAt(0)) >= 0) {
			throw new AssertionError("A spreadsheet would compute " + written);
		}
	}

	@Property(tries = 300)
	void everyTableComesBackThroughAFile(@ForAll("tables") List<List<String>> table) throws IOException {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().build(text)) {
			csv.writeRecord("h1", "h2", "h3");
			table.forEach((row) -> csv.writeRecord(row.stream().map(FormulaGuard::on).toList()));
		}
		List<List<String>> read = new ArrayList<>();
		try (RowReader rows = RowReader.open(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
				new Layout(TextEncoding.UTF_8, ',', 1))) {
			rows.unguard();
			for (Row row = rows.next(); row != null; row = rows.next()) {
				read.add(row.values());
			}
		}
		assertThat(read).isEqualTo(table);
	}

	@Provide
	Arbitrary<String> cells() {
		return Arbitraries.strings()
			.withChars('\'', '=', '+', '-', '@', '1', '.', '(', ')', 'a', '"', ',', '\n', ' ')
			.ofMaxLength(8);
	}

	@Provide
	Arbitrary<List<List<String>>> tables() {
		return cells().list().ofSize(3).filter((row) -> !row.stream().allMatch(String::isBlank)).list().ofMaxSize(20);
	}

}
