package org.holdfast.toolkit;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalizedTextTests {

	private static final LocalizedText WORDS = new LocalizedText("See [cohort](key-terms#cohort).",
			"Vea [cohorte](key-terms#cohort).");

	@Test
	void spanishReadersReadSpanishAndAllOthersEnglish() {
		assertThat(WORDS.in(Locale.forLanguageTag("es"))).isEqualTo("Vea cohorte.");
		assertThat(WORDS.in(Locale.forLanguageTag("es-US"))).isEqualTo("Vea cohorte.");
		assertThat(WORDS.in(Locale.US)).isEqualTo("See cohort.");
		assertThat(WORDS.in(Locale.GERMAN)).isEqualTo("See cohort.");
	}

	@Test
	void linksAreKeptApartFromWords() {
		assertThat(WORDS.spans(Locale.US)).containsExactly(new Span("See ", null),
				new Span("cohort", "key-terms#cohort"), new Span(".", null));
	}

	@Test
	void textWithoutLinksIsOnePiece() {
		assertThat(Span.of("One (two) [three]")).containsExactly(new Span("One (two) [three]", null));
	}

}
