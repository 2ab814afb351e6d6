package org.holdfast.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.holdfast.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the wall has no gap, and that the search for gaps finds each kind when one
 * is made on purpose.
 */
@Tag("integration")
class WallCatalogueIntegrationTests {

	private final TestDatabase database = TestDatabase.shared().migrated();

	private String app;

	private String loader;

	private WallCatalogue catalogue;

	@BeforeEach
	void names() {
		this.app = this.database.properties().get("holdfast.database.app-user");
		this.loader = this.database.properties().get("holdfast.database.loader-user");
		this.catalogue = new WallCatalogue(this.app, this.loader);
	}

	@Test
	void theWallHasNoGap() throws SQLException {
		try (Connection connection = this.database.administrator().getConnection()) {
			assertThat(this.catalogue.gaps(connection)).isEmpty();
			assertThat(WallCatalogue.leaves(connection)).isNotEmpty();
		}
	}

	@Test
	void everyPlatformTableIsStillThere() throws SQLException {
		try (Connection connection = this.database.administrator().getConnection()) {
			assertThat(WallCatalogue.ask(connection, """
					SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
					 WHERE n.nspname = 'public' AND c.relkind = 'r'""")).containsAll(WallCatalogue.PLATFORM);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GRANT SELECT ON leaf.purchase_chunk_0 TO {app}", "GRANT USAGE ON SCHEMA leaf TO {app}",
			"ALTER TABLE site NO FORCE ROW LEVEL SECURITY", "ALTER TABLE purchase_chunk DISABLE ROW LEVEL SECURITY",
			"ALTER TABLE leaf.purchase_chunk_0 ALTER institution_id DROP DEFAULT",
			"ALTER TABLE leaf.roster_row_0 ALTER batch_id SET DEFAULT 1",
			"GRANT INSERT (institution_id) ON leaf.vendor_row_0 TO {loader}",
			"GRANT INSERT ON leaf.vendor_row_0 TO {loader}", "GRANT SELECT ON site TO {loader}",
			"DROP POLICY tenant ON site", "CREATE POLICY everybody ON site USING (true)",
			"CREATE TABLE gap (institution_id uuid); GRANT SELECT ON gap TO {app}",
			"CREATE VIEW gap AS SELECT * FROM site; GRANT SELECT ON gap TO {app}",
			"CREATE TABLE gap (institution_id uuid); GRANT INSERT (institution_id) ON gap TO PUBLIC",
			"ALTER ROLE {app} BYPASSRLS", "ALTER ROLE {loader} CREATEROLE", "ALTER TABLE site OWNER TO {app}" })
	void aGapMadeOnPurposeIsFound(String mutation) throws SQLException {
		try (Connection connection = this.database.administrator().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(mutation.replace("{app}", this.app).replace("{loader}", this.loader));
			assertThat(this.catalogue.gaps(connection)).isNotEmpty();
			connection.rollback();
		}
	}

}
