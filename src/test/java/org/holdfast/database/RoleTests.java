package org.holdfast.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what the server's catalogue says of the roles, and that the walls built on them
 * hold.
 */
@Tag("integration")
class RoleTests {

	private static final String ONE = "00000000-0000-0000-0000-000000000001";

	private final TestDatabase database = TestDatabase.shared();

	private final Roles roles = this.database.roles();

	private final JdbcTemplate administrator = new JdbcTemplate(this.database.administrator());

	private final JdbcTemplate owner = new JdbcTemplate(this.database.owner());

	private final JdbcTemplate app = new JdbcTemplate(this.database.app());

	private final JdbcTemplate loader = new JdbcTemplate(this.database.loader());

	@BeforeEach
	void makeATenantTableWithALeaf() {
		this.owner.execute("""
				CREATE TABLE line (institution_id uuid NOT NULL, batch_id bigint NOT NULL, row_no int NOT NULL)
					PARTITION BY RANGE (batch_id);
				ALTER TABLE line ENABLE ROW LEVEL SECURITY;
				ALTER TABLE line FORCE ROW LEVEL SECURITY;
				CREATE POLICY tenant ON line USING (institution_id =
					(SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
				CREATE POLICY backup ON line FOR SELECT TO %1$s USING (true);
				CREATE POLICY crossing ON line FOR SELECT TO %2$s USING (true);
				GRANT SELECT ON line TO %3$s, %2$s;
				CREATE TABLE leaf.line_0 PARTITION OF line FOR VALUES FROM (0) TO (1000);
				ALTER TABLE leaf.line_0
					ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
					ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
				GRANT INSERT (row_no) ON leaf.line_0 TO %4$s;
				""".formatted(this.roles.backup(), this.roles.crossing(), this.roles.app().user(),
				this.roles.loader().user()));
		this.loader.execute("SELECT set_config('app.institution_id', '" + ONE
				+ "', true), set_config('app.batch_id', '7', true); INSERT INTO leaf.line_0 (row_no) VALUES (1)");
	}

	@AfterEach
	void dropIt() {
		this.owner.execute("DROP TABLE line");
	}

	@Test
	void noneHasMoreThanItsDuty() {
		List<String> names = List.of(this.roles.owner().user(), this.roles.app().user(), this.roles.loader().user(),
				this.roles.crossing(), this.roles.backup());
		for (String name : names) {
			assertThat(this.administrator.queryForObject(
					"SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication FROM pg_roles"
							+ " WHERE rolname = ?",
					Boolean.class, name))
				.as(name)
				.isFalse();
			assertThat(this.administrator.queryForObject("SELECT rolcanlogin FROM pg_roles WHERE rolname = ?",
					Boolean.class, name))
				.as(name)
				.isEqualTo(!name.equals(this.roles.crossing()));
		}
	}

	@Test
	void ownerMayBecomeCrossingWithoutInheritingIt() {
		assertThat(this.owner.queryForObject("SELECT pg_has_role(?, 'MEMBER')", Boolean.class, this.roles.crossing()))
			.isTrue();
		assertThat(this.owner.queryForObject("SELECT pg_has_role(?, 'USAGE')", Boolean.class, this.roles.crossing()))
			.isFalse();
		assertThat(this.owner.queryForObject("SELECT count(*) FROM line", Integer.class)).isZero();
		assertThat(count(this.owner, "SET LOCAL ROLE " + this.roles.crossing())).isOne();
	}

	@Test
	void othersBecomeNobody() {
		for (JdbcTemplate role : List.of(this.app, this.loader)) {
			assertThat(role.queryForObject(
					"SELECT count(*) FROM pg_roles WHERE rolname <> current_user AND pg_has_role(oid, 'MEMBER')",
					Integer.class))
				.isZero();
		}
	}

	@Test
	void appSeesOnlyTheInstitutionInForce() {
		assertThat(this.app.queryForObject("SELECT count(*) FROM line", Integer.class)).isZero();
		assertThat(count(this.app, "SET LOCAL app.institution_id = '" + ONE + "'")).isOne();
		assertThat(count(this.app, "SET LOCAL app.institution_id = '00000000-0000-0000-0000-000000000002'")).isZero();
	}

	@Test
	void appDoesNotReachTheLeaf() {
		refused(this.app, "SELECT * FROM leaf.line_0");
		refused(this.app, "INSERT INTO line VALUES ('" + ONE + "', 7, 2)");
		refused(this.app, "CREATE TABLE mine (a int)");
		refused(this.app, "ALTER TABLE line DISABLE ROW LEVEL SECURITY");
		refused(this.app, "SET ROLE " + this.roles.crossing());
	}

	@Test
	void loaderReadsNothingAndNamesNoInstitution() {
		refused(this.loader, "SELECT * FROM leaf.line_0");
		refused(this.loader, "SELECT * FROM line");
		refused(this.loader, "DELETE FROM leaf.line_0");
		refused(this.loader, "INSERT INTO leaf.line_0 (institution_id, row_no) VALUES ('" + ONE + "', 2)");
		refused(this.loader, "INSERT INTO leaf.line_0 (batch_id, row_no) VALUES (8, 2)");
		refused(this.loader, "CREATE TABLE leaf.mine (a int)");
	}

	@Test
	void backupReadsEverything() {
		assertThat(count(this.administrator, "SET LOCAL ROLE " + this.roles.backup())).isOne();
		assertThat(this.administrator.queryForObject("SELECT has_table_privilege(?, 'leaf.line_0', 'SELECT')",
				Boolean.class, this.roles.backup()))
			.isTrue();
	}

	@Test
	void theScriptMayRunAgain() throws Exception {
		RoleScript.run(this.database.administrator(), this.roles);
		ownerMayBecomeCrossingWithoutInheritingIt();
	}

	@Test
	void theScriptRefusesARoleThatPassesPoliciesBy() {
		String superuser = this.administrator.queryForObject("SELECT current_user", String.class);
		Roles wrong = new Roles(this.roles.owner(), new Login(superuser, ""), this.roles.loader(),
				this.roles.crossing(), this.roles.backup());
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> RoleScript.run(this.database.administrator(), wrong))
			.withMessageContaining("passes row-level security by");
	}

	// one execution is one transaction
	private static Integer count(JdbcTemplate role, String before) {
		return role.execute((Connection connection) -> {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute(before);
				try (ResultSet result = statement.executeQuery("SELECT count(*) FROM line")) {
					result.next();
					return result.getInt(1);
				}
			}
			finally {
				connection.rollback();
			}
		});
	}

	private static void refused(JdbcTemplate role, String sql) {
		assertThatExceptionOfType(DataAccessException.class).as(sql)
			.isThrownBy(() -> role.execute(sql))
			.withStackTraceContaining("ERROR: ")
			.satisfies((ex) -> assertThat(ex.getMostSpecificCause().getMessage()).containsAnyOf("permission denied",
					"must be owner"));
	}

}
