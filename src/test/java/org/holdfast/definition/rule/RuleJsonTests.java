package org.holdfast.definition.rule;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.holdfast.definition.GoldenDefinitions;
import org.holdfast.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Reads rules from JSON: what is unreadable, what is refused and where.
 */
class RuleJsonTests {

	@Test
	void goldenDefinitionsAreReadAndWrittenUnchanged() throws Exception {
		for (GoldenDefinitions.Request request : GoldenDefinitions.requests()) {
			RuleKind kind = RuleKind.of(request.path().split("/")[4]).orElseThrow();
			Rule rule = read(kind, request.body());
			assertThat(RuleJson.write(rule)).isEqualTo(new JsonMapper().readTree(request.body()));
			assertThat(read(kind, RuleJson.write(rule).toString())).isEqualTo(rule);
		}
	}

	@ParameterizedTest
	@MethodSource
	void unreadable(RuleKind kind, String json) {
		assertThatExceptionOfType(RuleJson.Unreadable.class).isThrownBy(() -> read(kind, json));
	}

	static Stream<Arguments> unreadable() {
		return Stream.of(Arguments.of(RuleKind.FISCAL_YEAR, ""), Arguments.of(RuleKind.FISCAL_YEAR, "{"),
				Arguments.of(RuleKind.FISCAL_YEAR, "null"), Arguments.of(RuleKind.FISCAL_YEAR, "[]"),
				Arguments.of(RuleKind.FISCAL_YEAR, "7"), Arguments.of(RuleKind.FISCAL_YEAR, "{\"startMonth\": 7} {}"),
				Arguments.of(RuleKind.FISCAL_YEAR, "{\"startMonth\": 7, \"startMonth\": 8}"),
				Arguments.of(RuleKind.FISCAL_YEAR, "{\"startMonth\": 7.5}"),
				Arguments.of(RuleKind.FISCAL_YEAR, "{\"startMonth\": \"July\"}"),
				Arguments.of(RuleKind.FISCAL_YEAR, "{\"startMonth\": 7, \"endMonth\": 6}"),
				Arguments.of(RuleKind.FISCAL_YEAR, "{\"startMonth\": 99999999999}"),
				Arguments.of(RuleKind.DATA_AS_OF, "{\"employments\": \"2025-02-30\"}"),
				Arguments.of(RuleKind.DATA_AS_OF, "{\"employments\": \"2025-2-3\"}"),
				Arguments.of(RuleKind.DATA_AS_OF, "{\"employments\": \"2025-02-03T00:00:00Z\"}"),
				Arguments.of(RuleKind.DATA_AS_OF, "{\"employments\": \"\"}"),
				Arguments.of(RuleKind.DATA_AS_OF, "{\"employments\": 20250203}"),
				Arguments.of(RuleKind.DATA_AS_OF, "{\"employments\": [2025, 2, 3]}"),
				Arguments.of(RuleKind.VENDOR_THRESHOLD, "{\"amount\": \"one\"}"),
				Arguments.of(RuleKind.VENDOR_THRESHOLD, "{\"amount\": NaN}"),
				Arguments.of(RuleKind.PO_BOX_ZIPS, "{\"zips\": \"44103\"}"),
				Arguments.of(RuleKind.GEOGRAPHY_SETS,
						"{\"purpose\": \"local\", \"validFrom\": \"2025-01-01\", \"zips\": [], \"changed\": []}"),
				Arguments.of(RuleKind.TARGETED_JOBS, "{\"validFrom\": \"2025-01-01\", \"jobs\": [], \"words\": []}"),
				Arguments.of(RuleKind.DIVERSE_CATEGORIES,
						"{\"validFrom\": \"2025-01-01\", \"groups\": {\"men\": []}}"));
	}

	@ParameterizedTest
	@MethodSource
	void refused(RuleKind kind, String json, List<String> pointers) {
		Refused refused = catchThrowableOfType(Refused.class, () -> read(kind, json));
		assertThat(refused.items()).extracting(Refused.Item::pointer).containsExactlyElementsOf(pointers);
	}

