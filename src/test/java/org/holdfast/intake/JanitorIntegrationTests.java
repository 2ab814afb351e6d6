package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.database.LoaderDataSource;
import org.holdfast.database.OwnerDataSource;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the janitor deletes, and what not.
 */
@IntegrationTest
class JanitorIntegrationTests {

	private static final String FILE = "as_of,employee_id,home_zip,job_title,pay,pay_basis\r\n"
			+ "2024-06-30,E1,21201,Clerk,40000,annual\r\n2024-06-30,E2,21201,Clerk,free,annual\r\n";

	@Autowired
	private Cast cast;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Imports imports;

	@Autowired
	private Janitor janitor;

	@Autowired
	@LoaderDataSource
	private DataSource loader;

	@Autowired
	@OwnerDataSource
	private DataSource owner;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void rowsOfDeadBatchesGoAndOthersStay() throws Exception {
		Actor manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		UUID kept = this.cast.as(manager, () -> loaded(FILE));
		UUID cancelled = this.cast.as(manager, () -> loaded(FILE.replace("E1", "E3")));
		UUID withdrawn = this.cast.as(manager, () -> loaded(FILE.replace("E1", "E4")));
		this.cast.as(manager, () -> this.imports.commit(withdrawn, new Decision(true, 1, false, null, null)));
		this.cast.as(manager, () -> this.imports.withdraw(withdrawn, "wrong"));
		this.cast.as(manager, () -> this.imports.cancel(cancelled));
		tidy(manager);
		assertThat(rows(manager, "roster_row", kept)).isEqualTo(1);
		assertThat(rows(manager, "rejected_row", kept)).isEqualTo(1);
		assertThat(rows(manager, "roster_row", cancelled)).isZero();
		assertThat(rows(manager, "rejected_row", cancelled)).isZero();
		assertThat(rows(manager, "roster_row", withdrawn)).isEqualTo(1);
		this.cast.as(manager, () -> age(withdrawn, "withdrawn_at", 2));
		this.cast.as(manager, () -> age(cancelled, "created_at", 31));
		tidy(manager);
		assertThat(rows(manager, "roster_row", withdrawn)).isZero();
		assertThat(rows(manager, "roster_row", kept)).isEqualTo(1);
		assertThat(this.cast.as(manager, () -> this.uploads.kept(cancelled))).isFalse();
		assertThat(this.cast.as(manager, () -> this.uploads.kept(kept))).isTrue();
	}

	@Test
	void spaceOfALoadThatWasBrokenOffIsGivenBack() throws Exception {
		long before = size();
		try (LoadSession session = new LoadSession(this.loader, UUID.randomUUID(), 1)) {
			LeafWriter rejected = session.streaming("rejected_row", "row_no, rule, column_no");
			for (int row = 0; row < 100_000; row++) {
				rejected.row().int4(row).text("value-required").int2(1);
			}
			session.flush();
		}
		assertThat(size()).isGreaterThan(before + (4 << 20));
		this.janitor.giveSpaceBack();
		assertThat(size()).isLessThan(before + (1 << 20));
	}

	private long size() throws SQLException {
		try (Connection connection = this.owner.getConnection();
				Statement statement = connection.createStatement();
				ResultSet size = statement.executeQuery("SELECT pg_relation_size('leaf.rejected_row_0')")) {
			size.next();
			return size.getLong(1);
		}
	}

	private void tidy(Actor manager) {
		UUID institution = manager.institutionId();
		this.cast.as(manager, () -> {
			this.janitor.tidy(institution);
			return true;
		});
	}

	private UUID loaded(String file) throws IOException, InterruptedException {
		ReceivedFile received = this.uploads.receive("a.csv",
				new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
		UUID id = this.imports.accept(received, new NewImport(Kind.ROSTER, null, null, null, null, null)).id();
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (this.imports.get(id).state() != ImportState.PREVIEWED && System.nanoTime() < end) {
			Thread.sleep(50);
		}
		assertThat(this.imports.get(id).state()).isEqualTo(ImportState.PREVIEWED);
		return id;
	}

	private int age(UUID id, String column, int days) {
		return this.transactions.execute((status) -> this.jdbc
			.sql("UPDATE import SET " + column + " = " + column + " - make_interval(days => :days) WHERE id = :id")
			.param("days", days)
			.param("id", id)
			.update());
	}

	private int rows(Actor manager, String table, UUID id) {
		return this.cast.as(manager, () -> this.transactions.execute((status) -> this.jdbc.sql("SELECT count(*) FROM "
				+ table
				+ " r JOIN import i ON i.batch_id = r.batch_id AND i.institution_id = r.institution_id WHERE i.id = :id")
			.param("id", id)
			.query(Integer.class)
			.single()));
	}

}
