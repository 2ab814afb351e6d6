package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is shown of a refused row whose columns were not found to be personal.
 */
class RefusedCellsTests {

	private static final List<String> HEADERS = List.of("id", "vendor", "notes", "more");

	@Test
	void cellsAreTestedOneByOne() throws IOException {
		assertThat(of("T1,Acme,call 219-09-9999 now,(216) 555-0100")).containsExactly("T1", "Acme", "", "");
		assertThat(of("T2,Acme,ask ann.lee@example.org,12 Main St")).containsExactly("T2", "Acme", "", "");
		assertThat(of("T3,Acme,219 09 9999,blue @ noon")).containsExactly("T3", "Acme", "", "blue @ noon");
	}

	@Test
	void whatIsMappedStaysButForSocialSecurityNumbers() throws IOException {
		assertThat(of("216-555-0100,ann.lee@example.org,a,b")).containsExactly("216-555-0100", "ann.lee@example.org",
				"a", "b");
		assertThat(of("219-09-9999,Lee 219-09-9999,a,b")).containsExactly("", "", "a", "b");
	}

	@Test
	void cellsOutOfTheirPlacesAreTestedAsIfNothingWereMapped() throws IOException {
		RefusedCells cells = new RefusedCells(view());
		assertThat(cells.of(row("T1,ann.lee@example.org,a,b,219-09-9999,c"), Rule.ROW_TOO_LONG)).containsExactly("T1",
				"", "a", "b,,c");
	}

	@Test
	void messagesNameNoneOfThem() throws IOException {
		RefusedCells cells = new RefusedCells(view());
		Row row = row("T1,Lee 219-09-9999,ann.lee@example.org,fine");
		assertThat(cells.shown(row, 1)).isEqualTo("Lee ***-**-****");
		assertThat(cells.shown(row, 2)).isNull();
		assertThat(cells.shown(row, 3)).isEqualTo("fine");
	}

	private static List<String> of(String line) throws IOException {
		return Objects.requireNonNull(new RefusedCells(view()).of(row(line), Rule.DATE_UNREADABLE));
	}

	private static Row row(String line) throws IOException {
		byte[] file = (String.join(",", HEADERS) + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
		return Objects.requireNonNull(
				RowReader.open(new ByteArrayInputStream(file), new Layout(TextEncoding.UTF_8, ',', 1)).next());
	}

	private static ImportView view() {
		Mapping mapping = new Mapping(Map.of("transaction_id", "id", "vendor_name", "vendor"), null, null, null);
		return new ImportView(new UUID(0, 1), Kind.PURCHASES, ImportState.CHECKED, null, "a.csv", null, 1, null,
				mapping, 0, new FileLayout("UTF-8", ",", 1, null), HEADERS, null, 1L,
				new ImportView.Rows(0, 0, 0, 0, 0, 0, 0, 0), new ImportView.Progress(0, 0), null, null, null, List.of(),
				List.of(), false, Instant.EPOCH, new UUID(0, 2), null, null, null, null, null, Map.of());
	}

}
