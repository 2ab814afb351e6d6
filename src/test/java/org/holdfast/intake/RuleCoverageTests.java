package org.holdfast.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of rules in the specification, each with a rule of ours, and every rule of
 * ours with a file that provokes it: in the corpus, or in a test that is named here
 * because it needs more than a small text. That each has its sentences in both languages
 * is in {@link org.holdfast.intake.rule.RuleTests}.
 */
class RuleCoverageTests {

	/** As data-files.md, section 3, lists them. */
	private static final List<String> SPECIFIED = List.of("file-empty", "file-type", "file-too-large", "file-encrypted",
			"file-damaged", "archive-bomb", "header-missing", "header-duplicate", "header-blank", "column-required",
			"date-ambiguous", "row-too-short", "row-too-long", "text-not-decodable", "text-control-character",
			"value-required", "date-unreadable", "date-impossible", "date-out-of-range", "end-before-start",
			"number-unreadable", "amount-too-precise", "amount-out-of-range", "hours-out-of-range", "zip-unreadable",
			"code-unknown", "duplicate-in-file", "duplicate-spell", "zip-padded", "zip-unknown", "pay-basis-suspect",
			"separation-unmatched", "vendor-unknown", "duplicate-excluded", "total-row", "control-total-differs",
			"personal-data-dropped", "vendor-looks-personal");

	/** Tests whose files are too large, binary, or compared with what is stored. */
	private static final Map<String, String> ELSEWHERE = Map.ofEntries(
			Map.entry("file-too-large", "web.ImportsApiIntegrationTests"),
			Map.entry("file-encrypted", "reading.BadInputTests"),
			Map.entry("storage-full", "web.ImportJobsIntegrationTests"),
			Map.entry("work-interrupted", "web.ImportJobsIntegrationTests"),
			Map.entry("archive-bomb", "web.UploadCasesIntegrationTests"),
			Map.entry("columns-too-many", "reading.BadInputTests"),
			Map.entry("duplicate-spell", "web.CorpusIntegrationTests"),
			Map.entry("too-many-values", "web.CorpusIntegrationTests"),
			Map.entry("vendor-unknown", "web.CorpusIntegrationTests"),
			Map.entry("separation-unmatched", "web.PeopleEventsIntegrationTests"));

	/**
	 * Notices of how a file differs from earlier ones of its source: no single file has
	 * them.
	 */
	private static final Set<String> OF_SEVERAL_FILES = Set.of("value-new", "column-new", "column-gone",
			"source-chosen", "value-decided", "reading-remembered", "reading-contradicted");

	@Test
	void everyRuleOfTheSpecificationIsThere() {
		assertThat(SPECIFIED).allSatisfy((code) -> assertThat(Rule.of(code)).as(code).isPresent());
	}

	@Test
	void everyRuleIsProvokedByAFile() throws ClassNotFoundException {
		Set<String> provoked = new TreeSet<>();
		CorpusFile.all().forEach((file) -> {
			Stream.concat(file.fates().values().stream(), file.remarks().stream())
				.flatMap((said) -> Arrays.stream(said.split(" ")))
				.forEach(provoked::add);
			if (file.stopped() != null) {
				provoked.addAll(List.of(file.stopped().split(" ")));
			}
		});
		for (Map.Entry<String, String> test : ELSEWHERE.entrySet()) {
			assertThat(Class.forName("org.holdfast.intake." + test.getValue())).isNotNull();
			assertThat(provoked).as("now in the corpus: %s", test.getKey()).doesNotContain(test.getKey());
			provoked.add(test.getKey());
		}
		provoked.addAll(OF_SEVERAL_FILES);
		assertThat(Arrays.stream(Rule.values()).map(Rule::code).filter((code) -> !provoked.contains(code)))
			.as("rules that no file provokes")
			.isEmpty();
	}

}
