package org.holdfast.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.holdfast.Cast;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.database.TouchedRows;
import org.holdfast.intake.Decision;
import org.holdfast.intake.Imports;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How imports take turns, are given up, meet full disks and stop with their node.
 */
@JobsTest
class ImportJobsIntegrationTests {

	private static final String COUNTERS = """
			SELECT relname, CASE relname WHEN 'import' THEN n_tup_upd ELSE
				coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) + n_tup_ins + n_tup_upd + n_tup_del END
			FROM pg_stat_xact_user_tables""";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Scheduler scheduler;

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private final StoredFacts facts = new StoredFacts();

	private Actor manager;

	private UUID institution;

	private ImportClient client;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.manager = this.cast.member(this.institution, Role.MANAGER);
		this.client = new ImportClient(this.port, this.cast.token(this.manager));
	}

	@AfterEach
	void goOn() {
		this.scheduler.resume();
	}

	@Test
	void institutionsTakeTurns() {
		List<UUID> institutions = new ArrayList<>();
		this.scheduler.pause();
		for (int files : new int[] { 5, 2, 1 }) {
			UUID one = this.cast.institution();
			institutions.add(one);
			ImportClient program = new ImportClient(this.port, this.cast.token(this.cast.member(one, Role.MANAGER)));
			for (int file = 0; file < files; file++) {
				assertThat(program
					.upload("kind", "roster", "file", ImportClient.people(file * 10, (file == 0) ? 2_000 : 5))
					.status()).isEqualTo(202);
			}
		}
		this.scheduler.resume();
		institutions.forEach((one) -> Programs.await(() -> this.facts.idle(one)));
		assertThat(this.facts.turns(institutions).stream().map(institutions::indexOf)).containsExactly(0, 1, 2, 0, 1, 0,
				0, 0);
	}

	@Test
	void columnsCanBeChangedWhileTheRowsAreChecked() {
		Answer asked = this.client.loaded("roster", "who,when,where,what,pay\r\nE1,2024-06-30,21201,Clerk,40000\r\n");
		assertThat(asked.text("state")).isEqualTo("needs-mapping");
		CurrentInstitution.runAs(this.institution, () -> this.transactions.execute((status) -> this.jdbc
			.sql("UPDATE import SET state = 'checking', attempt = 1 WHERE institution_id = :institution AND id = :id")
			.param("institution", this.institution)
			.param("id", UUID.fromString(asked.id()))
			.update()));
		Visitor visitor = new Visitor(this.port).signIn(this.cast.member(this.institution, Role.MANAGER));
		assertThat(visitor.open("/files/" + asked.id()).page().select("main a[href$='/mapping']")).hasSize(1);
		assertThat(visitor.open("/files/" + asked.id() + "/mapping").status()).isEqualTo(200);
		Answer changed = this.client.put("/" + asked.id() + "/mapping",
				"""
						{"mapping": {"columns": {"as_of": "when", "employee_id": "who", "home_zip": "where", "job_title": "what",
						"pay": "pay"}, "constants": {"pay_basis": "annual"}}}""");
		assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
		Answer checked = this.client.rested(asked.id());
		assertThat(checked.text("state")).as(checked.response().body()).isEqualTo("previewed");
		assertThat(checked.rows("accepted")).isEqualTo(1);
	}

	@Test
	void givenUpInAnyStateLeavesNothing() {
		Answer previewed = this.client.loaded("roster",
				ImportClient.people(1, 20) + "2024-06-30,E99,21201,Clerk,free,annual\r\n");
		assertThat(this.client
			.uploadAt("/" + previewed.id() + "/corrections", List.of(), "file",
					ImportClient.ROSTER + "2024-06-30,E99,21201,Clerk,7,annual\r\n")
			.status()).isBetween(200, 202);
		assertThat(this.client.rested(previewed.id()).text("state")).isEqualTo("previewed");
		givenUp(previewed.id());
		Answer asking = this.client.loaded("roster", "who,when,where\r\nE1,2024-06-30,21201\r\n");
		assertThat(asking.text("state")).isEqualTo("needs-mapping");
		givenUp(asking.id());
		this.scheduler.pause();
		Answer received = this.client.upload("kind", "roster", "file", ImportClient.people(1, 30));
		assertThat(received.text("state")).isEqualTo("received");
		givenUp(received.id());
		this.scheduler.resume();
		Answer failed = this.client.loaded("roster", ImportClient.ROSTER);
		assertThat(failed.text("state")).isEqualTo("failed");
		givenUp(failed.id());
		Programs.await(() -> this.facts.idle(this.institution));
		assertThat(StoredRows.of(this.institution, this.jdbc, this.transactions)).isEmpty();
		assertThat(this.facts.states(this.institution)).containsOnly("cancelled").hasSize(4);
	}

	@Test
	void givenUpWhileItWaitsForItsCommitLeavesOnlyTheOther() {
		Answer first = this.client.loaded("roster", ImportClient.people(1, 20));
		Answer second = this.client.loaded("roster", ImportClient.people(10, 20));
		assertThat(this.client.post("/" + first.id() + "/commit", "{}").text("state")).isEqualTo("committed");
		Programs.await(() -> this.facts.idle(this.institution));
		Map<String, Integer> before = StoredRows.of(this.institution, this.jdbc, this.transactions);
		this.scheduler.pause();
		assertThat(this.client.post("/" + second.id() + "/commit", "{}").text("state")).isEqualTo("committing");
		givenUp(second.id());
		this.scheduler.resume();
		Programs.await(() -> this.facts.idle(this.institution));
		assertThat(StoredRows.of(this.institution, this.jdbc, this.transactions)).isEqualTo(
				Map.of("roster_row", before.get("roster_row") / 2, "upload_chunk", before.get("upload_chunk") / 2));
	}

	@Test
	void givenUpWhileItIsCheckedLeavesNothing() {
		Answer received = this.client.upload("kind", "roster", "file", ImportClient.people(1, 100_000));
		Programs.await(() -> this.client.get("/" + received.id()).body().path("progress").path("rowsDone").asInt() > 0);
		givenUp(received.id());
		Programs.await(() -> this.facts.idle(this.institution));
		assertThat(StoredRows.of(this.institution, this.jdbc, this.transactions)).isEmpty();
		assertThat(this.client.loaded("roster", ImportClient.people(1, 3)).text("state")).isEqualTo("previewed");
	}

	@Test
	void filesThatComeAtOnceStayWithinTheRoomOfTheirInstitution() throws Exception {
		this.scheduler.pause();
		List<Callable<Answer>> uploads = new ArrayList<>();
		for (int file = 0; file < 8; file++) {
			String content = ImportClient.people(file * 1_000_000, 100_000);
			uploads.add(() -> this.client.upload("kind", "roster", "file", content));
		}
		List<Answer> answers = new ArrayList<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
			for (Future<Answer> answer : pool.invokeAll(uploads)) {
				answers.add(answer.get());
			}
		}
		assertThat(answers).extracting(Answer::status).containsOnly(202, 507);
		List<Answer> taken = answers.stream().filter((answer) -> answer.status() == 202).toList();
		assertThat(taken).hasSize(1);
		assertThat(this.facts.storedBytes(this.institution)).isLessThan(5 << 20);
		assertThat(this.facts.states(this.institution)).hasSize(taken.size());
		Answer refused = answers.stream().filter((answer) -> answer.status() == 507).findFirst().orElseThrow();
		assertThat(refused.text("code")).isEqualTo("storage-full");
		assertThat(refused.text("detail")).contains("Nothing was stored", "Give up files");
		taken.forEach((answer) -> givenUp(answer.id()));
		Answer after = this.client.upload("kind", "roster", "file", ImportClient.people(1, 100_000));
		assertThat(after.status()).isEqualTo(202);
		givenUp(after.id());
	}

	@Test
	void fullDiskWhileAFileArrivesIsSaid() {
		this.facts.fail("upload_chunk", this.institution, "53100");
		try {
			Answer refused = this.client.upload("kind", "roster", "file", ImportClient.people(1, 30));
			assertThat(refused.status()).isEqualTo(507);
			assertThat(refused.text("code")).isEqualTo("storage-full");
			assertThat(refused.text("detail")).contains("Nothing of it was stored", "disk is full");
			assertThat(this.facts.states(this.institution)).isEmpty();
		}
		finally {
			this.facts.failNoMore("upload_chunk");
		}
		assertThat(this.client.loaded("roster", ImportClient.people(1, 30)).text("state")).isEqualTo("previewed");
	}

	@Test
	void fullDiskWhileAFileIsCheckedIsAReasonAndTheWorkGoesOnAfterwards() {
		this.facts.fail("leaf.roster_row_0", this.institution, "53100");
		String id;
		try {
			Answer failed = this.client.loaded("roster", ImportClient.people(1, 30));
			id = failed.id();
			assertThat(failed.text("state")).isEqualTo("failed");
			assertThat(failed.text("reason")).isEqualTo("storage-full");
			assertThat(failed.body().toString()).contains("choose to try again");
			assertThat(StoredRows.of(this.institution, this.jdbc, this.transactions)).containsOnlyKeys("upload_chunk");
		}
		finally {
			this.facts.failNoMore("leaf.roster_row_0");
		}
		assertThat(this.client.post("/" + id + "/resume", "{}").status()).isBetween(200, 202);
		assertThat(this.client.rested(id).rows("accepted")).isEqualTo(30);
		assertThat(StoredRows.of(this.institution, this.jdbc, this.transactions)).containsEntry("roster_row", 30);
	}

	@Test
	void importThatIsBrokenOffAgainAndAgainStopsWithAReason() {
		this.scheduler.pause();
		this.facts.fail("leaf.roster_row_0", this.institution, "XX000");
		try {
			Answer received = this.client.upload("kind", "roster", "file", ImportClient.people(1, 30));
			this.facts.tried(received.id(), 5);
			this.scheduler.resume();
			Answer failed = this.client.rested(received.id());
			assertThat(failed.text("reason")).isEqualTo("work-interrupted");
			assertThat(failed.body().toString()).contains("Choose to try again");
		}
		finally {
			this.facts.failNoMore("leaf.roster_row_0");
		}
	}

	@Test
	void nodeThatStopsLeavesItsImportToAnother() throws Exception {
		try (Victim victim = Victim.start("stopping")) {
			int there = victim.port();
			this.scheduler.pause();
			ImportClient program = new ImportClient(there, this.cast.token(this.manager));
			Answer received = program.upload("kind", "roster", "file", ImportClient.people(1, 100_000));
			Programs
				.await(() -> this.client.get("/" + received.id()).body().path("progress").path("rowsDone").asInt() > 0);
			assertThat(victim.stop()).contains("Scheduler stopped").doesNotContain("could not go on");
			assertThat(this.facts.picked(this.institution)).isZero();
			this.scheduler.resume();
			assertThat(this.client.rested(received.id()).rows("accepted")).isEqualTo(100_000);
			Programs.await(() -> this.facts.idle(this.institution));
			assertThat(StoredRows.of(this.institution, this.jdbc, this.transactions)).containsEntry("roster_row",
					100_000);
		}
	}

	@Test
	void committingAndWithdrawingTouchesNoRow() {
		for (int people : new int[] { 3, 3_000 }) {
			Answer previewed = this.client.loaded("roster", ImportClient.people(people, people));
			UUID id = UUID.fromString(previewed.id());
			assertThat(touched(() -> this.imports.commit(id, new Decision(false, null, false, null, null))))
				.as("commit of %d", people)
				.containsEntry("import", 1L)
				.doesNotContainKeys("roster_row_0", "roster_row", "hidden_row");
			assertThat(touched(() -> this.imports.withdraw(id, "A test"))).as("withdrawal of %d", people)
				.containsEntry("import", 1L)
				.doesNotContainKeys("roster_row_0", "roster_row", "hidden_row");
			Programs.await(() -> this.facts.idle(this.institution));
		}
	}

	/**
	 * How many rows of each table a change reads or writes; of imports only the writing.
	 */
	private Map<String, Long> touched(Callable<?> change) {
		return this.cast.as(this.manager,
				() -> this.transactions.execute((status) -> TouchedRows.by(this.jdbc, COUNTERS, change)));
	}

	private void givenUp(String id) {
		assertThat(this.client.post("/" + id + "/cancel", "{}").text("state")).isEqualTo("cancelled");
	}

}
