package org.holdfast.search;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.search.Searchable.Kind;
import org.holdfast.team.Comments;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Toolkits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words are found in every form, with and without accents, in the guidance and in one's
 * own answers, and never in anybody else's.
 */
@IntegrationTest
class SearchIntegrationTests {

	private static final String PATIENTS = "hiring/big-questions/local/patients";

	private static final String BOARD = "hiring/readiness/leadership/board-support";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Search search;

	@Autowired
	private Answers answers;

	@Autowired
	private Comments comments;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Toolkits toolkits;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	private Actor manager;

	@BeforeEach
	void somebody() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
	}

	@ParameterizedTest
	@CsvSource({ "en,applicants,employees by ZIP", "en,Tracking,employees by ZIP", "es,codigos postales,código postal",
			"es,CÓDIGO POSTAL,código postal" })
	void guidanceIsFoundInEveryFormInTheReadersLanguage(String language, String words, String title) {
		assertThat(find(this.manager, words, Locale.of(language), Kind.GUIDANCE)).anySatisfy((hit) -> {
			assertThat(hit.title().text()).contains(title);
			assertThat(hit.path()).isEqualTo("/work/hiring/readiness#data-zip-tracking");
		});
	}

	@Test
	void everyPlaceOfTheGuidanceHasItsTitleFoundOnce() {
		find(this.manager, "anything", Locale.ENGLISH, Kind.GUIDANCE);
		for (Edition edition : this.toolkits.current()) {
			List<String> paths = this.jdbc.sql("SELECT path FROM content_text WHERE edition_id = ? AND language = 'es'")
				.param(edition.id())
				.query(String.class)
				.list();
			assertThat(paths).doesNotHaveDuplicates();
			edition.pages().forEach((page) -> {
				assertThat(paths).contains(edition.path(page));
				assertThat(paths).containsAll(
						page.items().stream().map((item) -> edition.path(page) + "#" + item.anchor()).toList());
				paths.stream()
					.filter((path) -> path.startsWith(edition.path(page) + "#"))
					.forEach((path) -> assertThat(page.hasPlace(path.substring(path.indexOf('#') + 1))).as(path)
						.isTrue());
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "capacitacion", "capacitaciones", "CAPACITACIÓN", "enfermeria niños",
			"\"capacitacion de\"", "jardineria or capacitacion" })
	void answersAreFoundWithoutAccentsAndInOtherForms(String words) {
		save(this.manager, PATIENTS, "Nueva capacitación de enfermería para niñas y niños");
		assertThat(find(this.manager, words, Locale.ENGLISH, Kind.ANSWERS)).singleElement().satisfies((hit) -> {
			assertThat(hit.path()).isEqualTo("/work/hiring/big-questions#local-patients");
			assertThat(hit.excerpt().pieces()).anyMatch(Excerpt.Piece::marked);
			assertThat(hit.cycle()).isNull();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "jardineria", "capacitacion jardineria", "capacitacion -enfermeria", "'; DROP TABLE x",
			"(((", ":*", "&|!", "%", "\\" })
	void whatIsNotThereIsNotFound(String words) {
		save(this.manager, PATIENTS, "Nueva capacitación de enfermería");
		assertThat(find(this.manager, words, Locale.ENGLISH, Kind.ANSWERS)).isEmpty();
	}

	@Test
	void englishAnswersAreFoundByTheirStemWhateverTheReaderReads() {
		save(this.manager, PATIENTS, "We are hiring from nine towns/neighborhoods");
		assertThat(find(this.manager, "neighborhood hired", Locale.of("es"), Kind.ANSWERS)).hasSize(1);
	}

	@Test
	void reasonsRowsAndWhatCannotBeReadAreFoundAndKeysAreNot() {
		save(this.manager, BOARD, "partly");
		assertThat(find(this.manager, "partly", Locale.ENGLISH, Kind.ANSWERS)).isEmpty();
		this.cast.as(this.manager, () -> this.answers.save(this.cycles.current().name(), new Change(AnswerKey.of(BOARD),
				1, null, AnswerStatus.NOT_PURSUING, "The trustees declined quixotically", Typed.value("partly"))));
		assertThat(find(this.manager, "trustee quixotic", Locale.ENGLISH, Kind.ANSWERS)).singleElement()
			.extracting((hit) -> hit.excerpt().text())
			.isEqualTo("The trustees declined quixotically");
		save(this.manager, "hiring/baseline/turnover/overall", "roughly a fifth");
		assertThat(find(this.manager, "roughly", Locale.ENGLISH, Kind.ANSWERS)).hasSize(1);
		this.cast.as(this.manager,
				() -> this.answers.save(this.cycles.current().name(),
						new Change(new AnswerKey("hiring/data-metrics/hiring-process/general", "application-rate"), 0,
								null, null, null,
								Typed.NOTHING.with("measured", "Kronos export").with("frequency", "monthly"))));
		assertThat(find(this.manager, "kronos", Locale.ENGLISH, Kind.ANSWERS)).singleElement().satisfies((hit) -> {
			assertThat(hit.excerpt().text()).isEqualTo("Kronos export");
			assertThat(hit.title().text()).endsWith("– Application rate, by month, year and position");
		});
	}

	@Test
	void whatWasChangedOrClearedIsNotFoundAnyMore() {
		save(this.manager, PATIENTS, "Sunflower district");
		save(this.manager, PATIENTS, "Harbor district");
		assertThat(find(this.manager, "sunflower", Locale.ENGLISH, null)).isEmpty();
		save(this.manager, PATIENTS, "");
		assertThat(find(this.manager, "harbor district", Locale.ENGLISH, Kind.ANSWERS)).isEmpty();
	}

	@Test
	void earlierCyclesAreFoundBelowAndMarked() {
		save(this.manager, PATIENTS, "Sunflower district");
		String first = this.cast.as(this.manager, () -> this.cycles.current().name());
		this.cast.as(this.manager, () -> this.cycles.startNext(first));
		save(this.manager, PATIENTS, "Sunflower district");
		assertThat(find(this.manager, "sunflowers", Locale.ENGLISH, Kind.ANSWERS)).extracting(Hit::cycle)
			.containsExactly(null, first);
		Visitor visitor = new Visitor(this.port).signIn(this.manager).open("/search?q=sunflowers&kind=ANSWERS");
		assertThat(visitor.words()).contains("2 places for “sunflowers”", "Answer of " + first);
		assertThat(visitor.page().select(".search-hits h3 a").eachAttr("href")).containsExactly(
				"/work/hiring/big-questions#local-patients",
				"/work/hiring/big-questions?cycle=" + first + "#local-patients");
		assertThat(visitor.page().select(".search-hits mark").eachText()).containsExactly("Sunflower", "Sunflower");
		for (String href : visitor.page().select(".search-hits h3 a").eachAttr("href")) {
			assertThat(visitor.open(href.replaceFirst("#.*", "")).page().getElementById("local-patients")).isNotNull();
		}
	}

	@Test
	void nobodyFindsTheTextOfAnotherInstitution() {
		save(this.manager, PATIENTS, "Sunflower district");
		for (Role role : List.of(Role.CONTRIBUTOR, Role.EXECUTIVE)) {
			assertThat(find(this.cast.member(this.manager.institutionId(), role), "sunflower", Locale.ENGLISH, null))
				.hasSize(1);
		}
		Actor stranger = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		assertThat(find(stranger, "sunflower", Locale.ENGLISH, null)).isEmpty();
		assertThat(find(this.cast.staff(), "sunflower", Locale.ENGLISH, null)).isEmpty();
		assertThat(new Visitor(this.port).signIn(stranger).open("/search?q=sunflower").page().select(".search-hits"))
			.isEmpty();
		Integer seen = CurrentInstitution.runAs(stranger.institutionId(),
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("SELECT count(*) FROM answer WHERE words @@ search_query('sunflower')")
					.query(Integer.class)
					.single()));
		assertThat(seen).isZero();
	}

	@Test
	void commentsAreFoundByThoseWhoMayOpenThem() {
		say(PATIENTS, "La capacitación de jardinería waits");
		assertThat(find(this.manager, "capacitaciones", Locale.ENGLISH, null)).singleElement().satisfies((hit) -> {
			assertThat(hit.kind()).isEqualTo(Kind.COMMENTS);
			assertThat(hit.path()).startsWith("/work/" + PATIENTS + "/comments#comment-");
			assertThat(hit.excerpt().pieces()).anyMatch(Excerpt.Piece::marked);
			assertThat(hit.cycle()).isNull();
			Visitor visitor = new Visitor(this.port).signIn(this.manager).open("/search?q=jardineria&kind=COMMENTS");
			assertThat(visitor.page().select(".search-hits h3 a").attr("href")).isEqualTo(hit.path());
			assertThat(visitor.open(hit.path().replaceFirst("#.*", ""))
				.page()
				.getElementById(hit.path().replaceFirst(".*#", ""))).isNotNull();
		});
		UUID here = this.manager.institutionId();
		assertThat(find(this.cast.member(here, Role.CONTRIBUTOR), "jardinería", Locale.ENGLISH, null)).hasSize(1);
		assertThat(find(this.cast.member(here, Role.EXECUTIVE), "jardinería", Locale.ENGLISH, null)).isEmpty();
		assertThat(
				find(this.cast.member(this.cast.institution(), Role.ADMINISTRATOR), "jardinería", Locale.ENGLISH, null))
			.isEmpty();
		assertThat(find(this.cast.staff(), "jardinería", Locale.ENGLISH, null)).isEmpty();
		assertThat(this.cast.as(this.manager,
				() -> this.search.find(SearchQuery.of("jardinería", Locale.ENGLISH, "sailing"), null)))
			.isEmpty();
		assertThat(find(this.manager, "enfermería", Locale.ENGLISH, Kind.COMMENTS)).isEmpty();
	}

	@Test
	void whatACommentSaidBeforeItWasChangedIsNotFound() {
		say(PATIENTS, "Sunflower district");
		this.cast.as(this.manager, () -> {
			UUID said = this.comments.of(PATIENTS).getFirst().comments().getFirst().id();
			this.comments.edit(PATIENTS, said, "Harbor district");
			return null;
		});
		assertThat(find(this.manager, "sunflower", Locale.ENGLISH, null)).isEmpty();
		String first = this.cast.as(this.manager, () -> this.cycles.current().name());
		save(this.manager, PATIENTS, "x");
		this.cast.as(this.manager, () -> this.cycles.startNext(first));
		assertThat(find(this.manager, "harbor", Locale.ENGLISH, null)).singleElement()
			.extracting(Hit::cycle)
			.isEqualTo(first);
		assertThat(new Visitor(this.port).signIn(this.manager).open("/search?q=harbor&kind=COMMENTS").words())
			.contains("Comment of " + first);
	}

	@Test
	void filtersNarrowAndSurviveInTheForm() {
		save(this.manager, PATIENTS, "Employees who live near");
		assertThat(find(this.manager, "employee", Locale.ENGLISH, null)).extracting(Hit::kind)
			.contains(Kind.GUIDANCE, Kind.ANSWERS);
		assertThat(find(this.manager, "employee", Locale.ENGLISH, Kind.ANSWERS)).extracting(Hit::kind)
			.containsOnly(Kind.ANSWERS);
		assertThat(this.cast.as(this.manager,
				() -> this.search.find(SearchQuery.of("employee", Locale.ENGLISH, "sailing"), null)))
			.isEmpty();
		Visitor visitor = new Visitor(this.port).signIn(this.manager)
			.open("/search?q=%3Cemployee%3E&kind=GUIDANCE&toolkit=hiring");
		assertThat(visitor.status()).isEqualTo(200);
		assertThat(visitor.page().select("main input[name=q]").val()).isEqualTo("<employee>");
		assertThat(visitor.page().select("main option[selected]").eachAttr("value")).containsExactly("GUIDANCE",
				"hiring");
		assertThat(visitor.page().title()).startsWith("<employee> - Search");
		assertThat(visitor.page().select(".search-hits li")).isNotEmpty();
		assertThat(visitor.page().select("header form[role=search] input[name=q]")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?q=", "?q=the", "?q=%00", "?q=x&kind=horses&toolkit=horses", "?q=a&q=b" })
	void oddQueriesGetAPage(String query) {
		assertThat(new Visitor(this.port).signIn(this.manager).open("/search" + query).status()).isEqualTo(200);
		assertThat(new Visitor(this.port).signIn(this.cast.staff()).open("/search" + query).status()).isEqualTo(200);
	}

	@Test
	void anAnswerOfAnyLengthIsStillStored() {
		save(this.manager, PATIENTS, "wort ".repeat(10) + "é".repeat(200_000) + " end");
		assertThat(find(this.manager, "wort", Locale.ENGLISH, Kind.ANSWERS)).hasSize(1);
	}

	private List<Hit> find(Actor actor, String words, Locale locale, @Nullable Kind kind) {
		return this.cast.as(actor, () -> this.search.find(SearchQuery.of(words, locale, null), kind));
	}

	private void say(String item, String words) {
		this.cast.as(this.manager, () -> {
			this.comments.start(item, UUID.randomUUID(), words, List.of());
			return null;
		});
	}

	private void save(Actor actor, String item, String text) {
		this.cast.as(actor, () -> {
			String cycle = this.cycles.current().name();
			AnswerKey key = AnswerKey.of(item);
			return this.answers.save(cycle,
					new Change(key, this.answers.get(cycle, key).version(), null, null, null, Typed.value(text)));
		});
	}

}
