package org.holdfast.progress.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Visitor;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages over time, without scripts: the next cycle, what is still true, pages as of a
 * moment, and what changed word by word.
 */
@IntegrationTest
class CyclePagesIntegrationTests {

	private static final String READINESS = "/work/hiring/readiness";

	private static final String BOARD = READINESS + "/leadership/board-support";

	private static final String STAFF = READINESS + "/leadership/dedicated-staff";

	private static final String QUESTIONS = "/work/hiring/big-questions";

	private static final String PATIENTS = QUESTIONS + "/local/patients";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private UUID institution;

	private Actor manager;

	@BeforeEach
	void somebody() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.manager = this.cast.member(this.institution, Role.MANAGER);
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void theNextCycleAsksHowToBegin() {
		Visitor ana = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "no");
		ana.open(READINESS).submit(READINESS, "done", "yes");
		ana.open("/work/cycles");
		assertThat(ana.page().select("main a[href=/work/cycles/next]")).hasSize(1);
		ana.open("/work/cycles/next").submit("/work/cycles/next");
		assertThat(ana.status()).isEqualTo(422);
		assertThat(ana.page().selectFirst(".error-summary a").attr("href")).isEqualTo("#how");
		assertThat(ana.page().getElementById("how")).isNotNull();
		Map<String, String> sent = hidden(ana, "/work/cycles/next");
		sent.put("how", "copied");
		ana.post("/work/cycles/next", sent);
		assertThat(ana.location()).isEqualTo("/work/copied");
		assertThat(ana.follow().words()).contains("is the newest cycle now", "Readiness checklist", "1 to confirm");
		ana.post("/work/cycles/next", sent);
		assertThat(ana.open("/work/cycles").page().select("#cycles tbody tr")).hasSize(2);
		assertThat(ana.open("/work/cycles/next").location()).isEqualTo("/work/cycles");
		assertThat(ana.open("/").words()).contains("Confirm 1 copied answer");
		assertThat(ana.open("/toolkits/hiring").page().select(".task-COMPLETED")).isEmpty();
		assertThat(ana.open(BOARD + "/history").words())
			.contains("Copied from the cycle before by " + this.manager.name());
	}

	@Test
	void copiedAnswersAreConfirmedFromTheirListOrTheirPage() {
		Visitor ana = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "no");
		ana.open(READINESS).submit(STAFF, "f.value", "partly");
		ana.open("/work/cycles/next").submit("/work/cycles/next", "how", "copied");
		ana.open(READINESS + "/copied");
		assertThat(ana.page().select("input[type=checkbox]")).hasSize(2)
			.allSatisfy((box) -> assertThat(ana.page().select("label[for=" + box.id() + "]")).hasSize(1));
		ana.submit(READINESS + "/copied");
		assertThat(ana.follow().words()).contains("Nothing was ticked");
		ana.submit(READINESS + "/copied", "item", BOARD.substring("/work/".length()));
		assertThat(ana.follow().words()).contains("1 answer is confirmed");
		assertThat(ana.page().select("input[type=checkbox]")).hasSize(1);
		ana.open(READINESS).submit(STAFF + "/still-true");
		assertThat(ana.follow().words()).contains("1 answer is confirmed");
		assertThat(ana.page().select("form.still")).isEmpty();
		assertThat(ana.open("/work/copied").words()).contains("No copied answers wait");
		assertThat(ana.open("/").words()).doesNotContain("copied answer");
	}

	@Test
	void anEmptyAnswerTakesOverWhatStandsBesideIt() {
		Visitor ana = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "no");
		ana.open("/work/cycles/next").submit("/work/cycles/next", "how", "blank");
		ana.open(READINESS);
		assertThat(ana.page().select("form.still")).hasSize(1);
		ana.submit(BOARD + "/still-true").follow();
		assertThat(ana.page().select("#leadership-board-support input[value=no]").hasAttr("checked")).isTrue();
		assertThat(ana.page().select("form.still")).isEmpty();
	}

	@Test
	void onlyWhoAnswersStartsAndConfirms() {
		for (Role role : List.of(Role.CONTRIBUTOR, Role.EXECUTIVE)) {
			Visitor visitor = signedIn(this.cast.member(this.institution, role)).open(READINESS);
			for (String path : List.of("/work/cycles/next", READINESS + "/copied", BOARD + "/still-true")) {
				assertThat(visitor.post(path, Map.of("_csrf", visitor.csrf(), "cycle", "x")).status()).isEqualTo(403);
			}
			assertThat(visitor.open("/work/copied").status()).isEqualTo(403);
		}
	}

	@Test
	void aPageIsReadAsItStoodAtAMoment() {
		Instant now = this.clock.instant();
		String before = now.minus(Duration.ofDays(5)).toString();
		Instant between = now.minus(Duration.ofDays(3));
		String cycle = this.cast.as(this.manager, () -> this.cycles.current().name());
		this.clock.move(Duration.ofDays(-4));
		save(cycle, 0, "no");
		this.clock.move(Duration.ofDays(2));
		save(cycle, 1, "yes");
		this.clock.reset();
		Visitor ana = signedIn(this.manager);
		ana.open(READINESS + "?at=" + between);
		assertThat(ana.page().selectFirst("#as-of").text()).contains("as it stood then");
		assertThat(ana.page().select("main form[method=post]")).isEmpty();
		assertThat(ana.page().select("#leadership-board-support dd").first().text()).isEqualTo("No");
		assertThat(ana.words()).contains("1 of 28 answered");
		assertThat(ana.open(READINESS + "?at=" + before).words()).contains("0 of 28 answered");
		assertThat(ana.page().select("#leadership-board-support dd").first().text()).isEqualTo("Not provided");
		ana.open(READINESS + "?at=" + now.toString().substring(0, 10));
		assertThat(ana.page().select("#leadership-board-support dd").first().text()).isEqualTo("Yes");
		ana.open("/toolkits/hiring?at=" + before);
		assertThat(ana.page().select("#readiness-standing").text()).isEqualTo("Not started");
		assertThat(ana.page().select("a[href^=/work/hiring/readiness]").attr("href")).contains("?at=");
		assertThat(ana.open("/toolkits/hiring?at=" + between).page().select("#readiness-standing").text())
			.contains("1 of 28");
		assertThat(ana.open(READINESS + "?at=" + between).page().select("form[method=get] input[type=date]"))
			.hasSize(1);
	}

	@Test
	void aMomentThatCannotBeReadIsSaid() {
		Visitor ana = signedIn(this.manager);
		for (String moment : List.of("last%20June", "2026-13-01", "+999999999-12-31", "2026-09-30T99:00:00Z",
				"9".repeat(300))) {
			assertThat(ana.open(READINESS + "?at=" + moment).status()).isEqualTo(422);
			assertThat(ana.page().text()).contains("Enter the day");
			assertThat(ana.open("/toolkits/hiring?at=" + moment).status()).isEqualTo(422);
		}
		assertThat(ana.open(READINESS + "?at=").status()).isEqualTo(200);
	}

	@Test
	void whatWasSetAsideIsNoPartOfThePast() {
		Visitor ana = signedIn(this.manager).open(QUESTIONS);
		Visitor ben = signedIn(this.cast.member(this.institution, Role.MANAGER)).open(QUESTIONS);
		ana.submit(PATIENTS, "f.value", "Nine ZIP codes");
		ben.submit(PATIENTS, "f.value", "Nine counties");
		ana.open(QUESTIONS + "?at=" + this.clock.instant());
		assertThat(ana.page().select("#local-patients dd").first().text()).isEqualTo("Nine ZIP codes");
		assertThat(ana.page().html()).doesNotContain("Nine counties");
	}

	@Test
	void theDifferenceIsShownWordByWord() {
		Visitor ana = signedIn(this.manager).open(QUESTIONS);
		Visitor ben = signedIn(this.cast.member(this.institution, Role.MANAGER)).open(QUESTIONS);
		ana.submit(PATIENTS, "f.value", "Nine ZIP codes around us");
		ben.submit(PATIENTS, "f.value", "Ten ZIP codes around us");
		assertThat(ben.status()).isEqualTo(409);
		assertThat(ben.page().select("main del").eachText()).containsExactly("[removed: Nine]");
		assertThat(ben.page().select("main ins").eachText()).containsExactly("[added: Ten]");
		assertThat(ben.page().select("main .difference").first().wholeText().replaceAll("\\[[a-z]+: |]", ""))
			.isEqualTo("NineTen ZIP codes around us");
		ben.submit(PATIENTS, "version", "1", "f.value", "Ten ZIP codes around us");
		ben.open(PATIENTS + "/history");
		Element newest = ben.page().select("ol.history > li").first();
		assertThat(newest.select("del").text()).contains("Nine");
		assertThat(newest.select("ins").text()).contains("Ten");
		Element aside = ben.page().select("ol.history > li:has(.tag-warn)").first();
		assertThat(aside.select("ins").text()).contains("Ten");
		assertThat(ben.page().select("ol.history form")).hasSize(2);
		ben.submit(PATIENTS + "/history/1");
		assertThat(ben.follow().page().select("#local-patients textarea").val()).isEqualTo("Nine ZIP codes around us");
	}

	@Test
	void anotherInstitutionReadsNothingOfThePast() {
		signedIn(this.manager).open(QUESTIONS).submit(PATIENTS, "f.value", "Ours alone");
		Visitor eve = signedIn(this.cast.member(this.cast.institution(), Role.MANAGER));
		assertThat(eve.open(QUESTIONS + "?at=" + this.clock.instant()).page().html()).doesNotContain("Ours alone");
		assertThat(eve.open("/toolkits/hiring?at=" + this.clock.instant()).words()).contains("Not started")
			.doesNotContain("In progress");
	}

	private void save(String cycle, int base, String text) {
		AnswerKey key = AnswerKey.of(BOARD.substring("/work/".length()));
		this.cast.as(this.manager,
				() -> this.answers.save(cycle, new Change(key, base, null, null, null, Typed.value(text))));
	}

	private Visitor signedIn(Actor actor) {
		return new Visitor(this.port).signIn(actor);
	}

	private static Map<String, String> hidden(Visitor visitor, String action) {
		Map<String, String> values = new HashMap<>();
		visitor.page()
			.select("form[action=" + action + "] input[type=hidden]")
			.forEach((input) -> values.put(input.attr("name"), input.val()));
		return values;
	}

}
