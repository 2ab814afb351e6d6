package org.holdfast.database;

import java.sql.Connection;
import java.sql.Statement;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what a given server that is not as it must be is answered.
 */
@Tag("integration")
class GivenServerTests {

	private final TestDatabase database = TestDatabase.shared();

	private final Roles roles = this.database.roles();

	@Test
	void isReachedByAllThreeRoles() {
		GivenServer server = GivenServer.reach(settings(this.database.url(), this.roles.app(), this.roles.loader()));
		assertThat(server.roles()).isEqualTo(this.roles);
	}

	@Test
	void wrongPasswordIsNamedButNotShown() {
		Login wrong = new Login(this.roles.app().user(), "s3cret");
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> GivenServer.reach(settings(this.database.url(), wrong, this.roles.loader())))
			.withMessage("The PostgreSQL server refused the role " + wrong.user() + " or its password.")
			.satisfies((ex) -> assertThat(ex.remedy()).contains("HOLDFAST_DATABASE_APP_PASSWORD"))
			.satisfies((ex) -> assertThat(ex).hasStackTraceContaining(wrong.user())
				.extracting(Throwable::toString)
				.asString()
				.doesNotContain("s3cret"));
	}

	@Test
	void aDatabaseThatIsNotThereIsRefused() {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(
				() -> GivenServer.reach(settings(this.database.url() + "_not", this.roles.app(), this.roles.loader())))
			.withMessageStartingWith("The database HOLDFAST_DATABASE_URL names does not exist");
	}

	@Test
	void aServerThatIsNotThereIsRefused() {
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> GivenServer
				.reach(settings("jdbc:postgresql://127.0.0.1:1/holdfast", this.roles.app(), this.roles.loader())))
			.withMessageStartingWith("The PostgreSQL server HOLDFAST_DATABASE_URL names does not answer");
	}

	@Test
	void aRoleThatPassesPoliciesByIsRefused() throws Exception {
		Login superuser = new Login("passes_by_" + ProcessHandle.current().pid(), "s3cret");
		try (Connection connection = this.database.administrator().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE ROLE " + superuser.user() + " LOGIN SUPERUSER PASSWORD 's3cret'");
			try {
				assertThatExceptionOfType(StartRefused.class)
					.isThrownBy(() -> GivenServer.reach(settings(this.database.url(), superuser, this.roles.loader())))
					.withMessageContaining("passes row-level security by");
			}
			finally {
				statement.execute("DROP ROLE " + superuser.user());
			}
		}
	}

	private DatabaseSettings settings(String url, Login app, Login loader) {
		return new DatabaseSettings(url, this.roles.owner().user(), this.roles.owner().password(), app.user(),
				app.password(), loader.user(), loader.password(), this.roles.crossing(), this.roles.backup(), 2);
	}

}
