package org.holdfast.team.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.progress.Cycles;
import org.holdfast.team.Comment;
import org.holdfast.team.CommentThread;
import org.holdfast.team.Comments;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Colleagues talk about an item; nobody of another institution reads it or is told.
 */
@IntegrationTest
class CommentPagesIntegrationTests {

	private static final String READINESS = "/work/hiring/readiness";

	private static final String BOARD = READINESS + "/leadership/board-support";

	private static final String COMMENTS = BOARD + "/comments";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Comments comments;

	@Autowired
	private Cycles cycles;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	private UUID here;

	private Actor ana;

	private Actor cem;

	@BeforeEach
	void people() {
		this.here = this.cast.institution();
		this.ana = this.cast.member(this.here, Role.MANAGER);
		this.cem = this.cast.member(this.here, Role.CONTRIBUTOR);
	}

	@Test
	void aConversationIsHeldResolvedAndOpenedAgain() {
		Visitor manager = signedIn(this.ana).open(COMMENTS).submit(COMMENTS, "words", "Is the vote\nin May?");
		assertThat(manager.follow().words()).contains("Is the vote in May?", "Begun by " + this.ana.name());
		assertThat(marks(signedIn(this.cem).open(READINESS))).contains("1 open conversation");
		String thread = COMMENTS + "/" + threads().getFirst().id();
		Visitor contributor = signedIn(this.cem).open(COMMENTS)
			.submit(thread + "/reply", "words", "Yes, on the fifth.");
		assertThat(contributor.follow().words()).contains("Yes, on the fifth.");
		manager.open(COMMENTS);
		manager.post(thread + "/resolve", Map.of("_csrf", manager.csrf()));
		assertThat(manager.follow().words()).contains("Resolved by " + this.ana.name());
		assertThat(marks(manager.open(READINESS))).contains("1 resolved conversation").doesNotContain("open");
		manager.open(COMMENTS).submit(thread + "/reopen");
		assertThat(marks(manager.open(READINESS))).contains("1 open conversation");
		manager.post(thread + "/resolve", Map.of("_csrf", manager.csrf()));
		manager.post(thread + "/reply", Map.of("_csrf", manager.csrf(), "words", "One more thing"));
		assertThat(threads().getFirst().isOpen()).as("an answer opens it again").isTrue();
	}

	@Test
	void sendingTwiceSaysItOnceAndLosesNoOtherWords() {
		Visitor manager = signedIn(this.ana).open(COMMENTS);
		Element form = manager.page().select("form[action=" + COMMENTS + "]").first();
		String id = form.selectFirst("input[name=id]").val();
		Map<String, String> sent = Map.of("_csrf", manager.csrf(), "id", id, "words", "Once");
		manager.post(COMMENTS, sent);
		manager.post(COMMENTS, sent);
		assertThat(threads()).hasSize(1);
		manager.post(COMMENTS, Map.of("_csrf", manager.csrf(), "id", id, "words", "Something else"));
		assertThat(threads()).hasSize(2)
			.flatExtracting(CommentThread::comments)
			.extracting(Comment::words)
			.containsExactly("Once", "Something else");
	}

	@Test
	void onlyTheAuthorEditsAndItShows() {
		Visitor manager = signedIn(this.ana).open(COMMENTS).submit(COMMENTS, "words", "First words");
		Comment comment = threads().getFirst().comments().getFirst();
		String edit = COMMENTS + "/" + comment.id() + "/edit";
		assertThat(comment.editedAt()).isNull();
		manager.open(edit).submit(edit, "words", " ");
		assertThat(manager.status()).isEqualTo(422);
		manager.submit(edit, "words", "Better words");
		assertThat(manager.follow().words()).contains("Better words", "Edited ").doesNotContain("First words");
		Visitor contributor = signedIn(this.cem).open(COMMENTS);
		assertThat(contributor.page().select("a[href=" + edit + "]")).isEmpty();
		assertThat(contributor.open(edit).status()).isEqualTo(403);
		contributor.open(COMMENTS);
		assertThat(contributor.post(edit, Map.of("_csrf", contributor.csrf(), "words", "Forged")).status())
			.isEqualTo(403);
		assertThat(threads().getFirst().comments().getFirst().words()).isEqualTo("Better words");
		assertThat(contributor.open(READINESS + "/leadership/hr-support/comments/" + comment.id() + "/edit").status())
			.isEqualTo(404);
	}

