package org.holdfast.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that somebody else runs. All three roles are tried at once, so that
 * a wrong password ends the start and not the first upload, and a role that could pass
 * the wall between institutions is refused.
 */
final class GivenServer implements DatabaseServer {

	private static final int OLDEST = 15;

	private final String url;

	private final Roles roles;

	private GivenServer(String url, Roles roles) {
		this.url = url;
		this.roles = roles;
	}

	/**
	 * Signs in as each role.
	 * @param settings the server's address and the roles' passwords
	 * @return the server
	 * @throws StartRefused when it does not answer or a role is not as it must be
	 */
	static GivenServer reach(DatabaseSettings settings) {
		Roles roles = new Roles(login(settings.ownerUser(), settings.ownerPassword()),
				login(settings.appUser(), settings.appPassword()),
				login(settings.loaderUser(), settings.loaderPassword()), settings.crossingRole(),
				settings.backupRole());
		GivenServer server = new GivenServer(Objects.requireNonNull(settings.url()), roles);
		server.check(roles.owner(), "OWNER", false);
		server.check(roles.app(), "APP", true);
		server.check(roles.loader(), "LOADER", true);
		return server;
	}

	@Override
	public String url() {
		return this.url;
	}

	@Override
	public Roles roles() {
		return this.roles;
	}

	@Override
	public void close() {
		// not ours to stop
	}

	private static Login login(String user, @Nullable String password) {
		return new Login(user, (password != null) ? password : "");
	}

	private void check(Login login, String variable, boolean behindTheWall) {
		try (Connection connection = Postgres.dataSource(this.url, login).getConnection();
				Statement statement = connection.createStatement();
				ResultSet role = statement
					.executeQuery("SELECT rolsuper OR rolbypassrls, current_setting('server_version_num')::int / 10000"
							+ " FROM pg_roles WHERE rolname = current_user")) {
			role.next();
			if (behindTheWall && role.getBoolean(1)) {
				throw new StartRefused(
						"The database role " + login.user() + " passes row-level security by, which would open one"
								+ " institution's rows to another.",
						"Make the roles with db/roles.sql and name them with HOLDFAST_DATABASE_" + variable + "_USER.");
			}
			if (role.getInt(2) < OLDEST) {
				throw new StartRefused("The PostgreSQL server is version " + role.getInt(2) + "; Holdfast needs "
						+ OLDEST + " or newer.", "Upgrade the server, or use another.");
			}
		}
		catch (SQLException ex) {
			throw refused(login, variable, ex);
		}
	}

	private static StartRefused refused(Login login, String variable, SQLException ex) {
		String state = (ex.getSQLState() != null) ? ex.getSQLState() : "";
		if (state.startsWith("28")) {
			return new StartRefused("The PostgreSQL server refused the role " + login.user() + " or its password.",
					"Correct HOLDFAST_DATABASE_" + variable + "_USER and HOLDFAST_DATABASE_" + variable + "_PASSWORD.",
					ex);
		}
		if (state.equals("3D000") || state.equals("42501")) {
			return new StartRefused("The database HOLDFAST_DATABASE_URL names does not exist, or is closed to the role "
					+ login.user() + ".", "Make it and run db/roles.sql in it.", ex);
		}
		return new StartRefused(
				"The PostgreSQL server HOLDFAST_DATABASE_URL names does not answer as it should (SQL state "
						+ (state.isEmpty() ? "unknown" : state) + ").",
				"See that it runs and that host and port are right.", ex);
	}

}
