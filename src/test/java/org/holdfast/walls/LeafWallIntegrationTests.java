package org.holdfast.walls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.holdfast.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests on each leaf what the roles of requests and of loading are refused, with the code
 * the server gives, and that two institutions keep exactly the rows they had.
 */
@Tag("integration")
class LeafWallIntegrationTests {

	private static final String REFUSED = "42501";

	private static final String MISSING = "23502";

	private static final TestDatabase DATABASE = TestDatabase.shared().migrated();

	private final UUID here = UUID.randomUUID();

	private final UUID there = UUID.randomUUID();

	static List<String> leaves() throws SQLException {
		try (Connection connection = DATABASE.administrator().getConnection()) {
			return WallCatalogue.leaves(connection);
		}
	}

	@ParameterizedTest
	@MethodSource("leaves")
	void eachSeesItsOwnAndNobodyReachesTheLeaf(String leaf) throws SQLException {
		LeafRows rows = rows(leaf);
		load(rows, this.here);
		load(rows, this.here);
		load(rows, this.there);
		asApp(rows);
		asLoader(rows);
		assertThat(stored(rows, this.here)).isEqualTo("2");
		assertThat(stored(rows, this.there)).isEqualTo("1");
	}

	private void asApp(LeafRows rows) throws SQLException {
		String parent = rows.parent();
		String leaf = "leaf." + rows.leaf();
		try (Connection app = told(DATABASE.app(), this.here)) {
			assertThat(count(app, parent)).isEqualTo("2");
			assertThat(count(app, parent + " WHERE institution_id = '" + this.there + "'")).isEqualTo("0");
		}
		try (Connection app = DATABASE.app().getConnection()) {
			assertThat(count(app, parent)).isEqualTo("0");
		}
		for (String refused : List.of("SELECT count(*) FROM " + leaf, rows.insertInto(leaf, this.here),
				rows.insertInto(parent, this.there), rows.insertInto(parent, this.here),
				"UPDATE " + parent + " SET institution_id = institution_id", "DELETE FROM " + parent,
				"TRUNCATE " + parent, "DELETE FROM " + leaf, "SET ROLE " + user("loader"), "SET ROLE " + user("owner"),
				"SET SESSION AUTHORIZATION " + user("owner"), "ALTER TABLE " + parent + " DISABLE ROW LEVEL SECURITY",
				"SET LOCAL row_security = off; SELECT count(*) FROM " + parent)) {
			refuse(DATABASE.app(), refused, REFUSED);
		}
		assertThat(copying(DATABASE.app(), parent, rows)).isIn(REFUSED, "0A000");
		assertThat(copying(DATABASE.app(), leaf, rows)).isEqualTo(REFUSED);
	}

	private void asLoader(LeafRows rows) throws SQLException {
		String leaf = "leaf." + rows.leaf();
		for (String refused : List.of("SELECT count(*) FROM " + leaf, "SELECT count(*) FROM " + rows.parent(),
				rows.insertInto(leaf, this.here), rows.insertInto(leaf, this.there),
				rows.insertInto(rows.parent(), this.here), "UPDATE " + leaf + " SET institution_id = institution_id",
				"DELETE FROM " + leaf, "TRUNCATE " + leaf,
				"ALTER TABLE " + leaf + " ALTER institution_id SET DEFAULT '" + this.there + "'",
				"SET ROLE " + user("owner"), "SET ROLE " + user("app"))) {
			refuse(DATABASE.loader(), refused, REFUSED);
		}
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
			try (Connection loader = DATABASE.loader().getConnection()) {
				rows.load(loader);
			}
		}).extracting(SQLException::getSQLState).isEqualTo(MISSING);
	}

	@Test
	void aPooledConnectionRemembersNobody() throws SQLException {
		LeafRows rows = rows(leaves().getFirst());
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setDataSource(DATABASE.loader());
			pool.setMaximumPoolSize(1);
			pool.setAutoCommit(false);
			try (Connection first = pool.getConnection()) {
				tell(first, this.here);
				rows.load(first);
				first.commit();
			}
			try (Connection second = pool.getConnection()) {
				assertThatExceptionOfType(SQLException.class).isThrownBy(() -> rows.load(second))
					.extracting(SQLException::getSQLState)
					.isEqualTo(MISSING);
				second.rollback();
				tell(second, this.there);
				rows.load(second);
				second.commit();
			}
		}
		assertThat(stored(rows, this.here)).isEqualTo("1");
		assertThat(stored(rows, this.there)).isEqualTo("1");
	}

	private void refuse(DataSource source, String sql, String state) {
		assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> {
			try (Connection connection = told(source, this.here)) {
				LeafRows.run(connection, sql);
			}
		}).extracting(SQLException::getSQLState).as(sql).isEqualTo(state);
	}

	private String copying(DataSource source, String table, LeafRows rows) throws SQLException {
		try (Connection connection = told(source, this.here)) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("COPY " + table + " (" + rows.names() + ") FROM STDIN",
						new ByteArrayInputStream("\n".getBytes()));
			return "00000";
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (SQLException ex) {
			return ex.getSQLState();
		}
	}

	private static LeafRows rows(String leaf) throws SQLException {
		try (Connection connection = DATABASE.administrator().getConnection()) {
			return LeafRows.of(connection, leaf);
		}
	}

	private static void load(LeafRows rows, UUID institution) throws SQLException {
		try (Connection connection = told(DATABASE.loader(), institution)) {
			rows.load(connection);
			connection.commit();
		}
	}

	private static Connection told(DataSource source, UUID institution) throws SQLException {
		Connection connection = source.getConnection();
		connection.setAutoCommit(false);
		tell(connection, institution);
		return connection;
	}

	private static void tell(Connection connection, UUID institution) throws SQLException {
		LeafRows.run(connection, "SET LOCAL app.institution_id = '" + institution + "'");
		LeafRows.run(connection, "SET LOCAL app.batch_id = '1'");
	}

	private static String count(Connection connection, String from) throws SQLException {
		return WallCatalogue.ask(connection, "SELECT count(*)::text FROM " + from).getFirst();
	}

	private static String stored(LeafRows rows, UUID institution) throws SQLException {
		try (Connection connection = DATABASE.administrator().getConnection()) {
			return count(connection, "leaf." + rows.leaf() + " WHERE institution_id = '" + institution + "'");
		}
	}

	private static String user(String kind) {
		return DATABASE.properties().get("holdfast.database." + kind + "-user");
	}

}
