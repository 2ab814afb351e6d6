package org.holdfast.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests how texts are cut and marked, and what queries become.
 */
class ExcerptTests {

	@Test
	void marksOfAllReadingsAreLaidUponTheWrittenText() {
		Excerpt excerpt = Excerpt.of("Nueva capacitación de niños",
				List.of("Nueva \uE000capacitación\uE001 de niños", "Nueva capacitacion de \uE000ninos\uE001"));
		assertThat(shown(excerpt)).isEqualTo("Nueva [capacitación] de [niños]");
	}

	@Test
	void aReadingOfAnotherLengthMarksNothing() {
		assertThat(shown(Excerpt.of("One two", List.of("\uE000One\uE001")))).isEqualTo("One two");
		assertThat(Excerpt.of("", List.of("")).pieces()).isEmpty();
	}

	@Test
	void aLongTextIsCutBetweenWordsAroundTheFirstMark() {
		String before = "before ".repeat(60);
		String after = " after".repeat(100);
		String shown = shown(Excerpt.of(before + "needle" + after, List.of(before + "\uE000needle\uE001" + after)));
		assertThat(shown).startsWith("… before ").contains(" [needle] after").endsWith(" after …");
		assertThat(shown.length()).isLessThan(300);
	}

	@Test
	void aTextWithoutSpacesIsCutToo() {
		String text = "𝒳".repeat(1000);
		Excerpt excerpt = Excerpt.of(text, List.of(text));
		assertThat(shown(excerpt)).hasSizeLessThan(300).matches("(𝒳)+ …");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0\uD800a\nb", " a  b " })
	void queriesHoldOnlyWhatCanBeLookedFor(String typed) {
		assertThat(SearchQuery.of(typed, Locale.ENGLISH, " ").text())
			.isEqualTo("a" + typed.replaceAll("(?s).*a(.*)b.*", "$1").replace('\n', ' ') + "b");
		assertThat(SearchQuery.of(typed, Locale.ENGLISH, " ").toolkit()).isNull();
	}

	@Test
	void longQueriesAreCut() {
		assertThat(SearchQuery.of("x".repeat(10_000), Locale.ENGLISH, null).text()).hasSize(200);
		assertThat(SearchQuery.of(null, Locale.ENGLISH, null).isBlank()).isTrue();
	}

	private static String shown(Excerpt excerpt) {
		return excerpt.pieces()
			.stream()
			.map((piece) -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
			.collect(Collectors.joining());
	}

}
