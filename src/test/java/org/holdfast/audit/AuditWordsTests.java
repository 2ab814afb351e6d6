package org.holdfast.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is written into a log has words, in both languages.
 */
class AuditWordsTests {

	private static final Pattern EVENT = Pattern.compile("new AuditedEvent\\(\\s*([^,]+),");

	private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9-]*)\"");

	private static final Pattern COMPOUND = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");

	@ParameterizedTest
	@ValueSource(strings = { "audit.properties", "audit_es.properties" })
	void everyEventHasWords(String bundle) throws IOException {
		Properties words = new Properties();
		try (Reader reader = new InputStreamReader(Files.newInputStream(Path.of("src/main/resources/messages", bundle)),
				StandardCharsets.UTF_8)) {
			words.load(reader);
		}
		assertThat(codes()).hasSizeGreaterThan(20)
			.allSatisfy((code) -> assertThat(words.stringPropertyNames()).contains("audit.what." + code));
	}

	@Test
	void noWordsOutliveTheirEvent() throws IOException {
		Properties words = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/audit.properties"))) {
			words.load(reader);
		}
		assertThat(words.stringPropertyNames().stream().filter((key) -> key.startsWith("audit.what.")))
			.allSatisfy((key) -> assertThat(codes()).contains(key.substring("audit.what.".length())));
	}

	private static Set<String> codes() throws IOException {
		Set<String> codes = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				collect(Files.readString(file), codes);
			}
		}
		return codes;
	}

	// a code stands where the event is made or, if a variable stands there, somewhere in
	// the same file
	private static void collect(String source, Set<String> codes) {
		Matcher event = EVENT.matcher(source);
		while (event.find()) {
			Matcher code = CODE.matcher(event.group(1));
			boolean literal = false;
			while (code.find()) {
				literal = true;
				codes.add(code.group(1));
			}
			if (!literal) {
				COMPOUND.matcher(source).results().forEach((found) -> codes.add(found.group(1)));
			}
		}
	}

}
