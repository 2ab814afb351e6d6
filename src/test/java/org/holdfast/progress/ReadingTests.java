package org.holdfast.progress;

import java.util.List;
import java.util.Map;

import org.holdfast.toolkit.Choice;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read of answers, and what is not guessed.
 */
class ReadingTests {

	private static final LocalizedText LABEL = new LocalizedText("Question", "Pregunta");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "NUMBER | 85 | 85", "NUMBER | 1,250.5 | 1250.5", "NUMBER | 12 345 | 12345", "NUMBER | −3 | -3",
					"NUMBER | .5 | 0.5", "NUMBER | 007 | 7", "PERCENT | 81.5 % | 81.5", "PERCENT | 9% | 9",
					"PERCENT | 120 | 120", "MONEY | $6,000 | 6000", "MONEY | US$ 12.50 | 12.50", "MONEY | -$5 | -5",
					"MONEY | 20 USD | 20", "DATE | 2026-06-30 | 2026-06-30", "DATE | 6/30/2026 | 2026-06-30",
					"DATE | June 30, 2026 | 2026-06-30", "DATE | jun 30 2026 | 2026-06-30",
					"DATE | 30 June 2026 | 2026-06-30", "DATE | 30 de junio de 2026 | 2026-06-30",
					"YES_PARTLY_NO | partly | partly", "CHOICE | hr | hr", "TEXT | Workday | Workday" })
	void readsWhatPeopleWrite(FieldKind kind, String typed, String value) {
		Reading reading = Reading.of(List.of(field(kind)), Typed.value(typed));
		assertThat(reading.flaws()).isEmpty();
		assertThat(reading.values()).containsExactly(Map.entry(Typed.VALUE, List.of(value)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "NUMBER | eighty | number", "NUMBER | 12,5 | number", "NUMBER | 1.2.3 | number",
					"NUMBER | 1e9 | number", "NUMBER | NaN | number", "NUMBER | - | number", "NUMBER | . | number",
					"NUMBER | 1234567890123456789012 | number", "PERCENT | a third | percent",
					"PERCENT | -1 | percent.range", "PERCENT | 1001 | percent.range", "MONEY | six thousand | money",
					"DATE | June 31, 2026 | date", "DATE | about June | date", "DATE | 2026-02-30 | date",
					"DATE | 30/6/2026 | date", "DATE | 0026-06-30 | date", "YES_PARTLY_NO | maybe | choice",
					"CHOICE | elsewhere | choice" })
	void guessesNothing(FieldKind kind, String typed, String flaw) {
		Reading reading = Reading.of(List.of(field(kind)), Typed.value(typed));
		assertThat(reading.values()).isEmpty();
		assertThat(reading.flaws()).extracting(Flaw::messageKey).containsExactly("progress.flaw." + flaw);
	}

	@Test
	void textBeyondItsLimitIsTold() {
		Reading reading = Reading.of(List.of(field(FieldKind.TEXT)), Typed.value("ñ".repeat(23)));
		assertThat(reading.flaws()).containsExactly(Flaw.of(Typed.VALUE, "progress.flaw.long", 20, 3));
	}

	@Test
	void severalChoicesAreKept() {
		Reading reading = Reading.of(List.of(field(FieldKind.MULTI_CHOICE)), Typed.value("hr", "both"));
		assertThat(reading.values().get(Typed.VALUE)).containsExactly("hr", "both");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n" })
	void nothingIsNeitherReadNorWrong(String typed) {
		Reading reading = Reading.of(List.of(field(FieldKind.NUMBER)), Typed.value(typed));
		assertThat(reading.values()).isEmpty();
		assertThat(reading.flaws()).isEmpty();
	}

	@Test
	void oneCellThatCannotBeReadLeavesTheOthers() {
		List<Column> fields = List.of(column("a", FieldKind.NUMBER), column("b", FieldKind.NUMBER));
		Reading reading = Reading.of(fields, new Typed(Map.of("a", List.of("12"), "b", List.of("many"))));
		assertThat(reading.values()).containsExactly(Map.entry("a", List.of("12")));
		assertThat(reading.flaws()).extracting(Flaw::field).containsExactly("b");
	}

	@Test
	void onlyWhatPostgresqlCannotStoreIsChanged() {
		assertThat(Typed.value("a\0b\r\nc 😀 \uD800").text(Typed.VALUE)).isEqualTo("ab\nc 😀 \uFFFD");
		assertThat(Typed.value(" kept  as it is ").text(Typed.VALUE)).isEqualTo(" kept  as it is ");
	}

	private static Column field(FieldKind kind) {
		return column(Typed.VALUE, kind);
	}

	private static Column column(String key, FieldKind kind) {
		return new Column(key, kind, LABEL, 20, null, List.of(new Choice("hr", LABEL), new Choice("both", LABEL)),
				null);
	}

}
