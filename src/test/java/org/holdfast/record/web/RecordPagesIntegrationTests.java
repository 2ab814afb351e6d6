package org.holdfast.record.web;

import java.time.Duration;
import java.util.Collections;
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
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-offs and named versions in a browser without scripts.
 */
@IntegrationTest
class RecordPagesIntegrationTests {

	private static final String READINESS = "/work/hiring/readiness";

	private static final String BOARD = READINESS + "/leadership/board-support";

	private static final String ASK = "/record/sign-offs/new/hiring/readiness";

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

	private Actor executive;

	@BeforeEach
	void somebody() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.manager = this.cast.member(this.institution, Role.MANAGER);
		this.executive = this.cast.member(this.institution, Role.EXECUTIVE);
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void aPageIsCheckedAskedForAndSigned() {
		Visitor ana = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "partly");
		assertThat(ana.open(READINESS).page().select(".page-links a").eachText())
			.contains("Check the answers and ask for a sign-off");
		ana.open(ASK);
		assertWellMade(ana.page());
		assertThat(ana.page().select("#item-leadership-board-support dd").first().text()).contains("Partly");
		assertThat(ana.page().select("#item-leadership-board-support .actions").text()).startsWith("Change");
		assertThat(ana.page().select("#item-leadership-hr-support").text()).contains("Not provided", "Answer");
		assertThat(ana.page().select("main input[type=radio]").eachAttr("value"))
			.containsExactly(this.executive.accountId().toString());
		ana.submit(ASK);
		assertThat(ana.status()).isEqualTo(422);
		assertThat(ana.page().select(".error-summary").text()).contains("Select who is to sign");
		ana.submit(ASK, "named", this.manager.accountId().toString());
		assertThat(ana.status()).isEqualTo(422);
		ana.submit(ASK, "named", this.executive.accountId().toString(), "message", "By <b>Friday</b>");
		String path = ana.location();
		assertThat(ana.follow().words()).contains("The request is made", "By <b>Friday</b>");
		assertWellMade(ana.page());
		assertThat(ana.page().select("form[action$=/accept]")).isEmpty();
		assertThat(ana.open(READINESS).page().select(".item-marks").text())
			.contains("Waits for the sign-off of " + this.executive.name());
		Visitor eve = signedIn(this.executive).open("/");
		assertThat(eve.words()).contains("Sign off Readiness checklist");
		assertThat(eve.open("/record").words()).contains("Waiting for your decision");
		eve.open(path);
		assertWellMade(eve.page());
		eve.submit(path + "/accept");
		assertThat(eve.follow().words()).contains("This page is signed off", "Reference", "Partly",
				"I have read all answers");
		assertWellMade(eve.page());
		assertThat(eve.page().select(".digest").text()).matches("[0-9a-f]{64}");
		assertThat(eve.page().select("main form")).isEmpty();
		assertThat(eve.open(path + "/document").header("Content-Type")).startsWith("application/json");
		assertThat(eve.open("/").location()).isEqualTo("/dashboard");
		assertThat(ana.open(READINESS).page().select(".item-marks .mark-GOOD").text()).contains("Signed off by");
		ana.submit(BOARD, "f.value", "yes");
		assertThat(ana.open(READINESS).page().select(".item-marks .mark-LOOK").text())
			.contains("differs from what was signed");
		assertThat(ana.open(path).page().select("#differs").text()).isEqualTo("1 answer differs from what was signed");
		assertThat(ana.page().select("del").text()).contains("Partly");
		assertThat(ana.page().select("ins").text()).contains("Yes");
	}

	@Test
	void whatWaitsStandsAmongTheWorkOfThoseItConcerns() {
		Visitor ana = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "partly");
		ana.open(ASK).submit(ASK, "named", this.executive.accountId().toString(), "message", "By Friday");
		String path = ana.location();
		Visitor eve = signedIn(this.executive).open("/my-work");
		assertThat(eve.page().select("section[aria-labelledby=part-LATER]").text())
			.contains("Sign off: Readiness checklist", "Asked by " + this.manager.name(), "By Friday");
		assertThat(eve.page().select("section[aria-labelledby=part-LATER] a").eachAttr("href")).containsExactly(path);
		assertThat(eve.page().select("#part-OTHERS")).isEmpty();
		assertThat(ana.open("/my-work").page().select("section[aria-labelledby=part-OTHERS]").text())
			.contains("Sign off: Readiness checklist", "Waits for the decision of " + this.executive.name());
		assertThat(ana.page().select("#part-LATER")).isEmpty();
		for (Actor other : List.of(this.cast.member(this.institution, Role.EXECUTIVE),
				this.cast.member(this.institution, Role.CONTRIBUTOR), this.cast.member(this.institution, Role.MANAGER),
				this.cast.member(this.cast.institution(), Role.EXECUTIVE))) {
			assertThat(signedIn(other).open("/my-work").words()).doesNotContain("Sign off: ", "By Friday");
		}
		eve.open(path).submit(path + "/accept");
		assertThat(eve.open("/my-work").words()).doesNotContain("Sign off: ");
		assertThat(ana.open("/my-work").words()).doesNotContain("Sign off: ");
	}

	@Test
	void aPageIsSentBackWithAComment() {
		Visitor ana = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "partly");
		ana.open(ASK).submit(ASK, "named", this.executive.accountId().toString());
		String path = ana.location();
		Visitor eve = signedIn(this.executive).open(path).submit(path + "/send-back");
		assertThat(eve.status()).isEqualTo(422);
		assertThat(eve.page().title()).startsWith("Error: ");
		eve.submit(path + "/send-back", "comment", "Ask the board again");
		assertThat(eve.follow().words()).contains("Ask the board again");
		assertThat(ana.open("/").words()).contains("Change Readiness checklist and ask again");
		assertThat(ana.open(READINESS).page().select(".mark-LOOK").text()).contains("Sent back by");
		ana.open(ASK).submit(ASK, "named", this.executive.accountId().toString());
		assertThat(ana.open("/").words()).doesNotContain("ask again");
	}

	@Test
	void whatChangedMeanwhileIsReadAgain() {
		Visitor ana = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "partly");
		ana.open(ASK).submit(ASK, "named", this.executive.accountId().toString());
		String path = ana.location();
		Visitor eve = signedIn(this.executive).open(path);
		ana.open(READINESS).submit(BOARD, "f.value", "no");
		eve.submit(path + "/accept");
		assertThat(eve.follow().words()).contains("nothing is signed");
		assertThat(eve.page().select("#item-leadership-board-support").text()).contains("No");
		eve.submit(path + "/accept");
		assertThat(eve.follow().words()).contains("This page is signed off");
	}

	@Test
	void whoMayNotIsKeptOut() {
		Visitor ana = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "partly");
		ana.open(ASK).submit(ASK, "named", this.executive.accountId().toString());
		String path = ana.location();
		Visitor carl = signedIn(this.cast.member(this.institution, Role.CONTRIBUTOR)).open("/record");
		assertThat(carl.status()).isEqualTo(200);
		for (String post : List.of(ASK, path + "/accept", path + "/send-back", path + "/withdraw",
				"/record/versions/new")) {
			assertThat(carl.post(post, Map.of("_csrf", carl.csrf())).status()).as(post).isEqualTo(403);
		}
		Visitor stranger = signedIn(this.cast.member(this.cast.institution(), Role.EXECUTIVE)).open("/record");
		assertThat(stranger.page().text()).doesNotContain("Readiness");
		assertThat(stranger.post(path + "/accept", Map.of("_csrf", stranger.csrf())).status()).isEqualTo(404);
		assertThat(stranger.open(path).status()).isEqualTo(404);
		assertThat(stranger.open(path + "/document").status()).isEqualTo(404);
		Visitor other = signedIn(this.cast.member(this.institution, Role.ADMINISTRATOR)).open("/record");
		assertThat(other.post(path + "/accept", Map.of("_csrf", other.csrf())).status()).isEqualTo(409);
		assertThat(signedIn(this.cast.staff()).open("/record").status()).isEqualTo(403);
	}

	@Test
	void momentsAreNamedOpenedAndCompared() {
		String cycle = this.cast.as(this.manager, () -> this.cycles.current().name());
		this.clock.move(Duration.ofDays(-2));
		save(cycle, 0, "no");
		this.clock.reset();
		Visitor ana = signedIn(this.manager).open("/record/versions/new").submit("/record/versions/new");
		assertThat(ana.status()).isEqualTo(422);
		ana.submit("/record/versions/new", "name", "Board meeting");
		String path = ana.location();
		assertThat(ana.follow().words()).contains("Board meeting", "is named");
		assertWellMade(ana.page());
		String page = ana.page().select("a[href^=" + READINESS + "?]").attr("href");
		ana.open("/record/versions/new").submit("/record/versions/new", "name", "Board meeting");
		assertThat(ana.status()).isEqualTo(422);
		assertThat(ana.page().select(".error-summary").text()).contains("no other version");
		ana.submit("/record/versions/new", "name", "Long ago", "at", "2001-02-03");
		String old = ana.location();
		assertThat(ana.open(path + "/changes").words()).contains("Nothing differs");
		ana.open(READINESS).submit(BOARD, "f.value", "yes");
		assertThat(ana.open(page).page().select("#leadership-board-support dd").first().text()).isEqualTo("No");
		ana.open(path + "/changes?with=now");
		assertWellMade(ana.page());
		assertThat(ana.page().select("del").text()).contains("No");
		assertThat(ana.page().select("ins").text()).contains("Yes");
		String other = old.substring(old.lastIndexOf('/') + 1);
		ana.open(path + "/changes?with=" + other);
		assertThat(ana.words()).contains("From “Long ago” to “Board meeting”");
		assertThat(ana.page().select("ins").text()).contains("No").doesNotContain("Yes");
		assertThat(ana.open(path + "/changes?with=sailing").status()).isEqualTo(404);
		assertThat(signedIn(this.executive).open(path).status()).isEqualTo(200);
		Visitor stranger = signedIn(this.cast.member(this.cast.institution(), Role.MANAGER));
		assertThat(stranger.open(path).status()).isEqualTo(404);
		assertThat(stranger.open(path + "/changes").status()).isEqualTo(404);
		assertThat(stranger.open("/record").words()).doesNotContain("Board meeting");
		assertThat(
				stranger.open("/record/versions/new").submit("/record/versions/new", "name", "Board meeting").status())
			.isEqualTo(302);
	}

	@Test
	void pagesAreInSpanishToo() {
		Visitor ana = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "partly");
		ana.open(ASK).submit(ASK, "named", this.executive.accountId().toString());
		String path = ana.location();
		Visitor eve = signedIn(this.executive).open(path + "?lang=es").open(path);
		assertThat(eve.page().selectFirst("html").attr("lang")).isEqualTo("es");
		assertWellMade(eve.page());
		eve.submit(path + "/accept");
		assertThat(eve.follow().words()).contains("Aprobada", "En parte");
		assertWellMade(eve.page());
		assertThat(ana.open(path).page().select("#differs")).isEmpty();
	}

	private void save(String cycle, int base, String text) {
		AnswerKey key = AnswerKey.of(BOARD.substring("/work/".length()));
		this.cast.as(this.manager,
				() -> this.answers.save(cycle, new Change(key, base, null, null, null, Typed.value(text))));
	}

	private Visitor signedIn(Actor actor) {
		return new Visitor(this.port).signIn(actor);
	}

	private static void assertWellMade(Document page) {
		assertThat(page.select("h1")).hasSize(1);
		List<String> ids = page.select("[id]").eachAttr("id");
		assertThat(ids.stream().filter((id) -> Collections.frequency(ids, id) > 1)).isEmpty();
		assertThat(page.text()).doesNotContain("??");
		assertThat(page.select("main .btn-primary").size()).isLessThanOrEqualTo(1);
		page.select("main [aria-labelledby], main [aria-describedby]")
			.forEach((element) -> List
				.of((element.attr("aria-labelledby") + " " + element.attr("aria-describedby")).strip().split("\\s+"))
				.forEach((id) -> assertThat(page.getElementById(id)).as(id).isNotNull()));
	}

}
