package org.holdfast.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * A real PostgreSQL server that Holdfast starts, watches and stops by itself. Its files
 * are in the data folder; when the Holdfast that started it was killed, the next start
 * finds the process and stops it first. When the server itself dies it is started again
 * at the same port.
 */
final class EmbeddedServer implements DatabaseServer {

	private static final Log logger = LogFactory.getLog(EmbeddedServer.class);

	static final String DATABASE = "holdfast";

	private static final int ATTEMPTS = 4;

	private final TakenFolder folder;

	private final ServerFiles files;

	private final PostgresPrograms programs;

	private final LeftoverServer process;

	private final KeptPasswords passwords;

	private int port;

	private boolean closed;

	private EmbeddedServer(TakenFolder folder, Path programs, Map<String, String> settings) throws IOException {
		this.folder = folder;
		Path log = folder.resolve("log");
		OwnerOnly.createFolder(log);
		requireOrdinaryUser();
		this.programs = new PostgresPrograms(PostgresBinaries.unpackedIn(programs), log.resolve("postgres-start.log"));
		this.files = new ServerFiles(folder.resolve("postgres"), log, settings);
		this.process = new LeftoverServer(this.files.data(), this.programs);
		this.passwords = KeptPasswords.in(folder.resolve("postgres-passwords.properties"), this.files.exist());
	}

	/**
	 * Starts the server on a data folder, making database and roles at the first start.
	 * @param data the data folder
	 * @return the running server
	 * @throws StartRefused when the folder is in use, not writable, or of another version
	 */
	static EmbeddedServer start(Path data) {
		return start(data, data.resolve("programs"), Map.of());
	}

	/**
	 * Starts the server with some settings changed.
	 * @param data the data folder
	 * @param programs where PostgreSQL's programs are unpacked
	 * @param settings lines of {@code postgresql.conf} that win over ours
	 * @return the running server
	 */
	static EmbeddedServer start(Path data, Path programs, Map<String, String> settings) {
		TakenFolder folder = TakenFolder.take(data);
		try {
			EmbeddedServer server = new EmbeddedServer(folder, programs, settings);
			server.start();
			return server;
		}
		catch (IOException | SQLException ex) {
			close(folder);
			throw new StartRefused("The embedded PostgreSQL did not start: " + ex.getMessage(),
					"Look into " + data.resolve("log") + ".", ex);
		}
		catch (RuntimeException ex) {
			close(folder);
			throw ex;
		}
	}

	@Override
	public String url() {
		return url(DATABASE);
	}

	@Override
	public Roles roles() {
		return new Roles(this.passwords.login("holdfast_owner"), this.passwords.login("holdfast_app"),
				this.passwords.login("holdfast_loader"), "holdfast_crossing", "holdfast_backup");
	}

	/**
	 * Signs in as the server's administrator.
	 * @param database the database to connect to
	 * @return a source of such connections
	 */
	DataSource administrator(String database) {
		return Postgres.dataSource(url(database), this.passwords.login("postgres"));
	}

	int port() {
		return this.port;
	}

	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			if (!this.process.stop("fast", 60)) {
				this.process.stop();
			}
		}
		catch (IOException ex) {
			logger.error("The embedded PostgreSQL did not stop", ex);
		}
		close(this.folder);
	}

	private void start() throws IOException, SQLException {
		if (this.files.exist()) {
			this.files.requireVersion(this.programs.majorVersion());
		}
		else {
			this.files.make(this.programs, this.passwords.login("postgres").password());
		}
		this.process.stop();
		startProcess(true);
		try {
			new NewDatabase(administrator("postgres"), this::administrator).make(DATABASE, roles());
		}
		catch (SQLException | RuntimeException ex) {
			this.process.stop("fast", 60);
			throw ex;
		}
		logger.info("PostgreSQL runs on 127.0.0.1:" + this.port + ", its files are in " + this.files.data());
	}

	private void startProcess(boolean anyPort) throws IOException {
		String said = "";
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			if (anyPort) {
				this.port = freePort();
			}
			this.files.writeSettings(this.port);
			PostgresPrograms.Outcome outcome = this.programs.run(620, "pg_ctl", "start", "-D",
					this.files.data().toString(), "-w", "-t", "600");
			if (outcome.good()) {
				this.process.process().ifPresent((process) -> process.onExit().thenRun(this::startAgain));
				return;
			}
			said = outcome.said().replaceAll("\\s*\\R\\s*", " ");
			pause();
		}
		throw new IOException(said);
	}

	private synchronized void startAgain() {
		if (this.closed) {
			return;
		}
		logger.warn("The embedded PostgreSQL has ended by itself; starting it again");
		try {
			startProcess(false);
		}
		catch (IOException ex) {
			logger.error("The embedded PostgreSQL cannot be started again", ex);
		}
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	private static void requireOrdinaryUser() {
		if (PostgresPrograms.refused()) {
			throw new StartRefused(
					"PostgreSQL does not run as root, and on this machine root may not use \"unshare -U\" to start it.",
					"Start Holdfast as an ordinary user, or use a PostgreSQL server of your own with HOLDFAST_DATABASE_URL.");
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	// processes of a killed server need a moment to notice that it is gone
	private static void pause() {
		try {
			Thread.sleep(1000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void close(TakenFolder folder) {
		try {
			folder.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
