package org.holdfast.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the table of modules in docs/architecture.md is the one the code would give.
 * Run with {@code -Dholdfast.write-docs=true} the test writes it there.
 */
class ModuleTableTests {

	private static final Path DOCUMENT = Path.of("docs/architecture.md");

	private static final String BEGIN = "<!-- modules: written by ModuleTableTests -->\n";

	private static final String END = "<!-- end of modules -->";

	@Test
	void theDocumentedModulesAreThoseOfTheCode() throws IOException {
		String document = Files.readString(DOCUMENT);
		int begin = document.indexOf(BEGIN) + BEGIN.length();
		int end = document.indexOf(END);
		assertThat(begin).isGreaterThanOrEqualTo(BEGIN.length());
		assertThat(end).isGreaterThanOrEqualTo(begin);
		if (Boolean.getBoolean("holdfast.write-docs")) {
			document = document.substring(0, begin) + table() + document.substring(end);
			Files.writeString(DOCUMENT, document);
			end = document.indexOf(END);
		}
		assertThat(document.substring(begin, end))
			.as("run ./mvnw test -Dtest=ModuleTableTests -Dholdfast.write-docs=true")
			.isEqualTo(table());
	}

	private static String table() {
		return MainTypes.modules()
			.stream()
			.map((module) -> module.getIdentifier().toString())
			.sorted()
			.map(ModuleTableTests::row)
			.collect(Collectors.joining("", "| module | what it is for | may use |\n|---|---|---|\n", ""));
	}

	private static String row(String module) {
		try {
			Class<?> info = Class.forName("org.holdfast." + module + ".package-info");
			ApplicationModule declared = info.getAnnotation(ApplicationModule.class);
			String[] uses = (declared != null) ? declared.allowedDependencies() : new String[] { "anything" };
			String cell = Arrays.stream(uses).sorted().collect(Collectors.joining(", "));
			if (uses.length == 1 && ApplicationModule.OPEN_TOKEN.equals(uses[0])) {
				cell = "anything";
			}
			return "| `%s` | %s | %s |\n".formatted(module, purpose(module), cell.isEmpty() ? "-" : cell);
		}
		catch (ClassNotFoundException | IOException ex) {
			throw new IllegalStateException("Module " + module + " has no package-info.java", ex);
		}
	}

	private static String purpose(String module) throws IOException {
		String source = Files.readString(MainTypes.SOURCES.resolve("org/holdfast/" + module + "/package-info.java"));
		String text = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"));
		String flowing = text.lines()
			.map((line) -> line.strip().replaceFirst("^\\*", "").strip())
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining(" "));
		int stop = flowing.indexOf(". ");
		return (stop < 0) ? flowing : flowing.substring(0, stop + 1);
	}

}
