package org.holdfast.team.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Visitor;
import org.holdfast.institution.Members;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.team.AssignmentStep;
import org.holdfast.team.Assignments;
import org.holdfast.team.MyWork;
import org.holdfast.team.Wish;
import org.holdfast.team.WorkLine;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Items are assigned, answered by whom they were given to and by no other contributor,
 * handed over, and nothing of it is seen in another institution.
 */
@IntegrationTest
class AssignmentPagesIntegrationTests {

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
	private Assignments assignments;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Members members;

	@Autowired
	private MyWork work;

	@Autowired
	private MovableClock clock;

	private UUID here;

	private Actor ana;

	private Actor cem;

	@BeforeEach
	void people() {
		this.here = this.cast.institution();
		this.ana = this.cast.member(this.here, Role.MANAGER);
		this.cem = this.cast.member(this.here, Role.CONTRIBUTOR);
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void aManagerAssignsFromThePageAndTheLinkLandsOnTheItem() {
		Visitor manager = signedIn(this.ana).open(READINESS);
		assertThat(marks(manager, BOARD)).contains("Assign");
		String due = today().plusDays(3).toString();
		manager.open(BOARD + "/assignment")
			.submit(BOARD + "/assignment", "person", id(this.cem), "due", due, "message", "Ask the chair\nfirst");
		assertThat(manager.status()).isEqualTo(302);
		assertThat(manager.follow().words()).contains("Assigned to " + this.cem.name(), "Ask the chair",
				this.ana.name() + " assigned it to " + this.cem.name());
		assertThat(marks(manager.open(READINESS), BOARD)).contains("Assigned to " + this.cem.name() + ", due ");
		Visitor contributor = new Visitor(this.port).open(BOARD);
		assertThat(contributor.location()).startsWith("/sign-in?next=");
		contributor.follow().submit("/sign-in", "email", this.cem.email(), "password", Cast.PASSWORD);
		assertThat(contributor.location()).isEqualTo(BOARD);
		contributor.follow();
		assertThat(contributor.header("Location")).endsWith(READINESS + "#leadership-board-support");
	}

	@Test
	void aContributorAnswersWhatIsAssignedAndNothingElse() {
		give(this.cem, null, BOARD);
		Visitor contributor = signedIn(this.cem).open(READINESS);
		assertThat(contributor.words()).contains("You can answer the item assigned to you on this page");
		assertThat(contributor.page().select("form[action=" + BOARD + "]")).hasSize(1);
		assertThat(contributor.page().select("form[action=" + STAFF + "], form[method=post][action=" + READINESS + "]"))
			.isEmpty();
		contributor.submit(BOARD, "f.value", "partly");
		assertThat(contributor.status()).isEqualTo(302);
		assertThat(value(BOARD)).isEqualTo("partly");
		contributor.open(READINESS).submit(BOARD, "f.value", "yes");
		assertThat(value(BOARD)).as("may correct what is completed").isEqualTo("yes");
		contributor.open(BOARD + "/history").submit(BOARD + "/history/1");
		assertThat(value(BOARD)).isEqualTo("partly");
		Map<String, String> answer = Map.of("_csrf", contributor.csrf(), "cycle", cycle(), "version", "0", "f.value",
				"yes");
		assertThat(contributor.post(STAFF, answer).status()).isEqualTo(403);
		assertThat(value(STAFF)).isEmpty();
		assertThat(contributor.post(READINESS, Map.of("_csrf", contributor.csrf(), "done", "yes", "cycle", cycle()))
			.status()).isEqualTo(403);
		assertThat(contributor.post(BOARD + "/assignment", Map.of("_csrf", contributor.csrf(), "person", id(this.cem)))
			.status()).isEqualTo(403);
		assertThat(contributor.post(BOARD + "/assignment/withdraw", Map.of("_csrf", contributor.csrf())).status())
			.isEqualTo(403);
	}

	@Test
	void anotherContributorAndTakenBackItemsAreRefused() {
		give(this.cem, null, BOARD);
		Actor other = this.cast.member(this.here, Role.CONTRIBUTOR);
		Visitor stranger = signedIn(other).open(READINESS);
		assertThat(stranger.page().select("main form[method=post][action^=" + READINESS + "]")).isEmpty();
		Map<String, String> answer = Map.of("_csrf", stranger.csrf(), "cycle", cycle(), "version", "0", "f.value",
				"yes");
		assertThat(stranger.post(BOARD, answer).status()).isEqualTo(403);
		assertThat(stranger.post(BOARD + "/assignment/done", Map.of("_csrf", stranger.csrf())).status()).isEqualTo(403);
		signedIn(this.ana).open(BOARD + "/assignment").submit(BOARD + "/assignment/withdraw");
		Visitor contributor = signedIn(this.cem).open(READINESS);
		assertThat(contributor.post(BOARD, answerWith(contributor)).status()).isEqualTo(403);
		assertThat(value(BOARD)).isEmpty();
	}

	@Test
	void theApiKeepsToTheSameRight() {
		give(this.cem, null, BOARD);
		String token = this.cast.token(this.cem);
		assertThat(put(token, BOARD)).isEqualTo(200);
		assertThat(put(token, STAFF)).isEqualTo(403);
		assertThat(put(this.cast.token(this.cast.member(this.here, Role.CONTRIBUTOR)), BOARD)).isEqualTo(403);
		assertThat(value(BOARD)).isEqualTo("yes");
		assertThat(value(STAFF)).isEmpty();
	}

	@Test
	void anEarlierCycleStaysClosedToContributors() {
		give(this.cem, null, BOARD);
		String first = cycle();
		this.cast.as(this.ana, () -> this.cycles.startNext(first));
		Visitor contributor = signedIn(this.cem).open(READINESS + "?cycle=" + first);
		assertThat(contributor.page().select("form[action=" + BOARD + "]")).isEmpty();
		assertThat(contributor
			.post(BOARD, Map.of("_csrf", contributor.csrf(), "cycle", first, "version", "0", "f.value", "yes"))
			.status()).isEqualTo(403);
	}

	@Test
	void severalItemsOrAWholePageAreGivenInOneStep() {
		Visitor manager = signedIn(this.ana).open(READINESS + "/assignments");
		manager.submit(READINESS + "/assignments", "person", id(this.cem));
		assertThat(manager.status()).isEqualTo(422);
		assertThat(manager.page().selectFirst(".error-summary a").attr("href")).isEqualTo("#items");
		String csrf = manager.csrf();
		manager.post(READINESS + "/assignments",
				Map.of("_csrf", csrf, "items", "hiring/readiness/leadership/board-support", "person", "nobody"));
		assertThat(manager.status()).isEqualTo(422);
		assertThat(manager.words()).contains("Choose a person who may answer");
		assertThat(manager.page().select("input[name=items][checked]")).hasSize(1);
		manager.post(READINESS + "/assignments",
				Map.of("_csrf", csrf, "items",
						"hiring/readiness/leadership/board-support,hiring/readiness/leadership/dedicated-staff",
						"person", id(this.cem)));
		assertThat(manager.status()).isEqualTo(302);
		assertThat(manager.follow().words()).contains("2 assignments made", this.cem.name());
		manager.post(QUESTIONS + "/assignments",
				Map.of("_csrf", csrf, "items", "hiring/big-questions", "person", id(this.cem)));
		Visitor contributor = signedIn(this.cem).open(QUESTIONS);
		contributor.submit(PATIENTS, "f.value", "Nine ZIP codes");
		assertThat(value(PATIENTS)).isEqualTo("Nine ZIP codes");
		assertThat(manager
			.post(QUESTIONS + "/assignments",
					Map.of("_csrf", csrf, "items", "hiring/readiness/leadership/hr-support", "person", id(this.cem)))
			.status()).isEqualTo(404);
	}

	@Test
	void aDayThatPassedAndPeopleOfElsewhereAreRefused() {
		Actor eve = this.cast.member(this.cast.institution(), Role.MANAGER);
		Actor taylor = this.cast.member(this.here, Role.EXECUTIVE);
		Visitor manager = signedIn(this.ana).open(BOARD + "/assignment");
		assertThat(manager.page().select("#person option").eachAttr("value")).contains(id(this.cem), id(this.ana))
			.doesNotContain(id(eve), id(taylor));
		for (Actor nobody : List.of(eve, taylor)) {
			manager.submit(BOARD + "/assignment", "person", id(nobody));
			assertThat(manager.status()).isEqualTo(422);
		}
		manager.submit(BOARD + "/assignment", "person", id(this.cem), "due", today().minusDays(1).toString());
		assertThat(manager.words()).contains("Enter a day from today on");
		manager.submit(BOARD + "/assignment", "person", id(this.cem), "due", "tomorrow");
		assertThat(manager.words()).contains("Enter a day, such as");
		assertThat(this.cast.as(this.ana, () -> this.assignments.find(key(BOARD)))).isEmpty();
	}

	@Test
	void myWorkIsSortedByDayAndIsMineAlone() {
		give(this.cem, today().plusDays(2), BOARD);
		give(this.cem, today().plusDays(9), STAFF);
		give(this.cem, null, PATIENTS);
		give(this.ana, null, READINESS + "/leadership/hr-support");
		Visitor contributor = signedIn(this.cem).open("/my-work");
		assertThat(part(contributor, "OVERDUE")).isEmpty();
		assertThat(part(contributor, "WEEK")).containsExactly(BOARD);
		assertThat(part(contributor, "LATER")).containsExactly(STAFF, PATIENTS);
		assertThat(part(contributor, "OTHERS")).isEmpty();
		assertThat(part(signedIn(this.ana).open("/my-work"), "OTHERS")).containsExactly(BOARD, STAFF, PATIENTS);
		assertThat(signedIn(this.cem).open("/").words()).contains("Assigned to you by " + this.ana.name());
		contributor.submit(STAFF + "/assignment/done");
		assertThat(contributor.follow().words()).contains("It is marked as done");
		assertThat(part(contributor, "LATER")).containsExactly(PATIENTS);
		contributor.open(READINESS).submit(BOARD, "f.value", "yes");
		assertThat(part(contributor.open("/my-work"), "WEEK")).as("completed by its answer").isEmpty();
		for (Actor nobody : List.of(this.cast.member(this.here, Role.CONTRIBUTOR),
				this.cast.member(this.cast.institution(), Role.MANAGER))) {
			assertThat(signedIn(nobody).open("/my-work").words()).contains("Nothing waits for you");
		}
	}

	@Test
	void whatIsLateIsOverdue() {
		give(this.cem, today(), PATIENTS);
		this.clock.move(Duration.ofHours(30));
		assertThat(this.cast.as(this.cem, () -> this.work.parts(Locale.ENGLISH)).get(MyWork.Part.OVERDUE))
			.extracting(WorkLine::path)
			.containsExactly(PATIENTS);
	}

	@Test
	void theWorkOfSomebodyWhoLeavesIsHandedOverInOneStep() {
		Actor admin = this.cast.member(this.here, Role.ADMINISTRATOR);
		Actor ben = this.cast.member(this.here, Role.CONTRIBUTOR);
		give(this.cem, today().plusDays(2), BOARD);
		give(this.cem, null, PATIENTS);
		String ask = "/settings/members/" + this.cem.accountId() + "/remove";
		String hand = "/team/" + this.cem.accountId() + "/hand-over";
		Visitor administrator = signedIn(admin).open(ask);
		assertThat(administrator.page().select("a[href=" + hand + "]").text())
			.isEqualTo("Hand over 2 open assignments");
		assertThat(administrator.submit(ask).location()).isEqualTo(hand);
		assertThat(signedIn(this.ana).open("/my-work").words()).contains("Waiting: person left");
		assertThat(signedIn(this.ana).open("/").words()).contains("Hand over the work of " + this.cem.name());
		assertThat(marks(signedIn(this.ana).open(READINESS), BOARD)).contains("who cannot answer any more");
		administrator.follow().submit(hand);
		assertThat(administrator.status()).isEqualTo(422);
		administrator.submit(hand, "person", id(ben));
		assertThat(administrator.follow().words()).contains("2 assignments of " + this.cem.name() + " handed over");
		Visitor next = signedIn(ben).open("/my-work");
		assertThat(part(next, "WEEK")).containsExactly(BOARD);
		assertThat(part(next, "LATER")).containsExactly(PATIENTS);
		List<AssignmentStep> steps = this.cast.as(this.ana, () -> this.assignments.history(key(BOARD)));
		assertThat(steps).extracting(AssignmentStep::what)
			.containsExactly(AssignmentStep.What.HANDED_OVER, AssignmentStep.What.ASSIGNED);
		assertThat(steps).extracting(AssignmentStep::assigneeName).containsExactly(ben.name(), this.cem.name());
		assertThat(signedIn(this.ana).open("/").words()).doesNotContain("Hand over the work");
	}

	@Test
	void aRoleThatDoesNotAnswerLeavesWorkBehindToo() {
		give(this.cem, null, BOARD);
		this.cast.<@Nullable Void>as(this.ana, () -> {
			this.members.become(this.cem.accountId(), Role.EXECUTIVE);
			return null;
		});
		assertThat(signedIn(this.ana).open("/my-work").words()).contains("Waiting: person left");
		Visitor former = signedIn(this.cem).open(READINESS);
		assertThat(former.page().select("form[action=" + BOARD + "]")).isEmpty();
	}

	@Test
	void anotherInstitutionSeesAndDoesNothing() {
		give(this.cem, null, BOARD);
		Actor eve = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		Visitor there = signedIn(eve);
		for (String path : List.of("/", "/my-work", READINESS, BOARD + "/assignment", READINESS + "/assignments")) {
			assertThat(there.open(path).status()).isEqualTo(200);
			assertThat(there.page().html()).doesNotContain(this.cem.name(), this.ana.name());
		}
		assertThat(there.open("/team/" + this.cem.accountId() + "/hand-over").status()).isEqualTo(404);
		there.open("/my-work");
		assertThat(there
			.post("/team/" + this.cem.accountId() + "/hand-over", Map.of("_csrf", there.csrf(), "person", id(eve)))
			.status()).isEqualTo(404);
		assertThat(there.post(BOARD + "/assignment/withdraw", Map.of("_csrf", there.csrf())).status()).isEqualTo(404);
		assertThat(this.cast.as(this.ana, () -> this.assignments.find(key(BOARD)))).isPresent();
	}

	private Visitor signedIn(Actor actor) {
		return new Visitor(this.port).signIn(actor);
	}

	private void give(Actor to, @Nullable LocalDate due, String path) {
		this.cast.as(this.ana, () -> this.assignments.assign(List.of(key(path)), new Wish(to.accountId(), due, "")));
	}

	private String value(String path) {
		return this.cast
			.as(this.ana, () -> this.answers.get(this.cycles.current().name(), AnswerKey.of(key(path))).typed())
			.text(Typed.VALUE);
	}

	private Map<String, String> answerWith(Visitor visitor) {
		return Map.of("_csrf", visitor.csrf(), "cycle", cycle(), "version", "0", "f.value", "yes");
	}

	private String cycle() {
		return this.cast.as(this.ana, () -> this.cycles.current().name());
	}

	private LocalDate today() {
		return this.cast.as(this.ana, this.cycles::today);
	}

	private int put(String token, String path) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest
					.newBuilder(URI.create(
							"http://127.0.0.1:" + this.port + "/api/v1/cycles/" + cycle() + "/answers/" + key(path)))
					.header("Authorization", "Bearer " + token)
					.header("Content-Type", "application/json")
					.PUT(HttpRequest.BodyPublishers.ofString("{\"value\": \"yes\"}"))
					.build(), HttpResponse.BodyHandlers.ofString())
				.statusCode();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private static List<String> part(Visitor visitor, String part) {
		return new ArrayList<>(
				visitor.page().select("section[aria-labelledby=part-" + part + "] .task-name").eachAttr("href"));
	}

	private static String marks(Visitor visitor, String path) {
		String anchor = path.substring(path.indexOf('/', "/work/hiring/".length()) + 1).replace('/', '-');
		return visitor.page().select("#" + anchor + " .item-marks").text();
	}

	private static String key(String path) {
		return path.substring("/work/".length());
	}

	private static String id(Actor actor) {
		return actor.accountId().toString();
	}

}
