package org.holdfast.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.sun.management.OperatingSystemMXBean;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded server: its data and the settings written beside them.
 */
final class ServerFiles {

	private static final String ACCESS = """
			# Written by Holdfast at every start.
			host all all 127.0.0.1/32 scram-sha-256
			""";

	private final Path data;

	private final Path log;

	private final Map<String, String> settings;

	/**
	 * Names the files.
	 * @param data the server's data folder
	 * @param log the folder of its log
	 * @param settings settings that win over {@code db/postgresql.conf}
	 */
	ServerFiles(Path data, Path log, Map<String, String> settings) {
		this.data = data;
		this.log = log;
		this.settings = settings;
	}

	Path data() {
		return this.data;
	}

	boolean exist() {
		return Files.exists(this.data);
	}

	/**
	 * Makes the data of a new server. They appear under their name only when whole, so a
	 * kill on the way leaves nothing half.
	 * @param programs the programs to make them with
	 * @param password the administrator's
	 * @throws IOException when they cannot be made
	 */
	void make(PostgresPrograms programs, String password) throws IOException {
		Path fresh = this.data.resolveSibling("postgres.new");
		FileSystemUtils.deleteRecursively(fresh);
		Path passwordFile = this.data.resolveSibling("postgres.password");
		OwnerOnly.write(passwordFile, password);
		try {
			PostgresPrograms.Outcome outcome = programs.run(120, "initdb", "-D", fresh.toString(),
					"--username=postgres", "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8",
					"--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
			if (!outcome.good()) {
				throw new IOException(outcome.said().replaceAll("\\s*\\R\\s*", " "));
			}
		}
		finally {
			Files.delete(passwordFile);
		}
		Files.move(fresh, this.data);
	}

	/**
	 * Refuses data that another major version of PostgreSQL wrote.
	 * @param major the version of our programs
	 * @throws IOException when the data do not say
	 */
	void requireVersion(int major) throws IOException {
		String written = Files.readString(this.data.resolve("PG_VERSION"), StandardCharsets.US_ASCII).strip();
		if (!written.equals(Integer.toString(major))) {
			throw new StartRefused(
					"The data in " + this.data + " were written by PostgreSQL " + written
							+ ", but this Holdfast comes with PostgreSQL " + major + ".",
					"Start the Holdfast that wrote them, back up, and restore the backup into a new data folder.");
		}
	}

	void writeSettings(int port) throws IOException {
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put("port", Integer.toString(port));
		lines.put("shared_buffers", sharedBuffers() + "MB");
		lines.put("log_directory", this.log.toString());
		lines.putAll(this.settings);
		String text = new ClassPathResource("db/postgresql.conf").getContentAsString(StandardCharsets.UTF_8)
				+ lines.entrySet()
					.stream()
					.map((line) -> line.getKey() + " = '" + line.getValue().replace("'", "''") + "'")
					.collect(Collectors.joining("\n", "\n", "\n"));
		OwnerOnly.write(this.data.resolve("postgresql.conf"), text);
		OwnerOnly.write(this.data.resolve("pg_hba.conf"), ACCESS);
		OwnerOnly.write(this.data.resolveSibling("postgres.port"), port + "\n");
	}

	private static long sharedBuffers() {
		long megabytes = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
		return Math.clamp(megabytes / 12, 128, 512);
	}

}
