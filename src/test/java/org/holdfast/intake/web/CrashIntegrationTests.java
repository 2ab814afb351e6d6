package org.holdfast.intake.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.holdfast.Cast;
import org.holdfast.MovableClock;
import org.holdfast.Programs;
import org.holdfast.intake.Tidying;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the application, a process of its own, in the middle of imports. Each process has
 * five imports of five institutions under way, begun at different moments, so that each
 * is hit at a random moment between the first byte of its upload and its figures; another
 * node goes on. In the end everything stored equals what stands in institutions where
 * nothing happened. Four processes and twenty imports; {@code -Dholdfast.crash.processes}
 * and {@code -Dholdfast.crash.seed} change that.
 */
@JobsTest
@EnabledIfSystemProperty(named = "holdfast.crash.processes", matches = "[0-9]+",
		disabledReason = "takes minutes: see docs/guides/write-a-test.md")
class CrashIntegrationTests {

	private static final int PROCESSES = Integer.getInteger("holdfast.crash.processes", 4);

	private static final long SEED = Long.getLong("holdfast.crash.seed", System.nanoTime() % 100_000);

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Scheduler survivor;

	@Autowired
	private Tidying janitor;

	@Autowired
	private MovableClock clock;

	private final StoredFacts facts = new StoredFacts();

	private final Random random = new Random(SEED);

	@Test
	void importsHitByTheDeathOfTheirNodeEndAsIfNothingHadHappened() throws Exception {
		List<Place> calm = List.of(new Place("purchases"), new Place("employments"));
		List<Place> stormy = List.of(new Place("purchases"), new Place("employments"), new Place("purchases"),
				new Place("employments"), new Place("employments"));
		try (ExecutorService pool = Executors.newCachedThreadPool(); Victims victims = new Victims()) {
			long span = calm(calm);
			for (Place place : stormy) {
				place.deliver(0, this.port);
			}
			for (int file = 1; file <= PROCESSES; file++) {
				storm(file, stormy, victims, pool, span);
			}
		}
		equal(stormy, calm);
	}

	@Test
	void importsHitByTheDeathOfPostgresEndAsIfNothingHadHappened() throws Exception {
		List<Place> calm = List.of(new Place("purchases"), new Place("employments"));
		List<Place> stormy = List.of(new Place("purchases"), new Place("employments"));
		try (ExecutorService pool = Executors.newCachedThreadPool()) {
			long span = calm(calm);
			for (int file = 0; file <= PROCESSES; file++) {
				int number = file;
				List<Future<?>> deliveries = new ArrayList<>();
				for (Place place : stormy) {
					deliveries.add(pool.submit(() -> {
						place.deliver(number, this.port);
						return null;
					}));
				}
				LockSupport.parkNanos((long) (this.random.nextDouble() * span));
				System.out.printf("seed %d, PostgreSQL dies:%s%n", SEED, dies(stormy));
				for (Future<?> delivery : deliveries) {
					delivery.get();
				}
			}
		}
		equal(stormy, calm);
	}

	/** Kills one of its processes, upon which PostgreSQL ends all others and recovers. */
	private String dies(List<Place> places) {
		StringBuilder states = new StringBuilder();
		places.forEach((place) -> states.append(' ').append(this.facts.states(place.institution)));
		for (int process : this.facts.backends()) {
			Optional<ProcessHandle> here = ProcessHandle.of(process)
				.filter((one) -> one.info().command().orElse("").contains("postgres"));
			if (here.isPresent()) {
				here.get().destroyForcibly();
				return states + " killed";
			}
			this.facts.terminate(process);
		}
		return states + " terminated";
	}

	private long calm(List<Place> places) {
		long span = 0;
		for (int file = 0; file <= PROCESSES; file++) {
			long began = System.nanoTime();
			for (Place place : places) {
				place.deliver(file, this.port);
			}
			span = System.nanoTime() - began;
		}
		return span;
	}

	private void equal(List<Place> stormy, List<Place> calm) {
		tidy(stormy);
		for (Place place : stormy) {
			Place same = calm.stream().filter((one) -> one.kind.equals(place.kind)).findFirst().orElseThrow();
			assertThat(this.facts.of(place.institution)).as(place.kind + ", seed " + SEED)
				.containsExactlyElementsOf(this.facts.of(same.institution));
			assertThat(this.facts.dead(place.institution)).as(place.kind + ", seed " + SEED).isEmpty();
		}
	}

