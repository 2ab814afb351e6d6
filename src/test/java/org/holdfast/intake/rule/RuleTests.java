package org.holdfast.intake.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every rule has its sentences, in words that say what to do.
 */
class RuleTests {

	private static final String FILE = "/messages/intake-rules";

	@ParameterizedTest
	@EnumSource(Rule.class)
	void hasItsNameAndBothSentencesInBothLanguages(Rule rule) throws IOException {
		for (String language : new String[] { "", "_es" }) {
			Properties messages = messages(language);
			assertThat(messages.getProperty(rule.nameKey())).as(rule + language).isNotBlank();
			assertThat(messages.getProperty(rule.messageKey())).as(rule + language).isNotBlank();
			assertThat(messages.getProperty(rule.fixKey())).as(rule + language).isNotBlank();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_es" })
	void usesNoWordsThatBlameOrBeg(String language) throws IOException {
		messages(language).forEach((key, text) -> {
			String lower = text.toString().toLowerCase(Locale.ROOT);
			assertThat(lower).as(key.toString())
				.doesNotContain("invalid", "please", "sorry", "oops", "forbidden", "required field", "illegal", "error",
						"inválid", "por favor", "lo siento", "prohibido");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_es" })
	void sentencesSurviveFormatting(String language) throws IOException {
		messages(language).forEach((key, text) -> {
			String formatted = new MessageFormat(text.toString(), Locale.US)
				.format(new Object[] { "amount", "1e3", "1000.00", "0.48" });
			assertThat(formatted).as(key.toString()).doesNotContain("{");
			assertThat(text.toString()).as(key.toString()).doesNotContain("'");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_es" })
	void ofTwoRowsWithOneIdentityTheOneThatCountsIsSaid(String language) throws IOException {
		String said = new MessageFormat(messages(language).getProperty(Rule.DUPLICATE_IN_FILE.messageKey()), Locale.US)
			.format(new Object[] { "Id", "7" });
		assertThat(said).containsAnyOf("Row 7 counts, this one does not", "Cuenta la fila 7; esta no");
	}

	@Test
	void bothLanguagesHaveTheSameKeys() throws IOException {
		assertThat(messages("_es").keySet()).isEqualTo(messages("").keySet());
	}

	@ParameterizedTest
	@EnumSource(Rule.class)
	void isFoundByItsCode(Rule rule) {
		assertThat(Rule.of(rule.code())).contains(rule);
	}

	@Test
	void codesAreThoseOfTheDesign() {
		assertThat(Rule.ZIP_PADDED.code()).isEqualTo("zip-padded");
		assertThat(Rule.ZIP_PADDED.severity().code()).isEqualTo("warning");
		assertThat(Rule.of("no-such-rule")).isEmpty();
	}

	private static Properties messages(String language) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(RuleTests.class.getResourceAsStream(FILE + language + ".properties"),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
