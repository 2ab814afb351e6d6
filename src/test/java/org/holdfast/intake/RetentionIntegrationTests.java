package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.intake.policy.FilePolicies;
import org.holdfast.intake.policy.FilePolicy;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.WrongState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How long originals stay: as long as the institution decides, not a day longer, and
 * never without its pages saying so.
 */
@IntegrationTest
class RetentionIntegrationTests {

	private static final String FILE = "as_of,employee_id,home_zip,job_title,pay,pay_basis\r\n"
			+ "2024-06-30,E1,21201,Clerk,40000,annual\r\n2024-06-30,E2,21201,Clerk,free,annual\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Imports imports;

	@Autowired
	private Originals originals;

	@Autowired
	private Corrections corrections;

	@Autowired
	private Janitor janitor;

	@Autowired
	private FilePolicies policies;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private Actor administrator;

	@BeforeEach
	void begin() {
		this.administrator = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
	}

	@AfterEach
	void back() {
		this.clock.reset();
	}

	@Test
	void originalsAndCorrectionsGoAfterThirtyDaysAndTheFingerprintStays() throws Exception {
		UUID committed = made(FILE);
		this.cast.as(this.administrator, () -> {
			this.corrections.correct(committed,
					received(FILE.replaceFirst(".*E1.*\r\n", "").replace("free", "nothing")));
			Programs.await(() -> this.imports.get(committed).state() == ImportState.PREVIEWED);
			return this.imports.commit(committed, new Decision(true, rejected(committed), false, null, null));
		});
		assertThat(chunks()).isEqualTo(2);
		after(Duration.ofDays(29));
		assertThat(chunks()).as("a day before").isEqualTo(2);
		after(Duration.ofDays(31));
		assertThat(chunks()).as("a day after").isZero();
		ImportView view = this.cast.as(this.administrator, () -> this.imports.get(committed));
		assertThat(view.sha256()).hasSize(64);
		assertThat(view.state()).isEqualTo(ImportState.COMMITTED);
		Visitor visitor = new Visitor(this.port).signIn(this.administrator);
		assertThat(visitor.open("/files/" + committed).words())
			.contains("Deleted. Only its fingerprint is left.", "can no longer be downloaded")
			.doesNotContain("Download");
		assertThat(visitor.open("/files/" + committed + "/errors.csv").status()).isEqualTo(409);
	}

	@Test
	void theInstitutionDecidesHowLong() throws Exception {
		UUID kept = made(FILE);
		decide(7);
		assertThat(this.cast.as(this.administrator, () -> this.originals.of(this.imports.get(kept))).kept()).isTrue();
		after(Duration.ofDays(6));
		assertThat(chunks()).isEqualTo(1);
		after(Duration.ofDays(8));
		assertThat(chunks()).isZero();
		decide(365);
		UUID longer = made(FILE.replace("E1", "E7"));
		after(Duration.ofDays(364));
		assertThat(chunks()).isEqualTo(1);
		after(Duration.ofDays(366));
		assertThat(chunks()).isZero();
		assertThat(longer).isNotEqualTo(kept);
	}

	@Test
	void whatWaitsWithoutItsOriginalCanStillBeDecidedButNotReadAgain() throws Exception {
		UUID waiting = made(FILE);
		after(Duration.ofDays(31));
		assertThat(chunks()).isZero();
		this.cast.as(this.administrator, () -> {
			assertThatExceptionOfType(WrongState.class).isThrownBy(
					() -> this.imports.map(waiting, new MappingChange(null, null, null, null, null, null, null)));
			assertThatExceptionOfType(WrongState.class).isThrownBy(() -> this.corrections.open(waiting));
			return true;
		});
		Visitor visitor = new Visitor(this.port).signIn(this.administrator);
		assertThat(visitor.open("/files/" + waiting + "/mapping").status()).isEqualTo(409);
		assertThat(visitor.words()).contains("upload it again");
		ImportView view = this.cast.as(this.administrator,
				() -> this.imports.commit(waiting, new Decision(true, 1, false, null, null)));
		assertThat(view.state()).isEqualTo(ImportState.COMMITTED);
	}

	@Test
	void whatCannotGoOnWithoutItsOriginalIsGivenUpAndMayComeAgain() throws Exception {
		String file = "ID,Title,Salary\r\n1,Clerk,40000\r\n";
		UUID stuck = this.cast.as(this.administrator, () -> accepted(file, ImportState.NEEDS_MAPPING));
		after(Duration.ofDays(31));
		assertThat(this.cast.as(this.administrator, () -> this.imports.get(stuck)).state())
			.isEqualTo(ImportState.CANCELLED);
		UUID again = this.cast.as(this.administrator, () -> accepted(file, ImportState.NEEDS_MAPPING));
		assertThat(again).isNotEqualTo(stuck);
	}

	@Test
	void onlyAdministratorsDecideAndOnlyWithinReason() {
		Visitor visitor = new Visitor(this.port).signIn(this.administrator).open("/settings/files");
		assertThat(visitor.page().select("#retentionDays").val()).isEqualTo("30");
		for (String days : new String[] { "0", "366", "", "ten", "-1", "1.5", "99999999999" }) {
			visitor.submit("/settings/files", "retentionDays", days);
			assertThat(visitor.status()).as(days).isEqualTo(422);
			assertThat(visitor.words()).contains("from 1 to 365");
		}
		visitor.submit("/settings/files", "retentionDays", "14", "automatic", "roster");
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.follow().page().select("#retentionDays").val()).isEqualTo("14");
		assertThat(visitor.page().select("input[value=roster][checked]")).hasSize(1);
		assertThat(visitor.page().select("input[value=vendors][checked]")).isEmpty();
		assertThat(visitor.open("/files/new").words()).contains("deleted after 14 days");
		assertThat(visitor.open("/settings/audit").words()).contains("30 -> 14", "roster");
		Actor manager = this.cast.member(this.administrator.institutionId(), Role.MANAGER);
		assertThat(new Visitor(this.port).signIn(manager).open("/settings/files").status()).isEqualTo(403);
	}

	private void decide(int days) {
		this.cast.as(this.administrator, () -> {
			this.policies.change(new FilePolicy(days, Set.of()));
			return true;
		});
	}

	private void after(Duration time) {
		this.clock.move(time);
		this.cast.as(this.administrator, () -> {
			this.janitor.tidy(this.administrator.institutionId());
			return true;
		});
		// whatever is done next is done today: sessions and jobs tell the time too
		this.clock.reset();
	}

	private int rejected(UUID id) {
		return this.imports.get(id).rows().rejected();
	}

	private UUID made(String file) {
		return this.cast.as(this.administrator, () -> accepted(file, ImportState.PREVIEWED));
	}

	private UUID accepted(String file, ImportState end) throws IOException {
		UUID id = this.imports.accept(received(file), new NewImport(Kind.ROSTER, null, null, null, null, null)).id();
		Programs.await(() -> this.imports.get(id).state() == end);
		return id;
	}

	private ReceivedFile received(String file) throws IOException {
		return this.uploads.receive("a.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
	}

	private int chunks() {
		return this.cast.as(this.administrator,
				() -> this.transactions
					.execute((status) -> this.jdbc.sql("SELECT count(*) FROM upload_chunk WHERE number = 0")
						.query(Integer.class)
						.single()));
	}

}
