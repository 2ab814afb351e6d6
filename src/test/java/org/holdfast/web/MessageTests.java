package org.holdfast.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words of all modules: complete in both languages, used, and never written straight
 * into a template.
 */
class MessageTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path MESSAGES = RESOURCES.resolve("messages");

	private static final Pattern KEY = Pattern.compile("#\\{\\s*([A-Za-z][\\w.-]*)");

	private static final Pattern QUOTED = Pattern.compile("'([a-z][A-Za-z]*(?:\\.[\\w-]+)+)'");

	/** Words that the furniture offers to pages, used or not yet. */
	private static final Set<String> OFFERED = Set.of("web.back", "web.notApplicable", "web.notKnown",
			"web.notProvided");

	@Test
	void bothLanguagesSayTheSameThings() throws IOException {
		for (Path english : bundles()) {
			Path spanish = MESSAGES.resolve(english.getFileName().toString().replace(".properties", "_es.properties"));
			assertThat(spanish).exists();
			assertThat(read(spanish).stringPropertyNames()).as(spanish.toString())
				.containsExactlyInAnyOrderElementsOf(read(english).stringPropertyNames());
		}
	}

	/** The later of two would hide the first, and nobody would see it. */
	@Test
	void everyThingIsSaidOnce() throws IOException {
		try (Stream<Path> files = Files.list(MESSAGES)) {
			for (Path bundle : files.sorted().toList()) {
				assertThat(Files.readAllLines(bundle).stream().filter((line) -> line.matches("[A-Za-z].*=.*")))
					.extracting((line) -> line.replaceFirst("=.*", ""))
					.as(bundle.toString())
					.doesNotHaveDuplicates();
			}
		}
	}

	@Test
	void placeholdersAgreeAndApostrophesAreCurly() throws IOException {
		for (Path english : bundles()) {
			Path spanish = MESSAGES.resolve(english.getFileName().toString().replace(".properties", "_es.properties"));
			Properties translated = read(spanish);
			Properties original = read(english);
			for (String key : original.stringPropertyNames()) {
				assertThat(original.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
				assertThat(translated.getProperty(key)).as(key + " in Spanish").isNotBlank().doesNotContain("'");
				assertThat(placeholders(translated.getProperty(key))).as(key)
					.isEqualTo(placeholders(original.getProperty(key)));
			}
		}
	}

	@Test
	void keysStartWithTheirModule() throws IOException {
		for (Path bundle : bundles()) {
			String module = bundle.getFileName().toString().replaceFirst("[-.].*", "");
			assertThat(read(bundle).stringPropertyNames()).as(bundle.toString())
				.allMatch((key) -> key.startsWith(module + ".") || module.equals("web")
						&& (key.startsWith("typeMismatch") || key.startsWith("jakarta.validation.")));
		}
	}

	@Test
	void templatesUseOnlyKeysThatExist() throws IOException {
		Set<String> known = keys();
		List<String> missing = new ArrayList<>();
		for (Path template : templates()) {
			String text = Files.readString(template);
			Matcher used = KEY.matcher(text);
			while (used.find()) {
				if (!known.contains(used.group(1))) {
					missing.add(template + ": " + used.group(1));
				}
			}
			Set<String> modules = known.stream()
				.map((key) -> key.replaceFirst("\\..*", ""))
				.collect(Collectors.toSet());
			Matcher quoted = QUOTED.matcher(text);
			while (quoted.find()) {
				String key = quoted.group(1);
				if (modules.contains(key.replaceFirst("\\..*", "")) && !known.contains(key)
						&& !key.endsWith(".properties")
						&& known.stream().noneMatch((one) -> one.startsWith(key + "."))) {
					missing.add(template + ": " + key);
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void everyKeyIsUsed() throws IOException {
		StringBuilder all = new StringBuilder();
		for (Path folder : List.of(Path.of("src/main/java"), RESOURCES.resolve("templates"),
				RESOURCES.resolve("content"))) {
			if (Files.exists(folder)) {
				try (Stream<Path> files = Files.walk(folder)) {
					for (Path file : files.filter((path) -> path.toString().matches(".*\\.(java|html|json|yaml|yml)"))
						.toList()) {
						all.append(Files.readString(file)).append('\n');
					}
				}
			}
		}
		String text = all.toString();
		Set<String> stems = new TreeSet<>();
		Matcher built = Pattern.compile("([a-z][\\w]*(?:\\.[\\w-]+)*\\.)(?=\\$\\{|\"\\s*\\+|'\\s*\\+|%s)")
			.matcher(text);
		while (built.find()) {
			stems.add(built.group(1));
		}
		assertThat(keys()).filteredOn((key) -> !key.startsWith("typeMismatch") && !key.startsWith("jakarta."))
			.filteredOn((key) -> !OFFERED.contains(key))
			.filteredOn((key) -> !text.contains(key) && stems.stream().noneMatch(key::startsWith))
			.as("keys that nothing uses")
			.isEmpty();
	}

	@Test
	void templatesHoldNoWordsOfTheirOwn() throws IOException {
		List<String> literals = new ArrayList<>();
		for (Path template : templates()) {
			Document page = Jsoup.parse(Files.readString(template), "", Parser.htmlParser());
			for (Element element : page.select("title, body *")) {
				boolean replaced = Stream.iterate(element, (one) -> one != null, Element::parent)
					.anyMatch((one) -> one.hasAttr("th:text") || one.hasAttr("th:utext") || one.hasAttr("th:replace")
							|| one.hasAttr("th:insert"));
				if (replaced) {
					continue;
				}
				for (TextNode text : element.textNodes()) {
					if (text.text().matches(".*\\p{L}{2,}.*")) {
						literals.add(template + ": " + text.text().strip());
					}
				}
				for (String attribute : List.of("title", "alt", "placeholder", "aria-label")) {
					if (!element.attr(attribute).isBlank()) {
						literals.add(template + ": " + attribute + "=" + element.attr(attribute));
					}
				}
			}
		}
		assertThat(literals).isEmpty();
	}

	@Test
	void templatesHoldNoStyleOrScriptAndStayShort() throws IOException {
		for (Path template : templates()) {
			String text = Files.readString(template);
			assertThat(text.lines().count()).as(template.toString()).isLessThanOrEqualTo(120);
			assertThat(text).as(template.toString())
				.doesNotContainPattern("\\sstyle=|th:style|<style|\\son(click|change|submit|load|input)=")
				.doesNotContainPattern("<script(?![^>]*src=)");
		}
	}

	@Test
	void noErrorBlamesOrApologises() throws IOException {
		Pattern unwanted = Pattern.compile("(?i)\\b(invalid|please|sorry|oops|forbidden|illegal|required field)\\b|!");
		for (Path bundle : bundles()) {
			Properties words = read(bundle);
			for (String key : words.stringPropertyNames()) {
				assertThat(words.getProperty(key)).as(key).doesNotContainPattern(unwanted);
			}
		}
	}

	private static Set<String> placeholders(String text) {
		return Pattern.compile("\\{\\w+}")
			.matcher(text)
			.results()
			.map((found) -> found.group())
			.collect(Collectors.toSet());
	}

	private static Set<String> keys() throws IOException {
		Set<String> keys = new TreeSet<>();
		for (Path bundle : bundles()) {
			keys.addAll(read(bundle).stringPropertyNames());
		}
		return keys;
	}

	private static List<Path> bundles() throws IOException {
		try (Stream<Path> files = Files.list(MESSAGES)) {
			return files.filter((file) -> file.toString().endsWith(".properties"))
				.filter((file) -> !file.toString().endsWith("_es.properties"))
				.sorted()
				.toList();
		}
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html")).sorted().toList();
		}
	}

	private static Properties read(Path file) throws IOException {
		Properties properties = new Properties();
		try (InputStreamReader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
