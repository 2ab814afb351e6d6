package org.holdfast.toolkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks through everything the hiring toolkit says.
 */
class ToolkitContentTests {

	private static final Locale SPANISH = Locale.forLanguageTag("es-US");

	private static final Pattern ENGLISH_WORD = Pattern
		.compile("(?U)\\b\\p{Ll}+,? (the|and|of|with|your|you|which|where|they|this|from|hires?) \\p{Ll}");

	private final Edition edition = PackagedEdition.hiring();

	static List<Edition> toolkits() {
		return PackagedEdition.all();
	}

	@ParameterizedTest
	@MethodSource("toolkits")
	void contentFollowsItsSchema(Edition toolkit) throws Exception {
		assertThat(errors(PackagedEdition.body(toolkit.toolkit()))).isEmpty();
	}

	@Test
	void schemaRefusesWhatIsMissingOrUnknown() throws Exception {
		ObjectNode noSpanish = (ObjectNode) PackagedEdition.body("hiring");
		((ObjectNode) noSpanish.get("title")).remove("es");
		assertThat(errors(noSpanish)).hasSize(1);
		ObjectNode emptySection = (ObjectNode) PackagedEdition.body("hiring");
		((ObjectNode) emptySection.get("sections").get(0)).putArray("pages");
		assertThat(errors(emptySection)).hasSize(1);
		ObjectNode slip = (ObjectNode) PackagedEdition.body("hiring");
		((ObjectNode) slip.get("sections").get(0).get("pages").get(0)).put("darft", true);
		assertThat(errors(slip)).hasSize(1);
		ObjectNode noSource = (ObjectNode) PackagedEdition.body("hiring");
		((ObjectNode) noSource.at("/sections/3/pages/1/groups/0/items/0")).remove("source");
		assertThat(errors(noSource)).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("toolkits")
	void keysAreUnique(Edition toolkit) {
		assertUnique(toolkit.sections(), Section::key);
		assertUnique(toolkit.pages(), Page::key);
		assertUnique(items(toolkit), Item::key);
		toolkit.pages().forEach((page) -> {
			assertUnique(page.groups(), Group::key);
			assertUnique(page.items(), Item::anchor);
			assertUnique(page.terms(), Term::key);
			assertUnique(page.matter().places().toList(), Matter.Place::key);
			page.items().forEach((item) -> {
				assertUnique(item.choices(), Choice::key);
				assertUnique(item.columns(), Column::key);
				assertUnique(item.rows(), TableRow::key);
				item.columns().forEach((column) -> assertUnique(column.choices(), Choice::key));
			});
		});
	}

	@ParameterizedTest
	@MethodSource("toolkits")
	void linksLeadToPagesAndPlacesThatExist(Edition toolkit) {
		List<String> links = new ArrayList<>();
		words(PackagedEdition.body(toolkit.toolkit())).forEach((words) -> {
			assertThat(linksOf(words.spans(Locale.US))).as(words.en())
				.containsExactlyInAnyOrderElementsOf(linksOf(words.spans(SPANISH)));
			links.addAll(linksOf(words.spans(Locale.US)));
		});
		toolkit.pages().forEach((page) -> {
			links.addAll(page.related());
			links.addAll(page.matter().links());
			page.blocks().forEach((block) -> block.entries().forEach((entry) -> {
				if (entry.link() != null) {
					links.add(entry.link());
				}
			}));
			page.terms().forEach((term) -> term.see().forEach((key) -> links.add("key-terms#" + key)));
		});
		assertThat(links).isNotEmpty()
			.allSatisfy((link) -> assertThat(leadsSomewhere(toolkit, link)).as(link).isTrue());
	}

	@ParameterizedTest
	@MethodSource("toolkits")
	void labelsHoldNoLinks(Edition toolkit) {
		assertThat(items(toolkit))
			.allSatisfy((item) -> assertThat(item.label().in(Locale.US)).isEqualTo(item.label().en()));
	}

	@ParameterizedTest
	@MethodSource("toolkits")
	void everyTextIsTranslated(Edition toolkit) {
		JsonNode body = PackagedEdition.body(toolkit.toolkit());
		assertThat(words(body)).hasSizeGreaterThan(500)
			.allSatisfy((words) -> assertThat(words.in(SPANISH)).doesNotContainPattern(ENGLISH_WORD));
		assertThat(words(body).filter((words) -> words.en().split(" ").length > 4))
			.allSatisfy((words) -> assertThat(words.es()).isNotEqualTo(words.en()));
	}

	@ParameterizedTest
	@MethodSource("toolkits")
	void everyBigQuestionEndsInOneDecision(Edition toolkit) {
		Page questions = toolkit.findPage("big-questions").orElseThrow();
		assertThat(questions.groups()).hasSize(3).allSatisfy((question) -> {
			assertThat(question.items().stream().filter(Item::decision)).singleElement()
				.isEqualTo(question.items().getLast());
			assertThat(question.items().stream().filter((item) -> !item.decision())).extracting(Item::field)
				.containsOnly(FieldKind.LONG_TEXT);
		});
		assertThat(questions.groups().getFirst().items().getLast().feeds()).isEqualTo("local-geography");
	}

	@Test
	void elevenBenefitsOfWhichThreeAreMoney() {
		List<Block.Entry> benefits = this.edition.findPage("overview")
			.orElseThrow()
			.blocks()
			.stream()
			.filter((block) -> block.kind() == Block.Kind.BENEFITS)
			.flatMap((block) -> block.entries().stream())
			.toList();
		assertThat(benefits).hasSize(11).extracting(Block.Entry::measure).doesNotContainNull();
		assertThat(benefits).filteredOn((benefit) -> benefit.measure() == Block.Measure.MONETISED)
			.extracting(Block.Entry::key)
			.containsExactly("lower-turnover", "efficient-recruitment", "training-saved");
		Item decision = this.edition.findItem("hiring/big-questions/purpose/decision").orElseThrow();
		assertThat(decision.choices()).extracting(Choice::key)
			.containsExactlyElementsOf(benefits.stream().map(Block.Entry::key).toList());
		assertThat(decision.choices()).extracting(Choice::label)
			.containsExactlyElementsOf(benefits.stream().map(Block.Entry::title).toList());
	}

	@Test
	void metricsAreKeptForBothPools() {
		Page page = this.edition.findPage("data-metrics").orElseThrow();
		for (String group : List.of("hiring-process", "program-success")) {
			Item general = this.edition.findItem("hiring/data-metrics/" + group + "/general").orElseThrow();
			Item pipeline = this.edition.findItem("hiring/data-metrics/" + group + "/pipeline").orElseThrow();
			assertThat(general.columns()).extracting(Column::key)
				.containsExactly("measured", "system", "owner", "frequency");
			assertThat(pipeline.columns()).isEqualTo(general.columns());
			assertThat(pipeline.rows()).isEqualTo(general.rows());
		}
		assertThat(page.work()).isNotNull().extracting(Page.Work::number).isEqualTo(5);
	}

	@Test
	void proposalsAreMarkedAsDrafts() {
		List<String> drafts = this.edition.findPage("readiness")
			.orElseThrow()
			.items()
			.stream()
			.filter(Item::draft)
			.map(Item::key)
			.toList();
		assertThat(drafts).hasSize(14).allMatch((key) -> key.contains("/staffing/") || key.contains("/policies/"));
		assertThat(this.edition.findItem("hiring/readiness/leadership/board-support")).get()
			.extracting(Item::draft)
			.isEqualTo(false);
		assertThat(this.edition.findItem("hiring/big-questions/purpose/vitality").orElseThrow().draft()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("toolkits")
	void nothingShouts(Edition toolkit) {
		assertThat(words(PackagedEdition.body(toolkit.toolkit())).flatMap((words) -> Stream.of(words.en(), words.es())))
			.noneMatch((text) -> text.contains("!") || text.contains("  ") || text.contains("—"));
	}

	private static List<Item> items(Edition toolkit) {
		return toolkit.pages().stream().flatMap((page) -> page.items().stream()).toList();
	}

	private static boolean leadsSomewhere(Edition toolkit, String link) {
		int colon = link.indexOf(':');
		Edition aim = (colon < 0) ? toolkit : PackagedEdition.of(link.substring(0, colon));
		String[] parts = link.substring(colon + 1).split("#", 2);
		return aim.findPage(parts[0]).filter((page) -> parts.length == 1 || page.hasPlace(parts[1])).isPresent();
	}

	private static List<String> linksOf(List<Span> spans) {
		return spans.stream().flatMap((span) -> Stream.ofNullable(span.link())).toList();
	}

	private static <T> void assertUnique(List<T> things, Function<T, String> key) {
		Set<String> seen = new HashSet<>();
		assertThat(things).allSatisfy((thing) -> assertThat(seen.add(key.apply(thing))).as(key.apply(thing)).isTrue());
	}

	private static Stream<LocalizedText> words(JsonNode node) {
		if (node.has("en") && node.has("es")) {
			return Stream.of(new LocalizedText(node.get("en").asString(), node.get("es").asString()));
		}
		return node.valueStream().flatMap(ToolkitContentTests::words);
	}

	private static List<Error> errors(JsonNode body) throws Exception {
		String schema = new ClassPathResource("content/schema/toolkit.schema.json")
			.getContentAsString(StandardCharsets.UTF_8);
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(schema)
			.validate(new JsonMapper().writeValueAsString(body), InputFormat.JSON);
	}

}
