package org.holdfast.evidence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Visitor;
import org.holdfast.adoption.Doubts;
import org.holdfast.adoption.MadeUpToolkit;
import org.holdfast.adoption.Upgrades;
import org.holdfast.institution.Members;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.record.SignOff;
import org.holdfast.record.SignOffs;
import org.holdfast.team.Assignments;
import org.holdfast.team.Wish;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the modules of the team, of editions and of sign-offs have checked.
 */
@IntegrationTest
class ContributedChecksIntegrationTests {

	private static final String READINESS = "/work/hiring/readiness";

	private static final String BOARD = "hiring/readiness/leadership/board-support";

	private static final String PATIENTS = "hiring/big-questions/local/patients";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Xray xray;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Assignments assignments;

	@Autowired
	private Members members;

	@Autowired
	private SignOffs signOffs;

	@Autowired
	private Upgrades upgrades;

	@Autowired
	private Doubts doubts;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Actor ana;

	private Actor cem;

	private Actor stranger;

	@BeforeEach
	void people() {
		this.jdbc.sql("DELETE FROM attempt").update();
		UUID here = this.cast.institution();
		this.ana = this.cast.member(here, Role.MANAGER);
		this.cem = this.cast.member(here, Role.CONTRIBUTOR);
		this.stranger = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void whatIsPastItsDayIsFoundUntilItIsDone() {
		LocalDate today = this.cast.as(this.ana, this.cycles::today);
		give(PATIENTS, today.plusDays(2));
		give(BOARD, today.plusDays(9));
		assertThat(found(this.ana, "team.check.overdue")).isEmpty();
		this.clock.move(Duration.ofDays(4));
		assertThat(found(this.ana, "team.check.overdue")).containsExactly("/work/" + PATIENTS + "/assignment");
		assertThat(texts(this.ana, "team.check.overdue")).singleElement()
			.asString()
			.contains(": with " + this.cem.name() + ", was due ");
		assertThat(found(this.cem, "team.check.overdue")).as("who may not assign is not told").isEmpty();
		assertThat(found(this.stranger, "team.check.overdue")).isEmpty();
		this.cast.<@Nullable Void>as(this.cem, () -> {
			this.assignments.say(PATIENTS, true);
			return null;
		});
		assertThat(found(this.ana, "team.check.overdue")).isEmpty();
	}

	@Test
	void whatWaitsForPeopleWhoLeftIsFound() {
		give(BOARD, null);
		give(PATIENTS, null);
		assertThat(found(this.ana, "team.check.left")).isEmpty();
		Actor head = this.cast.member(this.ana.institutionId(), Role.ADMINISTRATOR);
		this.cast.<@Nullable Void>as(head, () -> {
			this.members.remove(this.cem.accountId());
			return null;
		});
		String path = "/team/" + this.cem.accountId() + "/hand-over";
		assertThat(found(this.ana, "team.check.left")).containsExactly(path);
		Visitor visitor = signedIn(this.ana).open("/x-ray");
		assertThat(visitor.words()).contains(this.cem.name() + ": 2 assignments wait");
		assertThat(visitor.open(path).status()).isEqualTo(200);
		assertThat(found(this.stranger, "team.check.left")).isEmpty();
	}

	@Test
	void aPageBegunByNobodyInParticularIsFound() {
		assertThat(found(this.ana, "team.check.nobody")).isEmpty();
		answer(this.ana, BOARD, "yes");
		assertThat(found(this.ana, "team.check.nobody")).containsExactly(READINESS + "/assignments");
		assertThat(signedIn(this.ana).open(READINESS + "/assignments").status()).isEqualTo(200);
		assertThat(found(this.stranger, "team.check.nobody")).isEmpty();
		give(BOARD, null);
		assertThat(found(this.ana, "team.check.nobody")).isEmpty();
	}

	@Test
	void aNewerEditionAndWhatItRewordedAreFoundUntilSettled() {
		MadeUpToolkit made = new MadeUpToolkit();
		String board = made.put("plan/first/board", "yes-partly-no", "The board supports it");
		made.publish(this.jdbc, 1);
		answer(this.ana, board, "yes");
		String editions = "/editions/" + made.key();
		assertThat(found(this.ana, "adoption.check.newer")).doesNotContain(editions);
		made.put("plan/first/board", "yes-partly-no", "The board has said so in public");
		made.publish(this.jdbc, 2);
		assertThat(found(this.ana, "adoption.check.newer")).contains(editions);
		assertThat(found(this.ana, "adoption.check.reworded")).isEmpty();
		this.cast.as(this.ana, () -> this.upgrades.upgrade(made.key(), 1, 2));
		assertThat(found(this.ana, "adoption.check.newer")).doesNotContain(editions);
		assertThat(found(this.ana, "adoption.check.reworded")).containsExactly(editions + "/review");
		assertThat(found(this.stranger, "adoption.check.reworded")).isEmpty();
		assertThat(signedIn(this.ana).open("/x-ray").words()).contains("Questions that changed",
				"The board has said so in public");
		this.cast.<@Nullable Void>as(this.ana, () -> {
			this.doubts.confirm(board);
			return null;
		});
		assertThat(found(this.ana, "adoption.check.reworded")).isEmpty();
	}

	@Test
	void signaturesThatWaitAndPagesThatDifferAreFound() {
		Actor eve = this.cast.member(this.ana.institutionId(), Role.EXECUTIVE);
		answer(this.ana, BOARD, "partly");
		String cycle = this.cast.as(this.ana, () -> this.cycles.current().name());
		SignOff asked = this.cast.as(this.ana,
				() -> this.signOffs.ask(cycle, "hiring", "readiness", eve.accountId(), ""));
		String path = "/record/sign-offs/" + asked.id();
		this.clock.move(Duration.ofDays(6));
		assertThat(found(this.ana, "record.check.waiting")).isEmpty();
		this.clock.move(Duration.ofDays(2));
		assertThat(found(this.ana, "record.check.waiting")).containsExactly(path);
		assertThat(texts(this.cem, "record.check.waiting"))
			.containsExactly("Readiness checklist: waits for " + eve.name());
		assertThat(found(this.stranger, "record.check.waiting")).isEmpty();
		String digest = this.cast.as(eve,
				() -> this.signOffs.now(cycle, "hiring", "readiness", Locale.ENGLISH).digest());
		assertThat(this.cast.as(eve, () -> this.signOffs.accept(asked.id(), digest, Locale.ENGLISH))).isTrue();
		assertThat(found(this.ana, "record.check.waiting")).isEmpty();
		assertThat(found(this.ana, "record.check.differs")).isEmpty();
		this.clock.move(Duration.ofMinutes(1));
		answer(this.ana, BOARD, "yes");
		assertThat(found(this.ana, "record.check.differs")).containsExactly(path);
		assertThat(found(this.stranger, "record.check.differs")).isEmpty();
		this.clock.move(Duration.ofMinutes(1));
		answer(this.ana, BOARD, "partly");
		assertThat(found(this.ana, "record.check.differs")).isEmpty();
	}

	private void give(String key, @Nullable LocalDate due) {
		this.cast.as(this.ana, () -> this.assignments.assign(List.of(key), new Wish(this.cem.accountId(), due, "")));
	}

	private void answer(Actor actor, String item, String text) {
		this.cast.as(actor, () -> {
			String cycle = this.cycles.current().name();
			AnswerKey key = AnswerKey.of(item);
			return this.answers.save(cycle,
					new Change(key, this.answers.get(cycle, key).version(), null, null, null, Typed.value(text)));
		});
	}

	private List<String> found(Actor actor, String check) {
		return findings(actor, check).stream().map(XrayCheck.Finding::path).toList();
	}

	private List<String> texts(Actor actor, String check) {
		return findings(actor, check).stream().map(XrayCheck.Finding::text).toList();
	}

	private List<XrayCheck.Finding> findings(Actor actor, String check) {
		List<Xray.Result> results = this.cast.as(actor, () -> this.xray.look(Locale.ENGLISH));
		assertThat(results).extracting((result) -> result.rule().nameKey()).contains(check);
		return results.stream()
			.filter((result) -> result.rule().nameKey().equals(check))
			.flatMap((result) -> result.findings().stream())
			.toList();
	}

	private Visitor signedIn(Actor actor) {
		return new Visitor(this.port).signIn(actor);
	}

}
