package org.holdfast.progress.wording;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.holdfast.progress.wording.WordDifference.Kind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Differences are exact, short, and found in bearable time.
 */
class WordDifferenceTests {

	private static final List<String> PARTS = List.of("nine", "ZIP", "codes", "around", "the", "harbor", " ", "  ",
			"\n", ",", ".", "añade", "e\u0301", "\uD83C\uDF0A", "9");

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "nine codes,nine codes,\"nine codes\"",
			"nine codes,ten codes,\"[-nine-][+ten+] codes\"",
			"the county,the county and the city,\"the county[+ and the city+]\"",
			"the whole county,the county,\"the [-whole -]county\"", "\"\",all new,\"[+all new+]\"",
			"all gone,\"\",\"[-all gone-]\"", "one two three,four five six,\"[-one two three-][+four five six+]\"",
			"Yes.,\"Yes, we do.\",\"Yes[+, we do+].\"", "cómo están,cómo estaban,\"cómo [-están-][+estaban+]\"" })
	void saysWhatBecameOfWords(String before, String after, String told) {
		assertThat(told(WordDifference.of(before, after))).isEqualTo(told);
	}

	@RepeatedTest(300)
	void losesNothing(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		String before = text(random);
		String after = random.nextBoolean() ? text(random) : changed(before, random);
		WordDifference difference = WordDifference.of(before, after);
		assertThat(side(difference, Kind.ADDED)).isEqualTo(before);
		assertThat(side(difference, Kind.REMOVED)).isEqualTo(after);
		assertThat(difference.same()).isEqualTo(before.equals(after));
		assertThat(difference.pieces()).noneMatch((piece) -> piece.text().isEmpty());
	}

	@Test
	@Timeout(60)
	void textsAsLongAsBooksAreComparedInBearableTime() {
		String book = "The quick brown fox jumps over the lazy dog and looks at line %d.\n";
		String before = book(book, 4_000);
		String after = before.replace("line 1000.", "row 1000.").replace("line 3000.", "row 3000.");
		WordDifference difference = WordDifference.of(before, after);
		assertThat(side(difference, Kind.ADDED)).isEqualTo(before);
		assertThat(side(difference, Kind.REMOVED)).isEqualTo(after);
		assertThat(difference.pieces().stream().filter((piece) -> piece.kind() != Kind.SAME))
			.extracting(WordDifference.Piece::text)
			.containsExactly("line", "row", "line", "row");
		String other = book("%d entirely other words stand here.\n", 20_000);
		assertThat(side(WordDifference.of(before, other), Kind.REMOVED)).isEqualTo(other);
	}

	private static String book(String line, int lines) {
		StringBuilder text = new StringBuilder();
		for (int number = 0; number < lines; number++) {
			text.append(String.format(line, number));
		}
		return text.toString();
	}

	private static String text(Random random) {
		return random.ints(random.nextInt(30), 0, PARTS.size()).mapToObj(PARTS::get).collect(Collectors.joining());
	}

	private static String changed(String text, Random random) {
		int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
		return text.substring(0, from) + PARTS.get(random.nextInt(PARTS.size())) + text.substring(from);
	}

	private static String side(WordDifference difference, Kind without) {
		return difference.pieces()
			.stream()
			.filter((piece) -> piece.kind() != without)
			.map(WordDifference.Piece::text)
			.collect(Collectors.joining());
	}

	private static String told(WordDifference difference) {
		return difference.pieces().stream().map((piece) -> switch (piece.kind()) {
			case SAME -> piece.text();
			case REMOVED -> "[-" + piece.text() + "-]";
			case ADDED -> "[+" + piece.text() + "+]";
		}).collect(Collectors.joining());
	}

}
