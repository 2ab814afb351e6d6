package org.holdfast.toolkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the sections that each toolkit has to have, and fails on one that is missing or
 * empty, and on anything in it without what a reader needs.
 */
class ToolkitSectionsTests {

	private static final Set<PageKind> EVERYWHERE = EnumSet.complementOf(EnumSet.of(PageKind.PATHWAY));

	static Stream<Arguments> sections() {
		return Stream.of(Arguments.of("hiring", Map.of("overview", List.of("overview", "how-to-use"), "case-studies",
				List.of("university-hospitals", "west-philadelphia-skills-initiative",
						"emergency-medical-services-corps", "partners-healthcare", "university-of-colorado-anschutz",
						"johns-hopkins"),
				"strategies", List.of("pathway", "outside-in", "inside-up"), "diving-in",
				List.of("quick-wins", "readiness"), "big-questions", List.of("big-questions"), "foundations",
				List.of("baseline", "policies", "assets", "partners", "data-metrics", "sustainability"), "barriers",
				List.of("barriers"), "return-on-investment", List.of("savings", "additional-benefits"), "resources",
				List.of("resources", "anchor-dashboard", "can-hospitals-heal"), "key-terms", List.of("key-terms"))),
				Arguments.of("sourcing", Map.of("overview", List.of("overview", "how-to-use"), "case-studies",
						List.of("university-hospitals", "md-anderson", "parkland", "charleston-area-medical-center",
								"chicago-anchors"),
						"strategies", List.of("pathway", "creating-connections", "building-capacity"), "diving-in",
						List.of("quick-wins", "readiness"), "big-questions", List.of("big-questions"), "foundations",
						List.of("baseline", "pipeline", "policies", "assets", "partners", "sustainability"), "barriers",
						List.of("barriers"), "return-on-investment", List.of("savings", "additional-benefits"),
						"resources", List.of("resources"), "key-terms", List.of("key-terms"))),
				Arguments.of("investing", Map.of("overview",
						List.of("overview", "how-to-use", "impact-areas", "asset-classes"), "case-studies",
						List.of("bon-secours", "dignity-health", "gundersen", "promedica", "st-joseph-health",
								"trinity-health"),
						"strategies", List.of("place-based-investment", "upstream-community-benefit"), "diving-in",
						List.of("quick-wins", "readiness"), "big-questions", List.of("big-questions"), "foundations",
						List.of("deciding-approach", "tracking-dollars", "allocating-assets", "moving-to-impact",
								"forms-templates", "investment-ledger"),
						"barriers", List.of("barriers"), "return-on-investment", List.of("returns"), "resources",
						List.of("resources"), "key-terms", List.of("key-terms"))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sections")
	void everySectionIsThereWithItsPages(String toolkit, Map<String, List<String>> wanted) {
		Edition edition = PackagedEdition.of(toolkit);
		assertThat(edition.sections().getLast().key()).isEqualTo("about");
		wanted.forEach((section, pages) -> assertThat(edition.sections()).as(section)
			.filteredOn((one) -> one.key().equals(section))
			.singleElement()
			.satisfies((one) -> assertThat(one.pages()).extracting(Page::key).containsExactlyElementsOf(pages)));
		assertThat(edition.pages()).extracting(Page::kind).containsAll(EVERYWHERE);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sections")
	void everyPageHasSubstance(String toolkit, Map<String, List<String>> wanted) {
		assertThat(PackagedEdition.of(toolkit).pages()).allSatisfy((page) -> {
			assertThat(page.source()).startsWith("https://");
			assertThat(page.blocks()).isNotEmpty();
			assertThat(page.related()).isNotEmpty();
			switch (page.kind()) {
				case CASE_STUDY -> assertCase(page);
				case STRATEGY_LIST, CHECKLIST, WORKSHEET, BIG_QUESTIONS ->
					assertThat(page.items()).hasSizeGreaterThan(2);
				case BARRIERS -> assertThat(page.matter().barriers()).hasSizeGreaterThan(5)
					.extracting(Matter.Barrier::challenge)
					.containsAll(page.matter().challenges().stream().map(Matter.Challenge::key).toList());
				case RETURN_ON_INVESTMENT -> assertThat(page.matter().returns()).isNotEmpty();
				case RESOURCES -> assertThat(page.matter().resources()).hasSizeGreaterThan(4);
				case KEY_TERMS -> assertThat(page.terms()).hasSizeGreaterThan(7);
				case PATHWAY -> assertThat(page.matter().stages()).hasSizeGreaterThan(3);
				case ARTICLE -> assertThat(page.blocks()).hasSizeGreaterThan(1);
			}
		});
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sections")
	void everyItemHasKeySourceAndHelp(String toolkit, Map<String, List<String>> wanted) {
		Edition edition = PackagedEdition.of(toolkit);
		edition.pages().forEach((page) -> assertThat(page.items()).allSatisfy((item) -> {
			assertThat(item.key()).matches(toolkit + "/" + page.key() + "(/[a-z0-9-]+){2}");
			assertThat(item.source()).startsWith("https://");
			assertThat(item.help().why().en()).hasSizeGreaterThan(15);
			assertThat(item.help().example().en()).hasSizeGreaterThan(2);
			assertThat(edition.findItem(item.key())).contains(item);
		}));
	}

	@Test
	void theStrategiesAreSixteenAndEight() {
		Edition hiring = PackagedEdition.hiring();
		assertThat(hiring.findPage("outside-in").orElseThrow().items()).hasSize(16);
		assertThat(hiring.findPage("inside-up").orElseThrow().items()).hasSize(8);
		assertThat(hiring.findPage("outside-in").orElseThrow().groups()).extracting((group) -> group.items().size())
			.containsExactly(3, 5, 5, 3);
	}

	@Test
	void everyCaseLeadsToStrategiesAndBack() {
		PackagedEdition.all()
			.forEach((edition) -> edition.pages()
				.stream()
				.filter((page) -> page.kind() == PageKind.CASE_STUDY)
				.forEach((page) -> assertThat(edition.pages()
					.stream()
					.flatMap((list) -> list.items().stream())
					.filter((item) -> edition.casesUsing(item).contains(page))).as(page.key()).hasSizeGreaterThan(1)));
	}

	@Test
	void theSpendTablesHaveTheTwentyCategories() {
		Page baseline = PackagedEdition.of("sourcing").findPage("baseline").orElseThrow();
		assertThat(baseline.items()).filteredOn((item) -> item.rows().size() == 21).hasSize(2);
	}

	@Test
	void theResourcesNamedAreAllThere() {
		List<String> titles = PackagedEdition.hiring()
			.findPage("resources")
			.orElseThrow()
			.matter()
			.resources()
			.stream()
			.map((one) -> one.title().en())
			.toList();
		for (String name : List.of("Anchor Dashboard", "Can Hospitals Heal", "Hospitals Building Healthier",
				"EMS Corps", "REACH", "West Philadelphia", "University Hospitals", "CareerSTAT", "Aspen",
				"Employer-assisted", "Atlanta CareerRise")) {
			assertThat(titles).as(name).anyMatch((title) -> title.toLowerCase().contains(name.toLowerCase()));
		}
	}

	private static void assertCase(Page page) {
		Card card = page.matter().card();
		assertThat(card).isNotNull();
		assertThat(card.lines()).extracting(Card.Line::kind).contains("place", "anchors", "employees", "mission");
		assertThat(page.blocks()).extracting(Block::key).contains("overview", "background");
		assertThat(page.blocks()).filteredOn((block) -> block.kind() == Block.Kind.PARAGRAPH).hasSizeGreaterThan(2);
	}

}
