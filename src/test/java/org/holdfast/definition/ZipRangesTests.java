package org.holdfast.definition;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.holdfast.definition.rule.RuleJson;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.shared.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Turns sets over time into ZIP codes with spans.
 */
class ZipRangesTests {

	private static final LocalDate AUGUST = LocalDate.of(2024, 8, 1);

	private static final LocalDate MARCH = LocalDate.of(2025, 3, 16);

	private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

	private final List<DefinitionVersion> versions = new ArrayList<>();

	@Test
	void unionJoinsSetsWithoutOverlap() throws Exception {
		ZipRanges ranges = ZipRanges.union(golden(), GeographySet.Purpose.LOCAL);
		assertThat(ranges.names()).containsOnly("");
		assertThat(rows(ranges)).containsExactly(" 06510 2024-08-01 2025-03-16", " 06511 2024-08-01 9999-12-31",
				" 06513 2025-03-16 9999-12-31", " 06519 2024-08-01 2025-05-01");
	}

	@Test
	void setsStayApartByName() throws Exception {
		assertThat(rows(ZipRanges.bySet(golden(), GeographySet.Purpose.LOCAL))).containsExactly(
				"city 06510 2024-08-01 2025-03-16", "city 06511 2024-08-01 9999-12-31",
				"city 06513 2025-03-16 9999-12-31", "priority 06511 2024-08-01 2025-05-01",
				"priority 06519 2024-08-01 2025-05-01");
	}

	@Test
	void anEmptyListEndsASet() throws Exception {
		ZipRanges spans = ZipRanges.spans(golden(), GeographySet.Purpose.LOCAL);
		assertThat(spans.names()).containsExactly("city", "priority");
		assertThat(spans.untils()).containsExactly("9999-12-31", "2025-05-01");
		assertThat(ZipRanges.inForce(golden(), GeographySet.Purpose.LOCAL))
			.containsExactly(new Span(AUGUST, Span.OPEN));
	}

	@Test
	void cutsAreTheFirstDaysOfVersions() throws Exception {
		assertThat(ZipRanges.cutDays(golden(), GeographySet.Purpose.LOCAL)).containsExactly(AUGUST, MARCH, MAY);
		assertThat(ZipRanges.cutDays(golden(), GeographySet.Purpose.CAMPUS)).isEmpty();
	}

	private DefinitionSnapshot golden() throws RuleJson.Unreadable {
		this.versions.clear();
		add("city", 1, AUGUST, "\"06510\", \"06511\"");
		add("city", 2, MARCH, "\"06511\", \"06513\"");
		add("priority", 1, AUGUST, "\"06511\", \"06519\"");
		add("priority", 2, MAY, "");
		return new SnapshotAssembly(this.versions).snapshot(new SnapshotAssembly.Founded(null, ZoneOffset.UTC));
	}

	private void add(String name, int number, LocalDate from, String zips) throws RuleJson.Unreadable {
		String json = "{\"purpose\": \"local\", \"validFrom\": \"%s\", \"zips\": [%s]}".formatted(from, zips);
		this.versions.add(new DefinitionVersion(RuleKind.GEOGRAPHY_SETS, name, number,
				RuleJson.read(RuleKind.GEOGRAPHY_SETS, json.getBytes(StandardCharsets.UTF_8)), false, Instant.EPOCH,
				null));
	}

	private static List<String> rows(ZipRanges ranges) {
		List<String> rows = new ArrayList<>();
		for (int row = 0; row < ranges.zips().length; row++) {
			rows.add(String.join(" ", ranges.names()[row], ranges.zips()[row], ranges.froms()[row],
					ranges.untils()[row]));
		}
		return rows;
	}

}