	@Test
	void whoIsChosenOrNamedIsToldAndNobodyElse() {
		Actor ben = this.cast.member(this.here, Role.MANAGER);
		Actor eve = this.cast.member(this.cast.institution(), Role.MANAGER);
		Actor taylor = this.cast.member(this.here, Role.EXECUTIVE);
		Visitor manager = signedIn(this.ana).open(COMMENTS);
		assertThat(manager.page().select("input[name=tell]").eachAttr("value"))
			.containsExactlyInAnyOrder(ben.accountId().toString(), this.cem.accountId().toString());
		manager.submit(COMMENTS, "words", "@" + this.cem.name() + " and @" + eve.name() + " and @" + taylor.name(),
				"tell", ben.accountId() + "," + eve.accountId() + "," + taylor.accountId());
		assertThat(manager.follow().words()).contains("Told: ");
		assertThat(told(this.here)).containsExactlyInAnyOrder(ben.accountId(), this.cem.accountId());
		assertThat(told(eve.institutionId())).isEmpty();
		assertThat(threads().getFirst().comments().getFirst().told()).containsExactlyInAnyOrder(ben.name(),
				this.cem.name());
		Comment comment = threads().getFirst().comments().getFirst();
		String edit = COMMENTS + "/" + comment.id() + "/edit";
		manager.open(edit).submit(edit, "words", "@" + this.cem.name() + ", @" + this.ana.name() + " once more");
		assertThat(told(this.here)).as("nobody twice, nobody by themselves").hasSize(2);
	}

	@Test
	void othersNeitherReadNorWrite() {
		signedIn(this.ana).open(COMMENTS).submit(COMMENTS, "words", "Ours alone");
		CommentThread thread = threads().getFirst();
		Actor eve = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		Visitor there = signedIn(eve);
		for (String path : List.of("/", "/my-work", READINESS, COMMENTS)) {
			assertThat(there.open(path).page().html()).doesNotContain("Ours alone", this.ana.name(),
					"open conversation");
		}
		for (String path : List.of(COMMENTS + "/" + thread.id() + "/reply", COMMENTS + "/" + thread.id() + "/resolve",
				COMMENTS + "/" + thread.comments().getFirst().id() + "/edit")) {
			assertThat(there.post(path, Map.of("_csrf", there.csrf(), "words", "Forged")).status()).isEqualTo(404);
		}
		assertThat(this.cast.as(eve, () -> this.comments.ofPage("hiring/readiness", thread.cycle()))).isEmpty();
		assertThat(signedIn(this.cast.member(this.here, Role.EXECUTIVE)).open(COMMENTS).status()).isEqualTo(403);
		assertThat(signedIn(this.cast.staff()).open(COMMENTS).status()).isEqualTo(403);
		assertThat(threads()).hasSize(1);
		assertThat(threads().getFirst().isOpen()).isTrue();
	}

	@Test
	void tooMuchOrNothingIsRefusedAndKept() {
		Visitor manager = signedIn(this.ana).open(COMMENTS).submit(COMMENTS, "words", "  ");
		assertThat(manager.status()).isEqualTo(422);
		assertThat(manager.words()).contains("Enter a comment");
		String much = "x".repeat(Comment.LONGEST + 1);
		manager.submit(COMMENTS, "words", much);
		assertThat(manager.words()).contains("Shorten the comment to 4,000 characters");
		assertThat(manager.page().selectFirst("textarea#words").val()).isEqualTo(much);
		assertThat(threads()).isEmpty();
	}

	private Visitor signedIn(Actor actor) {
		return new Visitor(this.port).signIn(actor);
	}

	private List<CommentThread> threads() {
		return this.cast.as(this.ana, () -> this.comments.ofPage("hiring/readiness", this.cycles.current().name()));
	}

	private List<UUID> told(UUID institution) {
		return CurrentInstitution.runAs(institution, () -> this.transaction
			.execute((status) -> this.jdbc.sql("SELECT account_id FROM notice").query(UUID.class).list()));
	}

	private static String marks(Visitor visitor) {
		return visitor.page().select("#leadership-board-support .item-marks").text();
	}

}