	static Stream<Arguments> refused() {
		return Stream.of(Arguments.of(RuleKind.FISCAL_YEAR, "{}", List.of("/startMonth")),
				Arguments.of(RuleKind.FISCAL_YEAR, "{\"startMonth\": 13}", List.of("/startMonth")),
				Arguments.of(RuleKind.SUPPRESSION, "{\"threshold\": 4}", List.of("/threshold")),
				Arguments.of(RuleKind.VENDOR_THRESHOLD, "{\"amount\": \"0\"}", List.of("/amount")),
				Arguments.of(RuleKind.VENDOR_THRESHOLD, "{\"amount\": \"0.001\"}", List.of("/amount")),
				Arguments.of(RuleKind.VENDOR_THRESHOLD, "{\"amount\": \"1e400000\"}", List.of("/amount")),
				Arguments.of(RuleKind.BASELINE_PERIOD, "{\"from\": \"2025-01-02\", \"to\": \"2025-01-01\"}",
						List.of("/to")),
				Arguments.of(RuleKind.BASELINE_PERIOD, "{}", List.of("/from", "/to")),
				Arguments.of(RuleKind.DATA_AS_OF, "{\"employments\": \"1899-12-31\"}", List.of("/employments")),
				Arguments.of(RuleKind.GEOGRAPHY_SETS,
						"{\"purpose\": \"near\", \"zips\": [\"44103\", \"ABCDE\", null, \"1\"]}",
						List.of("/purpose", "/validFrom", "/zips/1", "/zips/2", "/zips/3")),
				Arguments.of(RuleKind.GEOGRAPHY_SETS, "{\"purpose\": \"local\", \"validFrom\": \"2025-01-01\"}",
						List.of("/zips")),
				Arguments.of(RuleKind.LIVING_WAGES, "{\"hourly\": \"-1\"}",
						List.of("/county", "/familyType", "/year", "/hourly", "/source")),
				Arguments.of(RuleKind.TARGETED_JOBS, "{\"validFrom\": \"2025-01-01\", \"jobs\": [\"a\", \" \"]}",
						List.of("/jobs/1")),
				Arguments.of(RuleKind.PATHWAY_SOURCES, "{\"validFrom\": \"2025-01-01\"}", List.of("/sources")),
				Arguments.of(RuleKind.LOCAL_VENDOR_RULE,
						"{\"validFrom\": \"2025-01-01\", \"addressOrder\": [\"remit\", \"home\", \"remit\"]}",
						List.of("/addressOrder/1", "/addressOrder/2")),
				Arguments.of(RuleKind.DIVERSE_CATEGORIES,
						"{\"validFrom\": \"2025-01-01\", \"groups\": {\"minority\": [\"MBE\", \"XYZ\"], \"other\": [\"mbe\"]}}",
						List.of("/groups/minority/1", "/groups/other/0")),
				Arguments.of(RuleKind.DIVERSE_CATEGORIES, "{\"validFrom\": \"2025-01-01\"}", List.of("/groups")),
				Arguments.of(RuleKind.INSTITUTION, "{}", List.of("/county")),
				Arguments.of(RuleKind.INSTITUTION, "{\"timeZone\": \"Mars/Base\"}", List.of("/timeZone")),
				Arguments.of(RuleKind.SITES, "{}", List.of("/county")));
	}

	@Test
	void numbersMayStandForExactText() throws Exception {
		assertThat(read(RuleKind.VENDOR_THRESHOLD, "{\"amount\": 12.5}"))
			.isEqualTo(read(RuleKind.VENDOR_THRESHOLD, "{\"amount\": \"12.50\"}"));
		assertThat(read(RuleKind.PO_BOX_ZIPS, "{\"zips\": [6501]}").changed()).containsExactly("6501");
	}

	@Test
	void wordsStandOnce() throws Exception {
		assertThat(read(RuleKind.TARGETED_JOBS, "{\"validFrom\": \"2025-01-01\", \"jobs\": [\" Nurse\", \"NURSE \"]}"))
			.isInstanceOfSatisfying(WordsRule.class, (rule) -> assertThat(rule.words()).containsExactly("Nurse"));
	}

	private static Rule read(RuleKind kind, String json) throws RuleJson.Unreadable {
		return RuleJson.read(kind, json.getBytes(StandardCharsets.UTF_8));
	}

}
