package org.holdfast.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what the house asks of files: sizes, numbers of migrations, templates without
 * scripts, and that a tenant table brings its policy along.
 */
class HouseStyleTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern MIGRATION = Pattern.compile("V(\\d{4})__([a-z]+)_[a-z0-9_]+\\.sql");

	private static final int LONGEST_CONTROLLER = 150;

	private static final int LONGEST_TEMPLATE = 120;

	@Test
	void migrationsAreNumberedOnceAndStandWithTheirModule() {
		Set<String> numbers = new HashSet<>();
		assertThat(files(RESOURCES.resolve("db/migration"), ".sql")).isNotEmpty().allSatisfy((file) -> {
			Matcher name = MIGRATION.matcher(file.getFileName().toString());
			assertThat(name.matches()).as("%s is named V<4 digits>__<module>_<what>.sql", file).isTrue();
			assertThat(name.group(2)).as("module of %s", file).isEqualTo(file.getParent().getFileName().toString());
			assertThat(numbers.add(name.group(1))).as("%s has a number of its own", file).isTrue();
		});
	}

	@Test
	void aTenantTableBringsItsPolicyAlong() {
		Pattern table = Pattern.compile("CREATE TABLE ((?!leaf\\.)[a-z_.]+) \\(\\s*institution_id\\b");
		assertThat(files(RESOURCES.resolve("db/migration"), ".sql")).allSatisfy((file) -> {
			String sql = read(file);
			List<String> tables = table.matcher(sql).results().map((found) -> found.group(1)).toList();
			assertThat(tables)
				.allSatisfy((name) -> assertThat(sql).contains("ALTER TABLE " + name + " FORCE ROW LEVEL SECURITY",
						"CREATE POLICY tenant ON " + name + " "));
		});
	}

	@Test
	void controllersAreShort() {
		assertThat(files(MainTypes.SOURCES, "Controller.java")).isNotEmpty()
			.allSatisfy((file) -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST_CONTROLLER));
	}

	@Test
	void templatesAreShortAndHoldNeitherScriptNorStyle() {
		Pattern inline = Pattern.compile("<style|\\sstyle=|<script(?![^>]*(src|th:src)=)|\\son[a-z]+=|javascript:",
				Pattern.CASE_INSENSITIVE);
		assertThat(files(RESOURCES.resolve("templates"), ".html")).isNotEmpty().allSatisfy((file) -> {
			assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST_TEMPLATE);
			assertThat(inline.matcher(read(file)).results().map((found) -> found.group()).toList())
				.as("inline script or style in %s", file)
				.isEmpty();
		});
	}

	@Test
	void timesAreShownForMachinesTooAndInOneWay() {
		Pattern bare = Pattern.compile("(?s)@format\\.instant\\(|#temporals|#dates|#calendars");
		Pattern wrapped = Pattern.compile("th:with=\"told=[^\"]*\"(?=(?s:.{0,160})<time th:replace=)");
		assertThat(files(RESOURCES.resolve("templates"), ".html"))
			.filteredOn((file) -> !file.endsWith("fragments/time.html"))
			.allSatisfy((file) -> assertThat(bare.matcher(wrapped.matcher(read(file)).replaceAll("")).find())
				.as("%s shows a time without fragments/time", file)
				.isFalse());
	}

	@Test
	void documentsAreNotEmptyAndTheirLinksLeadSomewhere() {
		Pattern link = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");
		List<Path> documents = new ArrayList<>(files(Path.of("docs"), ".md"));
		documents.add(Path.of("README.md"));
		documents.addAll(files(Path.of(".github"), ".md"));
		assertThat(documents).allSatisfy((document) -> {
			String text = read(document);
			assertThat(text.strip().length()).as("length of %s", document).isGreaterThan(200);
			link.matcher(text)
				.results()
				.forEach((found) -> assertThat(document.resolveSibling(found.group(1))).as("link of %s", document)
					.exists());
		});
	}

	private static List<Path> files(Path root, String end) {
		try (Stream<Path> all = Files.walk(root)) {
			return all.filter((file) -> file.toString().endsWith(end)).sorted().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static long lines(Path file) {
		return read(file).lines().count();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
