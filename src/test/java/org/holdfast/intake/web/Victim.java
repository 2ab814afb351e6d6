package org.holdfast.intake.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.holdfast.Holdfast;
import org.holdfast.database.JobsDatabase;

/**
 * The whole application as a process of its own, to be killed.
 */
final class Victim implements AutoCloseable {

	private static final Pattern LISTENING = Pattern.compile("Tomcat started on port (\\d+)");

	private static final Pattern READY = Pattern.compile("Started Holdfast in");

	private final Process process;

	private final CompletableFuture<Integer> port = new CompletableFuture<>();

	private final Thread listener;

	private final StringBuffer said = new StringBuffer();

	private Victim(Process process) {
		this.process = process;
		this.listener = Thread.ofPlatform().daemon().name("victim " + process.pid()).start(this::listen);
	}

	/**
	 * Starts it; that takes its time.
	 * @param name the name of its worker
	 * @return a process that may still be starting
	 */
	static Victim start(String name) throws IOException {
		return start(name, 384);
	}

	/**
	 * Starts it with a heap of its own size.
	 * @param name the name of its worker
	 * @param heap mebibytes of heap
	 * @param settings more settings, as {@code name=value}
	 * @return a process that may still be starting
	 */
	static Victim start(String name, int heap, String... settings) throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-Xmx" + heap + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
				Holdfast.class.getName(), "--server.port=0", "--server.address=127.0.0.1", "--holdfast.mode=production",
				"--holdfast.master-key=a master key for tests only", "--holdfast.data=target/test-data",
				"--holdfast.database.pool-size=6", "--db-scheduler.heartbeat-interval=300ms",
				"--db-scheduler.polling-interval=50ms", "--db-scheduler.threads=5",
				"--db-scheduler.scheduler-name=" + name));
		JobsDatabase.database().properties().forEach((key, value) -> command.add("--" + key + "=" + value));
		Stream.of(settings).forEach((setting) -> command.add("--" + setting));
		return new Victim(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	/**
	 * Waits until it serves.
	 * @return its port
	 */
	int port() throws Exception {
		return this.port.get(180, TimeUnit.SECONDS);
	}

	/**
	 * The most memory it has ever held, heap and all else; this is known on Linux only.
	 * @return mebibytes, 0 where nobody says
	 */
	long mostMebibytes() throws IOException {
		Path status = Path.of("/proc", Long.toString(this.process.pid()), "status");
		if (!Files.exists(status)) {
			return 0;
		}
		try (Stream<String> lines = Files.lines(status)) {
			return lines.filter((line) -> line.startsWith("VmHWM:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(0);
		}
	}

	/** Ends it without a word: SIGKILL. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/**
	 * Asks it to end: SIGTERM.
	 * @return what it has said in all its life
	 */
	String stop() throws InterruptedException {
		// by its handle, since the process itself would close what it says
		this.process.toHandle().destroy();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			throw new AssertionError("It did not stop: " + this.said);
		}
		this.listener.join(10_000);
		return this.said.toString();
	}

	@Override
	public void close() {
		kill();
	}

	private void listen() {
		int found = 0;
		try (var reader = this.process.inputReader()) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				this.said.append(line).append('\n');
				Matcher listening = LISTENING.matcher(line);
				if (listening.find()) {
					found = Integer.parseInt(listening.group(1));
				}
				if (READY.matcher(line).find()) {
					this.port.complete(found);
				}
			}
		}
		catch (IOException ex) {
			// it was killed
		}
		this.port.completeExceptionally(new AssertionError("It did not start: " + this.said));
	}

}