	private void storm(int file, List<Place> places, Victims victims, ExecutorService pool, long span)
			throws Exception {
		Victim victim = victims.next(file < PROCESSES);
		int there = victim.port();
		this.survivor.pause();
		List<Future<?>> deliveries = new ArrayList<>();
		long began = System.nanoTime();
		for (Place place : places) {
			long start = began + (long) (this.random.nextDouble() * span);
			deliveries.add(pool.submit(() -> {
				LockSupport.parkNanos(start - System.nanoTime());
				place.deliver(file, there);
				return null;
			}));
		}
		LockSupport.parkNanos(began + span - System.nanoTime());
		victim.kill();
		StringBuilder hit = new StringBuilder();
		for (Place place : places) {
			List<String> states = this.facts.states(place.institution);
			hit.append(' ')
				.append((states.size() <= file) ? "before" : states.getLast())
				.append(this.facts.idle(place.institution) ? "" : "*");
		}
		System.out.printf("seed %d, process %d killed after %d ms:%s%n", SEED, file, span / 1_000_000, hit);
		this.survivor.resume();
		for (Future<?> delivery : deliveries) {
			delivery.get();
		}
	}

	private void tidy(List<Place> places) {
		this.clock.move(Duration.ofDays(2));
		try {
			places.forEach((place) -> Programs.await(() -> tidied(place)));
		}
		finally {
			this.clock.reset();
		}
	}

	/** As his schedule does, the janitor comes again when the database was gone. */
	private boolean tidied(Place place) {
		try {
			this.janitor.tidy(place.institution);
			return true;
		}
		catch (TransactionException | DataAccessException ex) {
			return false;
		}
	}

	/**
	 * Processes that start while others die.
	 */
	private static final class Victims implements AutoCloseable {

		private final List<Victim> all = new ArrayList<>();

		private Victim coming;

		Victims() throws Exception {
			this.coming = begin();
		}

		Victim next(boolean another) throws Exception {
			Victim next = this.coming;
			next.port();
			if (another) {
				this.coming = begin();
			}
			return next;
		}

		private Victim begin() throws Exception {
			Victim victim = Victim.start("victim-" + this.all.size());
			this.all.add(victim);
			return victim;
		}

		@Override
		public void close() {
			this.all.forEach(Victim::close);
		}

	}

	/**
	 * An institution that brings in one file after the other, and the program that does
	 * it: what got no answer it asks again elsewhere.
	 */
	private final class Place {

		private final String kind;

		private final UUID institution = CrashIntegrationTests.this.cast.institution();

		private final String token;

		Place(String kind) {
			this.kind = kind;
			this.token = CrashIntegrationTests.this.cast
				.token(CrashIntegrationTests.this.cast.member(this.institution, Role.MANAGER));
		}

		void deliver(int file, int first) {
			byte[] content = UglyFiles.of(this.kind, file).getBytes(StandardCharsets.UTF_8);
			String key = "file-" + file;
			String id = ask(first, (client) -> client.uploadAt("", List.of("Idempotency-Key", key), "kind", this.kind,
					"file", content))
				.id();
			assertThat(id).isNotEmpty();
			Answer answer = ask(first, (client) -> client.get("/" + id));
			while (!answer.text("state").equals("committed")) {
				switch (answer.text("state")) {
					case "previewed" -> {
						String decision = "{\"goodRowsOnly\":true,\"rejected\":%d,\"conflicts\":\"replace\"}"
							.formatted(answer.rows("rejected"));
						ask(first, (client) -> client.post("/" + id + "/commit", decision));
					}
					case "failed", "needs-mapping", "cancelled" -> throw new AssertionError(answer.response().body());
					default -> LockSupport.parkNanos(10_000_000);
				}
				answer = ask(first, (client) -> client.get("/" + id));
			}
			Programs.await(() -> CrashIntegrationTests.this.facts.idle(this.institution));
		}

		private Answer ask(int first, Function<ImportClient, Answer> question) {
			int[] ports = { first, CrashIntegrationTests.this.port };
			for (int time = 0; time < 1_000; time++) {
				try {
					Answer answer = question.apply(new ImportClient(ports[time % 2], this.token));
					if (answer.status() < 500) {
						return answer;
					}
				}
				catch (AssertionError ex) {
					// no answer: it was killed
				}
				LockSupport.parkNanos((time > 0) ? 50_000_000 : 1);
			}
			throw new AssertionError("Nobody answers");
		}

	}

}
