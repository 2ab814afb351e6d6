package org.holdfast.progress.web;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Revision;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.PackagedEdition;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answering without scripts: each answer saved by itself, nothing typed ever lost.
 */
@IntegrationTest
class WorkPagesIntegrationTests {

	private static final String READINESS = "/work/hiring/readiness";

	private static final String BOARD = READINESS + "/leadership/board-support";

	private static final String BASELINE = "/work/hiring/baseline";

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
	private JdbcClient jdbc;

	private UUID institution;

	private Actor manager;

	@BeforeEach
	void somebody() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.manager = this.cast.member(this.institution, Role.MANAGER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", READINESS, BASELINE, QUESTIONS, "/work/hiring/quick-wins",
			"/work/hiring/data-metrics", "/work/cycles", BOARD + "/history" })
	void everyPageIsWellMade(String path) {
		for (Role role : List.of(Role.MANAGER, Role.CONTRIBUTOR, Role.EXECUTIVE)) {
			Visitor visitor = signedIn(this.cast.member(this.institution, role)).open(path);
			if (role == Role.EXECUTIVE && "/".equals(path)) {
				assertThat(visitor.location()).isEqualTo("/dashboard");
				continue;
			}
			assertThat(visitor.status()).isEqualTo(200);
			assertWellMade(visitor.page());
			visitor.open(path + "?lang=es").open(path);
			assertThat(visitor.page().selectFirst("html").attr("lang")).isEqualTo("es");
			assertWellMade(visitor.page());
		}
	}

	@Test
	void anAnswerIsSavedByItselfAndReadBack() {
		Visitor visitor = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "partly");
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.location()).isEqualTo(READINESS);
		visitor.follow();
		Element form = form(visitor.page(), BOARD);
		assertThat(form.select("input[value=partly]").hasAttr("checked")).isTrue();
		assertThat(form.select("input[name=version]").val()).isEqualTo("1");
		assertThat(form.parent().select("[role=status]").text()).startsWith("Last saved on")
			.contains(this.manager.name());
		visitor.open("/toolkits/hiring");
		assertThat(visitor.words()).contains("In progress, 1 of 28 answered");
		visitor.open("/");
		assertThat(visitor.words()).contains("Go on with Readiness checklist")
			.contains("1 of " + items() + " items answered");
	}

	@Test
	void whatCannotBeReadIsKeptAndListed() {
		String asOf = BASELINE + "/profile/as-of";
		Visitor visitor = signedIn(this.manager).open(BASELINE).submit(asOf, "f.value", "about June");
		assertThat(visitor.follow().status()).isEqualTo(200);
		Element field = visitor.page().getElementById("profile-as-of-form-value");
		assertThat(field.val()).isEqualTo("about June");
		assertThat(field.attr("aria-invalid")).isEqualTo("true");
		assertThat(visitor.page().getElementById("profile-as-of-form-value-error").text())
			.isEqualTo("Error: Enter a day, such as June 30, 2026");
		assertThat(visitor.page().select("#drafts a").attr("href")).isEqualTo("#profile-as-of-form-value");
		visitor.open("/");
		assertThat(visitor.words()).contains("Look again at 1 answer in Measure your workforce baseline");
	}

	@Test
	void bothTextsAreShownWhenTwoPeopleClash() {
		Actor colleague = this.cast.member(this.institution, Role.ADMINISTRATOR);
		Visitor ana = signedIn(this.manager).open(QUESTIONS);
		Visitor ben = signedIn(colleague).open(QUESTIONS);
		ana.submit(PATIENTS, "f.value", "Nine ZIP codes");
		ben.submit(PATIENTS, "f.value", "The whole county");
		assertThat(ben.status()).isEqualTo(409);
		assertWellMade(ben.page());
		assertThat(ben.words()).contains("Nine ZIP codes", "The whole county", this.manager.name(), colleague.name());
		Element merge = ben.page().selectFirst("form textarea");
		assertThat(merge.val()).isEqualTo("Nine ZIP codes\n\nThe whole county");
		Map<String, String> both = hidden(merge.closest("form"));
		both.put("f.value", "Nine ZIP codes of the county");
		ben.post(PATIENTS, both);
		assertThat(ben.status()).isEqualTo(302);
		assertThat(form(ana.open(QUESTIONS).page(), PATIENTS).selectFirst("textarea").val())
			.isEqualTo("Nine ZIP codes of the county");
		assertThat(ana.open(PATIENTS + "/history").words()).contains("Set aside", "The whole county", "Nine ZIP codes");
	}

	@Test
	void keepingMineAndBringingBackWork() {
		Visitor ana = signedIn(this.manager).open(QUESTIONS);
		Visitor ben = signedIn(this.cast.member(this.institution, Role.MANAGER)).open(QUESTIONS);
		ana.submit(PATIENTS, "f.value", "Hers\nin two lines");
		ben.submit(PATIENTS, "f.value", "His\nin two lines");
		Element keep = ben.page().select("form[action=" + PATIENTS + "]").first();
		ben.post(PATIENTS, hidden(keep));
		assertThat(ben.status()).isEqualTo(302);
		assertThat(revisions(PATIENTS)).extracting((revision) -> revision.typed().text(Typed.VALUE))
			.containsExactly("His\nin two lines", "His\nin two lines", "Hers\nin two lines");
		ana.open(PATIENTS + "/history").submit(PATIENTS + "/history/1");
		assertThat(ana.status()).isEqualTo(302);
		assertThat(form(ana.follow().page(), PATIENTS).selectFirst("textarea").val()).isEqualTo("Hers\nin two lines");
		assertThat(ana.words()).contains("The earlier answer is back.");
	}

	@Test
	void rowsAreAddedOnceAndRemoved() {
		Visitor visitor = signedIn(this.manager);
		String goals = BASELINE + "/diversity-goals/goals";
		String row = blankRow(visitor, goals);
		visitor.submit(row, "f.goal", "Leaders reflect the county", "f.due", "2030-06-30", "then", "list");
		visitor.submit(row, "f.goal", "Leaders reflect the county", "f.due", "2030-06-30", "then", "list");
		assertThat(visitor.follow().page().select(".row-list > li strong").eachText())
			.containsExactly("Leaders reflect the county");
		visitor.post(row + "/remove", hidden(form(visitor.page(), row + "/remove")));
		assertThat(visitor.follow().page().select(".row-list > li")).isEmpty();
		assertThat(visitor.open(row + "/history").words()).contains("Leaders reflect the county");
	}

	@Test
	void rowsStandInTheOrderPeopleGiveThem() {
		Visitor visitor = signedIn(this.manager);
		String goals = BASELINE + "/diversity-goals/goals";
		for (String goal : List.of("First", "Second", "Third")) {
			visitor.submit(blankRow(visitor, goals), "f.goal", goal, "then", "list");
		}
		visitor.open(BASELINE);
		String third = visitor.page().select(".row-list > li .row-acts > a").getLast().attr("href");
		Map<String, String> up = new HashMap<>(hidden(form(visitor.page(), third + "/move")));
		up.put("by", "up");
		for (int time = 0; time < 3; time++) {
			assertThat(visitor.post(third + "/move", up).status()).isEqualTo(302);
		}
		assertThat(visitor.open(BASELINE).page().select(".row-list > li strong").eachText()).containsExactly("Third",
				"First", "Second");
		visitor.submit(goals, "status", "COMPLETED");
		assertThat(visitor.open(BASELINE).page().select(".row-list > li strong").eachText()).containsExactly("Third",
				"First", "Second");
		assertThat(visitor.post(BASELINE + "/profile/race-by-position/rows/hispanic/move", up).status()).isEqualTo(404);
	}

	@Test
	void aRowThatCannotBeReadIsShownAgainWithWhatToDo() {
		Visitor visitor = signedIn(this.manager);
		String row = blankRow(visitor, BASELINE + "/diversity-goals/goals");
		visitor.submit(row, "f.goal", "Leaders", "f.due", "some day", "then", "list").follow();
		assertThat(visitor.page().select("input[name=f.due]").val()).isEqualTo("some day");
		assertThat(visitor.page().select(".field-wrong .error").text()).contains("Enter a day");
		assertThat(visitor.open(BASELINE).page().select("#drafts a").attr("href")).startsWith(row + "#");
	}

	private static int items() {
		return PackagedEdition.hiring().pages().stream().mapToInt((page) -> page.items().size()).sum();
	}

	private static String blankRow(Visitor visitor, String table) {
		visitor.open(table + "/rows/new").follow();
		return visitor.page().selectFirst("main form[data-autosave]").attr("action");
	}

	@Test
	void aPersonSaysWhetherAPageIsDone() {
		Visitor visitor = signedIn(this.manager).open(READINESS).submit(READINESS);
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.page().title()).startsWith("Error: ");
		assertThat(visitor.page().selectFirst(".error-summary a").attr("href")).isEqualTo("#done");
		assertThat(visitor.page().getElementById("done")).isNotNull();
		visitor.submit(READINESS, "done", "yes");
		assertThat(visitor.follow().words()).contains("Readiness checklist is completed.", "Completed");
		visitor.open(READINESS).submit(READINESS, "done", "no");
		assertThat(visitor.open("/toolkits/hiring").page().select(".task-COMPLETED")).isEmpty();
	}

	@Test
	void whatWasTypedComesBackAfterSigningInAgain() {
		Visitor before = signedIn(this.manager).open(QUESTIONS);
		Map<String, String> typed = hidden(form(before.page(), PATIENTS));
		typed.put("f.value", "A long thought\nover lunch");
		Visitor after = new Visitor(this.port).post(PATIENTS, typed);
		assertThat(after.location()).startsWith("/sign-in");
		after.signIn(this.manager).open(QUESTIONS);
		assertThat(after.page().selectFirst("#kept").text()).contains("You were signed out");
		assertThat(form(after.page(), PATIENTS).selectFirst("textarea").val()).isEqualTo("A long thought\nover lunch");
		assertThat(revisions(PATIENTS)).isEmpty();
		after.submit(PATIENTS, "f.value", "A long thought\nover lunch");
		assertThat(after.follow().page().select("#kept")).isEmpty();
		assertThat(revisions(PATIENTS)).hasSize(1);
	}

	@Test
	void whatWasTypedIsNobodyElsesAndCanBeDropped() {
		Map<String, String> typed = hidden(form(signedIn(this.manager).open(QUESTIONS).page(), PATIENTS));
		typed.put("f.value", "Private thought");
		Visitor other = new Visitor(this.port).post(PATIENTS, typed)
			.signIn(this.cast.member(this.institution, Role.MANAGER))
			.open(QUESTIONS);
		assertThat(other.page().html()).doesNotContain("Private thought");
		Visitor same = new Visitor(this.port).post(PATIENTS, typed).signIn(this.manager).open(QUESTIONS);
		same.submit(PATIENTS + "/discard").follow();
		assertThat(same.page().html()).doesNotContain("Private thought");
	}

	@Test
	void othersReadAndDoNotAnswer() {
		for (Role role : List.of(Role.CONTRIBUTOR, Role.EXECUTIVE)) {
			Visitor visitor = signedIn(this.cast.member(this.institution, role)).open(READINESS);
			assertThat(visitor.page().select("main form[method=post]")).isEmpty();
			assertThat(
					visitor.post(BOARD, Map.of("_csrf", visitor.csrf(), "cycle", cycle(), "f.value", "yes")).status())
				.isEqualTo(403);
		}
		Visitor staff = signedIn(this.cast.staff());
		assertThat(staff.open("/").location()).isEqualTo("/staff/institutions");
		assertThat(staff.open(READINESS).words()).contains("You read this page without an institution");
		assertThat(staff.open(BOARD + "/history").status()).isEqualTo(403);
	}

	@Test
	void anotherInstitutionReadsNothing() {
		signedIn(this.manager).open(QUESTIONS).submit(PATIENTS, "f.value", "Ours alone");
		Actor eve = this.cast.member(this.cast.institution(), Role.MANAGER);
		Visitor there = signedIn(eve);
		for (String path : List.of("/", QUESTIONS, PATIENTS + "/history")) {
			assertThat(there.open(path).page().html()).doesNotContain("Ours alone");
		}
		assertThat(there.open(PATIENTS + "/conflict/1?cycle=" + cycle()).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/work/hiring/sailing", "/work/sailing/readiness", READINESS + "/leadership/sailing",
			READINESS + "?cycle=FY1999", BASELINE + "/profile/race-by-position/rows/martian/history" })
	void whatDoesNotExistIsNotFound(String path) {
		assertThat(signedIn(this.manager).open(path).status()).isEqualTo(404);
	}

	@Test
	void earlierAnswersStandBesideTheNewOnes() {
		Visitor visitor = signedIn(this.manager).open(READINESS).submit(BOARD, "f.value", "no");
		String first = cycle();
		visitor.open("/work/cycles/next").submit("/work/cycles/next", "how", "blank");
		assertThat(visitor.follow().words()).contains("is the newest cycle now");
		assertThat(visitor.open(READINESS).words()).contains("In " + first + ": No");
		visitor.open(READINESS + "?cycle=" + first);
		assertThat(visitor.words()).contains("You are reading the answers of " + first);
		assertThat(visitor.page().select("main form[method=post]")).isEmpty();
	}

	private Visitor signedIn(Actor actor) {
		return new Visitor(this.port).signIn(actor);
	}

	private String cycle() {
		return this.cast.as(this.manager, () -> this.cycles.all().getLast().name());
	}

	private List<Revision> revisions(String path) {
		return this.cast.as(this.manager,
				() -> this.answers.revisions(cycle(), AnswerKey.of(path.substring("/work/".length()))));
	}

	private static Element form(Document page, String action) {
		return page.select("form")
			.stream()
			.filter((form) -> form.attr("action").equals(action))
			.findFirst()
			.orElseThrow();
	}

	private static Map<String, String> hidden(Element form) {
		Map<String, String> values = new HashMap<>();
		form.select("input[type=hidden]").forEach((input) -> values.put(input.attr("name"), input.val()));
		return values;
	}

	private static void assertWellMade(Document page) {
		assertThat(page.select("h1")).hasSize(1);
		List<String> ids = page.select("[id]").eachAttr("id");
		assertThat(ids.stream().filter((id) -> Collections.frequency(ids, id) > 1)).isEmpty();
		assertThat(page.text()).doesNotContain("??");
		assertThat(page.select("form"))
			.allMatch((form) -> form.hasAttr("novalidate") || form.attr("action").equals("/sign-out"));
		assertThat(page.select("main :is(input:not([type=hidden]), textarea, select)")).allSatisfy((control) -> {
			assertThat(page.select("label[for=" + control.id() + "]")).as(control.outerHtml()).hasSize(1);
			if ("radio".equals(control.attr("type")) || "checkbox".equals(control.attr("type"))) {
				assertThat(control.closest("fieldset").selectFirst("legend").text()).isNotBlank();
			}
		});
		page.select("main [aria-describedby]")
			.forEach((element) -> List.of(element.attr("aria-describedby").split(" "))
				.forEach((id) -> assertThat(page.getElementById(id)).as(id).isNotNull()));
		page.select("main a[href^=#]")
			.forEach((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text())
				.isNotNull());
	}

}
