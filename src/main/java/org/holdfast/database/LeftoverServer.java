package org.holdfast.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The server process that a {@code postmaster.pid} names: still there when the Holdfast
 * that started it was killed. Whoever calls this holds the data folder's lock.
 */
final class LeftoverServer {

	private static final Log logger = LogFactory.getLog(LeftoverServer.class);

	private final Path data;

	private final PostgresPrograms programs;

	LeftoverServer(Path data, PostgresPrograms programs) {
		this.data = data;
		this.programs = programs;
	}

	/**
	 * Finds the process that serves the data.
	 * @return the process, or nothing when it has ended
	 * @throws IOException when its file cannot be read
	 */
	Optional<ProcessHandle> process() throws IOException {
		return named().filter(this::serves);
	}

	/**
	 * Stops the process if it is there, and forgets a file that names a process which is
	 * not the server.
	 * @throws IOException when the server cannot be stopped
	 */
	void stop() throws IOException {
		Optional<ProcessHandle> named = named();
		if (named.isEmpty()) {
			return;
		}
		ProcessHandle process = named.get();
		if (!serves(process)) {
			logger.warn("Removing a stale " + pidFile() + ": process " + process.pid() + " is not its server");
			Files.delete(pidFile());
			return;
		}
		logger.warn("Stopping the PostgreSQL server (process " + process.pid() + ") that an earlier start left behind");
		if (!stop("fast", 60) && !stop("immediate", 20) && process.isAlive()) {
			process.destroyForcibly();
			process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
		}
	}

	/**
	 * Tells the server to stop and waits for it.
	 * @param mode {@code fast}, or {@code immediate} which leaves recovery to the next
	 * start
	 * @param seconds how long to wait
	 * @return whether it has stopped
	 * @throws IOException when the program to stop it does not run
	 */
	boolean stop(String mode, int seconds) throws IOException {
		return this.programs
			.run(seconds + 5, "pg_ctl", "stop", "-D", this.data.toString(), "-m", mode, "-w", "-t",
					Integer.toString(seconds))
			.good();
	}

	private Optional<ProcessHandle> named() throws IOException {
		if (Files.notExists(pidFile())) {
			return Optional.empty();
		}
		String pid = Files.readString(pidFile()).lines().findFirst().orElse("").strip();
		return pid.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
	}

	private boolean serves(ProcessHandle process) {
		if (!process.isAlive()
				|| !process.info().command().map(Path::of).map((path) -> path.endsWith("postgres")).orElse(false)) {
			return false;
		}
		Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
		try {
			return !Files.exists(workingFolder) || workingFolder.toRealPath().equals(this.data.toRealPath());
		}
		catch (IOException ex) {
			return true;
		}
	}

	private Path pidFile() {
		return this.data.resolve("postmaster.pid");
	}

}
