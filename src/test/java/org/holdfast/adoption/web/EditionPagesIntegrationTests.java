package org.holdfast.adoption.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Visitor;
import org.holdfast.adoption.MadeUpToolkit;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerRecords;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Revision;
import org.holdfast.progress.Typed;
import org.holdfast.record.SignOffs;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.Toolkits;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Going on to a newer edition, as people see it.
 */
@IntegrationTest
class EditionPagesIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Answers answers;

	@Autowired
	private AnswerRecords records;

	@Autowired
	private SignOffs signOffs;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Toolkits toolkits;

	@Autowired
	private JdbcClient jdbc;

	private UUID institution;

	private Actor manager;

	private MadeUpToolkit toolkit;

	private String editions;

	private String cycle;

	@BeforeEach
	void anInstitutionWithAnswersAndANewerEdition() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.manager = this.cast.member(this.institution, Role.MANAGER);
		this.toolkit = new MadeUpToolkit();
		this.toolkit.put("plan/first/board", "yes-partly-no", "The board supports it");
		this.toolkit.put("plan/first/steps", "long-text", "Which steps come first");
		this.toolkit.put("plan/first/both", "long-text", "Who pays and who decides");
		this.toolkit.put("plan/second/people", "text", "How many people");
		this.toolkit.put("plan/second/gone", "long-text", "What nobody needs");
		this.toolkit.put("plan/second/stays", "text", "What stays");
		this.toolkit.publish(this.jdbc, 1);
		this.editions = "/editions/" + this.toolkit.key();
		this.cycle = as(this.manager, () -> this.cycles.current().name());
		answer("plan/first/board", "yes");
		answer("plan/first/steps", "Harbor first");
		answer("plan/first/both", "Finance and the council");
		answer("plan/second/people", "about forty");
		answer("plan/second/gone", "An old story");
		answer("plan/second/stays", "Same as ever");
		this.toolkit.put("plan/first/board", "yes-partly-no", "The board has said so in public");
		this.toolkit.remove("plan/first/steps");
		this.toolkit.put("work/first/steps", "long-text", "Which steps come first", key("plan/first/steps"));
		this.toolkit.remove("plan/first/both");
		this.toolkit.put("plan/first/payer", "long-text", "Who pays", key("plan/first/both"));
		this.toolkit.put("plan/first/decider", "long-text", "Who decides", key("plan/first/both"));
		this.toolkit.put("plan/second/people", "number", "How many people");
		this.toolkit.remove("plan/second/gone");
		this.toolkit.put("work/second/fresh", "text", "Something new");
		this.toolkit.publish(this.jdbc, 2);
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void nothingChangesUntilSomebodyGoesOn() {
		Visitor visitor = signedIn(this.manager).open("/work/" + this.toolkit.key() + "/plan");
		assertThat(visitor.words()).contains("The board supports it", "What nobody needs")
			.doesNotContain("said so in public");
		visitor.open("/toolkits/" + this.toolkit.key());
		assertThat(visitor.words()).contains("Edition 2 is there, and you work with edition 1",
				"1 answered in another way, 1 reworded, 1 moved, 1 split, 1 asked no longer, 1 added");
		assertThat(visitor.open("/").words()).contains("See the new edition of Made up " + this.toolkit.key());
		Actor stranger = this.cast.member(this.cast.institution(), Role.MANAGER);
		Visitor elsewhere = signedIn(stranger).open("/work/" + this.toolkit.key() + "/plan");
		assertThat(elsewhere.words()).contains("said so in public").doesNotContain("What nobody needs");
		assertThat(elsewhere.open("/toolkits/" + this.toolkit.key()).words()).doesNotContain("is there, and");
	}

	@Test
	void thePlanShowsEachItemWithTheAnswersItAffects() {
		Visitor visitor = signedIn(this.manager).open(this.editions);
		assertThat(visitor.status()).isEqualTo(200);
		assertWellMade(visitor.page());
		assertThat(visitor.page().select("#changes-REWORDED").text()).contains("The board supports it",
				"The board has said so in public", "You have one answer to it");
		assertThat(visitor.page().select("#changes-MOVED").text()).contains("Which steps come first", "Page work");
		assertThat(visitor.page().select("#changes-SPLIT").text()).contains("Who pays and who decides", "Who decides");
		assertThat(visitor.page().select("#changes-RETYPED").text()).contains("How many people", "One line of text",
				"A number");
		assertThat(visitor.page().select("#changes-REMOVED").text()).contains("What nobody needs");
		assertThat(visitor.page().select("#changes-ADDED").text()).contains("Something new");
		assertThat(visitor.page().select("#changes-UNCHANGED").text()).contains("What stays");
		assertThat(visitor.page().select("#changes-REMOVED a").attr("href"))
			.isEqualTo("/work/" + this.toolkit.key() + "/plan#second-gone");
		assertWellMade(visitor.open(this.editions + "?lang=es").open(this.editions).page());
	}

	@Test
	void everythingComesAlong() {
		Visitor visitor = signedIn(this.manager).open("/work/" + this.toolkit.key() + "/plan");
		Map<String, String> openBefore = hidden(form(visitor.page(), "/work/" + key("plan/first/steps")));
		visitor.open(this.editions).submit(this.editions);
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.location()).isEqualTo(this.editions + "/review");
		visitor.follow();
		assertWellMade(visitor.page());
		assertThat(visitor.words()).contains("2 questions changed", "The board has said so in public",
				"The board supports it", "about forty", this.manager.name(), "2 earlier answers to place",
				"Finance and the council");
		assertThat(answered("work/first/steps").typed().text(Typed.VALUE)).isEqualTo("Harbor first");
		assertThat(as(this.manager, () -> this.answers.revisions(this.cycle, AnswerKey.of(key("work/first/steps")))))
			.hasSize(1);
		assertThat(answered("plan/second/people").typed().text(Typed.VALUE)).isEqualTo("about forty");
		assertThat(answered("plan/second/people").isDraft()).isTrue();
		assertThat(as(this.manager, () -> this.answers.revisions(this.cycle, AnswerKey.of(key("plan/second/people")))))
			.first()
			.extracting(Revision::cause)
			.isEqualTo(Revision.Cause.UPGRADED);
		openBefore.put("f.value", "Harbor first, then the hills");
		visitor.post("/work/" + key("plan/first/steps"), openBefore);
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(answered("work/first/steps").typed().text(Typed.VALUE)).isEqualTo("Harbor first, then the hills");
		visitor.open(this.editions + "/earlier");
		assertWellMade(visitor.page());
		assertThat(visitor.words()).contains("What nobody needs", "An old story", "Finance and the council")
			.doesNotContain("Harbor first");
		visitor.open("/work/" + this.toolkit.key() + "/plan");
		assertThat(visitor.page().select("#first-board .item-marks").text()).contains("The question changed");
		assertThat(visitor.page().select("#first-payer .item-marks").text()).contains("Who pays and who decides");
		assertThat(
				visitor.open("/work/" + this.toolkit.key() + "/work").page().select("#first-steps .item-marks").text())
			.contains("moved here with edition 2");
	}

	@Test
	void whatWasTypedForAnItemThatIsGoneIsGivenBack() {
		Visitor visitor = signedIn(this.manager).open("/work/" + this.toolkit.key() + "/plan");
		Map<String, String> split = hidden(form(visitor.page(), "/work/" + key("plan/first/both")));
		Map<String, String> gone = hidden(form(visitor.page(), "/work/" + key("plan/second/gone")));
		signedIn(this.manager).open(this.editions).submit(this.editions);
		split.put("f.value", "Typed while it was split");
		visitor.post("/work/" + key("plan/first/both"), split);
		assertThat(visitor.status()).isEqualTo(409);
		assertWellMade(visitor.page());
		assertThat(visitor.words()).contains("Who pays and who decides", "Typed while it was split",
				"asked in another way");
		assertThat(visitor.page().select("main li a").eachAttr("href")).containsExactly(
				"/work/" + this.toolkit.key() + "/plan#first-payer",
				"/work/" + this.toolkit.key() + "/plan#first-decider");
		gone.put("f.value", "Typed while it was taken away");
		gone.put("reason", "Because");
		visitor.post("/work/" + key("plan/second/gone"), gone);
		assertThat(visitor.status()).isEqualTo(409);
		assertWellMade(visitor.page());
		assertThat(visitor.words()).contains("What nobody needs", "Typed while it was taken away", "Because",
				"asked no longer");
		assertThat(visitor.page().select("main li a")).isEmpty();
		assertThat(visitor.page().select("main a[href=" + this.editions + "/earlier]")).hasSize(1);
		assertThat(visitor.open(this.editions + "/earlier").words()).contains("An old story")
			.doesNotContain("Typed while it was taken away");
		gone.put("_csrf", visitor.open(this.editions + "/earlier").csrf());
		assertThat(visitor.post("/work/" + key("plan/second/never"), gone).status()).isEqualTo(404);
		assertThat(signedIn(this.cast.member(this.institution, Role.EXECUTIVE)).open("/work/" + key("plan/second/gone"))
			.status()).isEqualTo(404);
		assertThat(answered("plan/first/payer").version()).isZero();
	}

	@Test
	void thePastIsShownInTheEditionOfThatTime() {
		this.clock.move(Duration.ofMinutes(10));
		Instant before = this.clock.instant();
		assertThat(as(this.manager, () -> this.records.edition(this.toolkit.key(), before)).number()).isEqualTo(1);
		this.clock.move(Duration.ofMinutes(10));
		signedIn(this.manager).open(this.editions).submit(this.editions);
		this.clock.move(Duration.ofMinutes(10));
		Instant after = this.clock.instant();
		Visitor visitor = signedIn(this.manager).open("/work/" + this.toolkit.key() + "/plan?at=" + before);
		assertThat(visitor.words()).contains("The board supports it", "What nobody needs", "An old story")
			.doesNotContain("said so in public", "Who decides");
		assertThat(visitor.open("/work/" + this.toolkit.key() + "/plan?at=" + after).words())
			.contains("said so in public", "Who decides")
			.doesNotContain("What nobody needs", "An old story");
		assertThat(visitor.open("/toolkits/" + this.toolkit.key() + "?at=" + before).status()).isEqualTo(200);
		assertThat(as(this.manager, () -> this.records.edition(this.toolkit.key(), before)).number()).isEqualTo(1);
		assertThat(as(this.manager, () -> this.records.edition(this.toolkit.key(), after)).number()).isEqualTo(2);
		assertThat(as(this.manager,
				() -> this.signOffs.now(this.cycle, this.toolkit.key(), "plan", Locale.ENGLISH).edition()))
			.isEqualTo(2);
		Actor stranger = this.cast.member(this.cast.institution(), Role.MANAGER);
		assertThat(as(stranger, () -> this.records.edition(this.toolkit.key(), before)).number()).isEqualTo(2);
		assertThat(signedIn(stranger).open("/work/" + this.toolkit.key() + "/plan?at=" + before).words())
			.doesNotContain("An old story", "What nobody needs");
	}

	@Test
	void whatIsLeftIsSettledOneByOne() {
		Visitor visitor = signedIn(this.manager).open(this.editions).submit(this.editions).follow();
		visitor.post(this.editions + "/review", Map.of("_csrf", visitor.csrf(), "item", key("plan/first/board")));
		assertThat(visitor.follow().words()).contains("Noted that the answer still holds", "One question changed");
		Map<String, String> offer = new LinkedHashMap<>(Map.of("_csrf", visitor.csrf(), "cycle", this.cycle, "item",
				key("plan/first/payer"), "row", "", "from", key("plan/first/both"), "act", "take"));
		visitor.post(this.editions + "/offers", offer);
		assertThat(visitor.follow().words()).contains("The earlier answer is there now", "One earlier answer to place");
		assertThat(answered("plan/first/payer").typed().text(Typed.VALUE)).isEqualTo("Finance and the council");
		visitor.post(this.editions + "/offers", offer);
		assertThat(visitor.status()).isEqualTo(404);
		visitor.open(this.editions + "/review");
		offer.put("_csrf", visitor.csrf());
		offer.put("item", key("plan/first/decider"));
		offer.put("act", "dismiss");
		visitor.post(this.editions + "/offers", offer);
		assertThat(visitor.follow().words()).doesNotContain("earlier answer to place");
		assertThat(answered("plan/first/decider").version()).isZero();
		answer("plan/second/people", "40");
		assertThat(visitor.open(this.editions + "/review").words()).contains("Nothing is left to decide");
		assertThat(visitor.open(this.editions + "/earlier").words()).contains("Finance and the council");
	}

	@Test
	void goingOnTwiceIsGoingOnOnce() {
		Visitor ana = signedIn(this.manager).open(this.editions);
		Visitor ben = signedIn(this.cast.member(this.institution, Role.ADMINISTRATOR)).open(this.editions);
		assertThat(ana.submit(this.editions).status()).isEqualTo(302);
		assertThat(ben.submit(this.editions).status()).isEqualTo(409);
		assertThat(ben.words()).contains("gone on to another edition");
		assertThat(ana.open(this.editions).words()).contains("Edition 2, since", "Edition 1, since", "the newest");
	}

	@Test
	void onlyThoseWhoAnswerDecideAndNobodyElseSeesAnything() {
		for (Role role : List.of(Role.CONTRIBUTOR, Role.EXECUTIVE)) {
			Visitor reader = signedIn(this.cast.member(this.institution, role)).open(this.editions);
			assertThat(reader.status()).isEqualTo(200);
			assertThat(reader.page().select("main form")).isEmpty();
			assertThat(reader.post(this.editions, Map.of("_csrf", reader.csrf(), "from", "1", "to", "2")).status())
				.isEqualTo(403);
		}
		signedIn(this.manager).open(this.editions).submit(this.editions);
		Visitor stranger = signedIn(this.cast.member(this.cast.institution(), Role.ADMINISTRATOR));
		for (String path : List.of("", "/earlier", "/review")) {
			assertThat(stranger.open(this.editions + path).status()).isEqualTo(200);
			assertThat(stranger.page().html()).doesNotContain("An old story", "Finance and the council", "about forty",
					this.manager.name());
		}
		assertThat(stranger
			.post(this.editions + "/review", Map.of("_csrf", stranger.csrf(), "item", key("plan/first/board")))
			.status()).isEqualTo(404);
		assertThat(signedIn(this.cast.staff()).open(this.editions).status()).isEqualTo(403);
		assertThat(as(this.cast.staff(), () -> this.toolkits.current(this.toolkit.key()).number())).isEqualTo(2);
	}

	private String key(String place) {
		return this.toolkit.key() + "/" + place;
	}

	private AnswerView answered(String place) {
		return as(this.manager, () -> this.answers.get(this.cycle, AnswerKey.of(key(place))));
	}

	private void answer(String place, String text) {
		int version = answered(place).version();
		as(this.manager, () -> this.answers.save(this.cycle,
				new Change(AnswerKey.of(key(place)), version, null, null, null, Typed.value(text))));
	}

	private <T> T as(Actor actor, Callable<T> work) {
		return this.cast.as(actor, work);
	}

	private Visitor signedIn(Actor actor) {
		return new Visitor(this.port).signIn(actor);
	}

	private static Element form(Document page, String action) {
		return page.select("form")
			.stream()
			.filter((one) -> one.attr("action").equals(action))
			.findFirst()
			.orElseThrow();
	}

	private static Map<String, String> hidden(Element form) {
		Map<String, String> values = new LinkedHashMap<>();
		form.select("input[type=hidden]").forEach((input) -> values.put(input.attr("name"), input.val()));
		return values;
	}

	private static void assertWellMade(Document page) {
		assertThat(page.select("h1")).hasSize(1);
		List<String> ids = page.select("[id]").eachAttr("id");
		assertThat(ids.stream().filter((id) -> Collections.frequency(ids, id) > 1)).isEmpty();
		assertThat(page.text()).doesNotContain("??");
		page.select("main a[href^=#]")
			.forEach((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
	}

}
