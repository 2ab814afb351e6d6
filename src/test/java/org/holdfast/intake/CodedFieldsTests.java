package org.holdfast.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.holdfast.intake.reading.HeaderDictionary;
import org.holdfast.intake.value.CodeList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every column of codes of every kind of file has its list of codes, and every code its
 * words in both languages.
 */
class CodedFieldsTests {

	private static final Set<String> CODES = Set.of("code", "yes-no");

	private static final HeaderDictionary DICTIONARY = HeaderDictionary.standard();

	static Stream<String> fields() {
		return Stream.of(Kind.values())
			.flatMap(
					(kind) -> KnownFormats.of(kind).fields().stream().map((field) -> kind.code() + " " + field.name()));
	}

	@ParameterizedTest
	@MethodSource("fields")
	void columnOfCodesHasItsListAndItsWords(String field) throws IOException {
		String kind = field.substring(0, field.indexOf(' '));
		String name = field.substring(field.indexOf(' ') + 1);
		assertThat(DICTIONARY.columnNames(kind)).contains(name);
		assertThat(CodeList.of(name).isPresent()).as("a list of codes")
			.isEqualTo(CODES.contains(DICTIONARY.holds(kind, name)));
		if (CodeList.of(name).isPresent()) {
			CodeList list = CodeList.of(name).get();
			assertThat(list.codes()).hasSizeGreaterThan(1).allMatch(list::understands);
			for (String bundle : new String[] { "intake", "intake_es" }) {
				assertThat(words(bundle).stringPropertyNames()).as(bundle)
					.containsAll(
							list.codes().stream().map((code) -> "intake.code." + list.name() + "." + code).toList());
			}
		}
	}

	private static Properties words(String bundle) throws IOException {
		Properties words = new Properties();
		try (Reader reader = Files.newBufferedReader(
				Path.of("src/main/resources/messages").resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
			words.load(reader);
		}
		return words;
	}

}
