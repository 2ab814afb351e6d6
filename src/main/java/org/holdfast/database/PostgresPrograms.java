package org.holdfast.database;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * The programs {@code initdb}, {@code pg_ctl} and {@code postgres}, run so that they also
 * work for root: PostgreSQL refuses root, and {@code unshare} gives it a user namespace
 * in which it is somebody else while its files stay root's.
 */
final class PostgresPrograms {

	private final Path folder;

	private final Path output;

	/**
	 * Uses the programs of an unpacked version.
	 * @param folder where it is unpacked
	 * @param output the file that receives what a program says
	 */
	PostgresPrograms(Path folder, Path output) {
		this.folder = folder;
		this.output = output;
	}

	/**
	 * Says whether these programs cannot be run at all by whoever runs Holdfast.
	 * @return whether that is root without {@code unshare}
	 */
	static boolean refused() {
		return "root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable();
	}

	/**
	 * Tells which PostgreSQL this is.
	 * @return the major version, such as 18
	 * @throws IOException when the program does not run
	 */
	int majorVersion() throws IOException {
		Outcome outcome = run(10, "postgres", "--version");
		String said = outcome.said().replaceAll("(?s).*\\) (\\d+).*", "$1").strip();
		if (!outcome.good() || !said.matches("\\d+")) {
			throw new IOException("postgres --version said: " + outcome.said());
		}
		return Integer.parseInt(said);
	}

	/**
	 * Runs a program to its end.
	 * @param seconds how long it may take
	 * @param program its name
	 * @param arguments its arguments
	 * @return whether it succeeded, and what it said
	 * @throws IOException when it cannot be run
	 */
	Outcome run(int seconds, String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.folder.resolve("bin").resolve(program).toString());
		command.addAll(Arrays.asList(arguments));
		// a file, not a pipe: the server inherits it and lives on after this program
		File said = this.output.toFile();
		Process process = new ProcessBuilder(command).redirectInput(Redirect.from(new File("/dev/null")))
			.redirectErrorStream(true)
			.redirectOutput(said)
			.start();
		try {
			boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
			if (!ended) {
				process.destroyForcibly();
			}
			return new Outcome(ended && process.exitValue() == 0,
					Files.readString(this.output, StandardCharsets.UTF_8).strip());
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while " + program + " ran", ex);
		}
	}

	/**
	 * How a program ended.
	 *
	 * @param good whether it succeeded
	 * @param said what it wrote
	 */
	record Outcome(boolean good, String said) {

	}

}
