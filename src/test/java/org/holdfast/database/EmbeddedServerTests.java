package org.holdfast.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the embedded server keeps what it was told through stops, kills and second
 * starts.
 */
@Tag("integration")
class EmbeddedServerTests {

	@TempDir
	Path folder;

	@Test
	void keepsRowsOverARestart() throws Exception {
		long pid;
		try (EmbeddedServer server = start()) {
			run(owner(server), "CREATE TABLE kept (word text)");
			run(owner(server), "INSERT INTO kept VALUES ('still here')");
			pid = serverPid();
		}
		awaitEnd(pid);
		try (EmbeddedServer server = start()) {
			assertThat(read(owner(server), "SELECT word FROM kept")).isEqualTo("still here");
			assertThat(read(owner(server), "SHOW fsync")).isEqualTo("on");
			assertThat(read(owner(server), "SHOW synchronous_commit")).isEqualTo("on");
			assertThat(read(owner(server), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(Files.readString(this.folder.resolve("postgres.port"))).isEqualTo(server.port() + "\n");
		}
	}

	@Test
	void keepsPasswordsFromOthers() throws Exception {
		try (EmbeddedServer server = start()) {
			Path passwords = this.folder.resolve("postgres-passwords.properties");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords))).isEqualTo("rw-------");
			assertThatExceptionOfType(SQLException.class).isThrownBy(
					() -> Postgres.dataSource(server.url(), new Login("postgres", "postgres")).getConnection().close());
		}
	}

	@Test
	void stopsTheServerAKilledProcessLeft() throws Exception {
		Process killed = holder();
		long left = serverPid();
		killed.destroyForcibly().waitFor();
		assertThat(ProcessHandle.of(left)).isPresent();
		try (EmbeddedServer server = start()) {
			awaitEnd(left);
			assertThat(read(owner(server), "SELECT word FROM kept")).isEqualTo("still here");
		}
	}

	@Test
	void recoversWhenTheServerWasKilledToo() throws Exception {
		Process killed = holder();
		ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();
		killed.destroyForcibly().waitFor();
		server.destroyForcibly();
		server.onExit().join();
		try (EmbeddedServer again = start()) {
			assertThat(read(owner(again), "SELECT word FROM kept")).isEqualTo("still here");
		}
	}

	@Test
	void startsAgainAServerThatDied() throws Exception {
		try (EmbeddedServer server = start()) {
			run(owner(server), "CREATE TABLE kept (word text)");
			ProcessHandle.of(serverPid()).orElseThrow().destroyForcibly();
			Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.ignoreExceptions()
				.untilAsserted(() -> assertThat(read(owner(server), "SELECT count(*) FROM kept")).isEqualTo("0"));
		}
	}

	@Test
	void removesAFileThatNamesAnotherProcess() throws Exception {
		start().close();
		Files.writeString(this.folder.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");
		try (EmbeddedServer server = start()) {
			assertThat(read(owner(server), "SELECT 1")).isEqualTo("1");
		}
	}

	@Test
	void refusesASecondStartOnTheSameFolder() throws Exception {
		Process first = holder();
		try {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(this::start)
				.withMessage("Another Holdfast (process %d) is running on the data folder %s.", first.pid(),
						this.folder);
		}
		finally {
			first.destroyForcibly().waitFor();
			start().close();
		}
	}

	@Test
	void refusesASecondStartInTheSameProcess() throws Exception {
		try (EmbeddedServer server = start()) {
			assertThatExceptionOfType(StartRefused.class).isThrownBy(this::start)
				.withMessageContaining("is running on the data folder " + this.folder);
			assertThat(read(owner(server), "SELECT 1")).isEqualTo("1");
		}
	}

	@Test
	void refusesDataOfAnotherMajorVersion() throws Exception {
		start().close();
		Files.writeString(this.folder.resolve("postgres/PG_VERSION"), "17\n");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::start)
			.withMessageContaining("were written by PostgreSQL 17, but this Holdfast comes with PostgreSQL 18");
	}

	@Test
	void refusesDataWithoutTheirPasswords() throws Exception {
		start().close();
		Files.delete(this.folder.resolve("postgres-passwords.properties"));
		assertThatExceptionOfType(StartRefused.class).isThrownBy(this::start).withMessageContaining("is missing");
	}

	@Test
	void refusesAFolderThatCannotBe() throws Exception {
		Path file = Files.writeString(this.folder.resolve("file"), "not a folder");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> EmbeddedServer.start(file.resolve("data")))
			.withMessage("The data folder %s cannot be written to.", file.resolve("data"));
	}

	private EmbeddedServer start() {
		return EmbeddedServer.start(this.folder, TestServer.PROGRAMS, Map.of("shared_buffers", "32MB"));
	}

	private Process holder() throws IOException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), "-Xmx128m", ServerForAWhile.class.getName(),
				this.folder.toString())
			.redirectErrorStream(true)
			.start();
		BufferedReader said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
		assertThat(said.lines().anyMatch("ready"::equals)).isTrue();
		return process;
	}

	private long serverPid() throws IOException {
		return Long.parseLong(Files.readAllLines(this.folder.resolve("postgres/postmaster.pid")).getFirst().strip());
	}

	private static void awaitEnd(long pid) {
		ProcessHandle.of(pid)
			.ifPresent((process) -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10)));
	}

	private static DataSource owner(EmbeddedServer server) {
		return Postgres.dataSource(server.url(), server.roles().owner());
	}

	private static void run(DataSource source, String sql) throws SQLException {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String read(DataSource source, String sql) throws SQLException {
		try (Connection connection = source.getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

}
