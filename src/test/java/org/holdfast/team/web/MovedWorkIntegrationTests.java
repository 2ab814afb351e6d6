package org.holdfast.team.web;

import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.adoption.MadeUpToolkit;
import org.holdfast.adoption.Upgrades;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.team.Assignment;
import org.holdfast.team.AssignmentStep;
import org.holdfast.team.Assignments;
import org.holdfast.team.CommentThread;
import org.holdfast.team.Comments;
import org.holdfast.team.Wish;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Assignments and conversations go where their items go.
 */
@IntegrationTest
class MovedWorkIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Upgrades upgrades;

	@Autowired
	private Answers answers;

	@Autowired
	private Assignments assignments;

	@Autowired
	private Comments comments;

	@Autowired
	private Cycles cycles;

	@Autowired
	private JdbcClient jdbc;

	private MadeUpToolkit toolkit;

	private String steps;

	private String both;

	private String stays;

	private Actor ana;

	private Actor cem;

	private Actor eve;

	@BeforeEach
	void aToolkitWithANewerEdition() {
		this.jdbc.sql("DELETE FROM attempt").update();
		UUID here = this.cast.institution();
		this.ana = this.cast.member(here, Role.MANAGER);
		this.cem = this.cast.member(here, Role.CONTRIBUTOR);
		this.eve = this.cast.member(this.cast.institution(), Role.MANAGER);
		this.toolkit = new MadeUpToolkit();
		this.steps = this.toolkit.put("plan/first/steps", "long-text", "Which steps come first");
		this.both = this.toolkit.put("plan/first/both", "long-text", "Who pays and who decides");
		this.stays = this.toolkit.put("plan/second/stays", "text", "What stays");
		this.toolkit.publish(this.jdbc, 1);
		for (Actor actor : List.of(this.ana, this.eve)) {
			this.cast.as(actor, () -> this.answers.save(this.cycles.current().name(),
					new Change(AnswerKey.of(this.stays), 0, null, null, null, Typed.value("Same"))));
			say(actor, this.steps, "Words about the steps");
			say(actor, this.both, "Words about both");
		}
		give(this.steps, this.both, this.stays);
		this.cast.<@Nullable Void>as(this.cem, () -> {
			this.assignments.say(this.both, true);
			return null;
		});
		this.toolkit.remove("plan/first/steps");
		this.toolkit.put("work/first/steps", "long-text", "Which steps come first", this.steps);
		this.toolkit.remove("plan/first/both");
		this.toolkit.put("plan/first/payer", "long-text", "Who pays", this.both);
		this.toolkit.put("plan/first/decider", "long-text", "Who decides", this.both);
		this.toolkit.publish(this.jdbc, 2);
	}

	@Test
	void anAssignmentAndItsHistoryGoAlong() {
		upgrade();
		String moved = this.toolkit.key() + "/work/first/steps";
		assertThat(find(moved)).satisfies((one) -> {
			assertThat(one.isOpen()).isTrue();
			assertThat(one.assignee()).isEqualTo(this.cem.accountId());
			assertThat(one.message()).isEqualTo("Soon");
		});
		assertThat(find(this.steps)).isNull();
		assertThat(find(this.toolkit.key() + "/plan/first/payer"))
			.satisfies((one) -> assertThat(one.isDone()).isTrue());
		assertThat(find(this.toolkit.key() + "/plan/first/decider")).isNull();
		assertThat(find(this.stays)).isNotNull();
		assertThat(this.cast.as(this.ana, () -> this.assignments.history(this.toolkit.key() + "/plan/first/payer")))
			.extracting(AssignmentStep::what)
			.containsExactly(AssignmentStep.What.DONE, AssignmentStep.What.ASSIGNED);
		Visitor contributor = signedIn(this.cem).open("/my-work");
		assertThat(contributor.page().select(".task-name").eachAttr("href")).containsExactly("/work/" + moved);
		assertThat(contributor.open("/work/" + moved).follow().page().select("#first-steps textarea")).isNotEmpty();
		contributor.submit("/work/" + moved, "f.value", "Harbor first");
		assertThat(contributor.status()).isEqualTo(302);
		assertThat(contributor.open("/work/" + moved + "/assignment").words()).contains(this.cem.name());
	}

	@Test
	void aConversationGoesAlongAndIsReadableAtTheFirstPart() {
		upgrade();
		String moved = this.toolkit.key() + "/work/first/steps";
		String first = this.toolkit.key() + "/plan/first/payer";
		Visitor manager = signedIn(this.ana);
		assertThat(manager.open("/work/" + moved + "/comments").words()).contains("Words about the steps");
		manager.submit("/work/" + moved + "/comments/" + thread(moved) + "/reply", "words", "Still here");
		assertThat(manager.follow().words()).contains("Still here");
		assertThat(signedIn(this.cem).open("/work/" + first + "/comments").words()).contains("Words about both");
		assertThat(manager.open("/work/" + this.toolkit.key() + "/plan/first/decider/comments").words())
			.doesNotContain("Words about both");
		assertThat(this.cast.as(this.ana, () -> this.comments.of(this.steps))).isEmpty();
		assertThat(manager.open("/work/" + this.steps + "/comments").words()).as("by the link in a mail")
			.contains("Words about the steps");
		assertThat(manager.open("/work/" + this.both + "/comments").words()).contains("Words about both");
		give(this.steps);
		assertThat(find(this.steps)).isNull();
		assertThat(manager.open("/work/" + this.toolkit.key() + "/plan/first/never/comments").status()).isEqualTo(404);
	}

	@Test
	void anotherInstitutionsWorkStaysWhereItIs() {
		upgrade();
		assertThat(this.cast.as(this.eve, () -> this.comments.of(this.steps))).singleElement()
			.satisfies((thread) -> assertThat(thread.comments()).hasSize(1));
		assertThat(this.cast.as(this.eve, () -> this.comments.of(this.toolkit.key() + "/work/first/steps"))).isEmpty();
		assertThat(signedIn(this.eve).open("/work/" + this.steps + "/comments").words())
			.contains("Words about the steps");
		assertThat(this.cast.as(this.eve, () -> this.assignments.find(this.toolkit.key() + "/work/first/steps")))
			.isEmpty();
	}

	@Test
	void whatWaitsIsKeptWhereTwoBecomeOne() {
		upgrade();
		String payer = this.toolkit.key() + "/plan/first/payer";
		String decider = this.toolkit.key() + "/plan/first/decider";
		give(decider);
		say(this.ana, decider, "Words about deciding");
		this.toolkit.remove("plan/first/payer");
		this.toolkit.remove("plan/first/decider");
		String one = this.toolkit.put("work/first/one", "long-text", "Who pays and decides", payer, decider);
		this.toolkit.publish(this.jdbc, 3);
		this.cast.as(this.ana, () -> this.upgrades.upgrade(this.toolkit.key(), 2, 3));
		assertThat(find(one)).satisfies((kept) -> assertThat(kept.isOpen()).isTrue());
		assertThat(this.cast.as(this.ana, () -> this.comments.of(one))).hasSize(2);
	}

	private void upgrade() {
		this.cast.as(this.ana, () -> this.upgrades.upgrade(this.toolkit.key(), 1, 2));
	}

	private @Nullable Assignment find(String key) {
		return this.cast.as(this.ana, () -> this.assignments.find(key)).orElse(null);
	}

	private UUID thread(String key) {
		List<CommentThread> threads = this.cast.as(this.ana, () -> this.comments.of(key));
		return threads.getFirst().id();
	}

	private void give(String... keys) {
		this.cast.as(this.ana,
				() -> this.assignments.assign(List.of(keys), new Wish(this.cem.accountId(), null, "Soon")));
	}

	private void say(Actor actor, String key, String words) {
		this.cast.<@Nullable Void>as(actor, () -> {
			this.comments.start(key, UUID.randomUUID(), words, List.of());
			return null;
		});
	}

	private Visitor signedIn(Actor actor) {
		return new Visitor(this.port).signIn(actor);
	}

}
