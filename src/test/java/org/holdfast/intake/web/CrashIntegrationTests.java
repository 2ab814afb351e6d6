package org.holdfast.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.holdfast.Cast;
import org.holdfast.MovableClock;
import org.holdfast.Programs;
import org.holdfast.intake.Tidying;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the application, a process of its own, and PostgreSQL in the middle of imports,
 * until twenty imports were hit in the first case, and each step at least once in both.
 * Several institutions bring files in at once, so that one death hits imports at several
 * moments; another node, or the same one with its server started again, goes on. In the
 * end everything stored equals what stands in institutions where nothing happened.
 * {@code -Dholdfast.crash.seed} repeats the moments of a run as far as they can be.
 */
@JobsTest
class CrashIntegrationTests {

	private static final long SEED = Long.getLong("holdfast.crash.seed", System.nanoTime() % 100_000);

	private static final int HITS = 20;

	private static final int MOST_DEATHS = 24;

	private static final long SPREAD = 800_000_000;

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

	private final Map<CrashStep, Integer> hits = new EnumMap<>(CrashStep.class);

	private final Map<CrashStep, Integer> tries = new EnumMap<>(CrashStep.class);

	private final Set<UUID> abandoned = new HashSet<>();

	@Test
	void importsHitByTheDeathOfTheirNodeEndAsIfNothingHadHappened() throws Exception {
		List<CrashPlace> stormy = places("purchases", "employments", "purchases", "employments", "purchases",
				"employments");
		Deque<CrashStep> aims = aims();
		int deaths = 0;
		try (ExecutorService pool = Executors.newCachedThreadPool()) {
			for (; deaths < MOST_DEATHS && (hit() < HITS || missed()); deaths++) {
				try (Victim victim = Victim.start("victim-" + deaths)) {
					int there = victim.port();
					this.survivor.pause();
					List<Future<?>> deliveries = deliveries(deaths, stormy, there, pool);
					await(aim(aims), stormy);
					victim.kill();
					Instant death = Instant.now();
					note("The application", stormy);
					giveRoomBack(stormy, death);
					this.survivor.resume();
					end(deliveries);
				}
			}
		}
		equal(stormy, deaths);
		assertThat(hit()).as("imports hit, seed " + SEED).isGreaterThanOrEqualTo(HITS);
		assertThat(this.hits).as("steps hit, seed " + SEED).containsOnlyKeys(CrashStep.values());
	}

	@Test
	void importsHitByTheDeathOfPostgresEndAsIfNothingHadHappened() throws Exception {
		List<CrashPlace> stormy = places("purchases", "employments");
		Deque<CrashStep> aims = aims();
		int deaths = 0;
		try (ExecutorService pool = Executors.newCachedThreadPool()) {
			for (; deaths < MOST_DEATHS && missed(); deaths++) {
				List<Future<?>> deliveries = deliveries(deaths, stormy, this.port, pool);
				await(aim(aims), stormy);
				note("PostgreSQL", stormy);
				this.facts.killServer();
				Instant death = Instant.now();
				giveRoomBack(stormy, death);
				end(deliveries);
			}
		}
		equal(stormy, deaths);
		assertThat(this.hits).as("steps hit, seed " + SEED).containsOnlyKeys(CrashStep.values());
	}

	private List<CrashPlace> places(String... kinds) {
		return Stream.of(kinds).map((kind) -> new CrashPlace(kind, this.cast, this.facts, this.port)).toList();
	}

	private Deque<CrashStep> aims() {
		List<CrashStep> steps = new ArrayList<>(Arrays.asList(CrashStep.values()));
		Collections.shuffle(steps, this.random);
		return new ArrayDeque<>(steps);
	}

	/** The next step that was not hit yet, or the next at all. */
	private CrashStep aim(Deque<CrashStep> aims) {
		for (int passed = 0; missed() && this.hits.containsKey(aims.getFirst()); passed++) {
			aims.addLast(aims.removeFirst());
		}
		CrashStep aim = aims.removeFirst();
		aims.addLast(aim);
		return aim;
	}

	private List<Future<?>> deliveries(int pair, List<CrashPlace> places, int first, ExecutorService pool) {
		List<Future<?>> deliveries = new ArrayList<>();
		for (CrashPlace place : places) {
			long pause = (long) (this.random.nextDouble() * SPREAD);
			deliveries.add(pool.submit(() -> {
				LockSupport.parkNanos(pause);
				place.deliver(pair, first);
			}));
		}
		return deliveries;
	}

	private static void end(List<Future<?>> deliveries) throws Exception {
		for (Future<?> delivery : deliveries) {
			delivery.get();
		}
	}

	/**
	 * Waits until an import is in a step, and then for a moment of that step: a shorter
	 * one each time, since a fast machine may have left the step by then.
	 */
	private void await(CrashStep aim, List<CrashPlace> places) {
		int before = this.tries.merge(aim, 1, Integer::sum) - 1;
		long moment = (long) (this.random.nextDouble() * aim.nanos()) >> before;
		Programs.await(() -> underWay(places).containsValue(aim), Duration.ofMillis(1));
		LockSupport.parkNanos(moment);
	}

	private Map<UUID, CrashStep> underWay(List<CrashPlace> places) {
		Map<UUID, CrashStep> steps = this.facts.underWay(institutions(places));
		steps.keySet().removeAll(this.abandoned);
		return steps;
	}

	/** What is hit stands in the database. */
	private void note(String who, List<CrashPlace> places) {
		Map<UUID, CrashStep> steps = underWay(places);
		steps.values().forEach((step) -> this.hits.merge(step, 1, Integer::sum));
		steps.forEach((id, step) -> {
			if (step == CrashStep.UPLOAD) {
				this.abandoned.add(id);
			}
		});
		System.out.printf("Seed %d: %s dies and hits %s, so far %s%n", SEED, who, steps.values(), this.hits);
	}

	/**
	 * Room that is reserved for uploads of the dead is free after a quarter of an hour.
	 */
	private void giveRoomBack(List<CrashPlace> places, Instant death) {
		Programs.await(() -> {
			try {
				this.facts.silence(institutions(places), death);
				return true;
			}
			catch (DataAccessException ex) {
				return false;
			}
		});
	}

	private static List<UUID> institutions(List<CrashPlace> places) {
		return places.stream().map(CrashPlace::institution).toList();
	}

	private int hit() {
		return this.hits.values().stream().mapToInt(Integer::intValue).sum();
	}

	private boolean missed() {
		return this.hits.size() < CrashStep.values().length;
	}

	private void equal(List<CrashPlace> stormy, int pairs) throws Exception {
		List<CrashPlace> calm = places("purchases", "employments");
		try (ExecutorService pool = Executors.newCachedThreadPool()) {
			for (int pair = 0; pair < pairs; pair++) {
				end(deliveries(pair, calm, this.port, pool));
			}
		}
		tidy(Stream.concat(stormy.stream(), calm.stream()).toList());
		for (CrashPlace place : stormy) {
			CrashPlace same = calm.stream().filter((one) -> one.kind().equals(place.kind())).findFirst().orElseThrow();
			assertThat(place.all()).as(place.kind() + ", seed " + SEED).containsExactlyElementsOf(same.all());
			assertThat(this.facts.dead(place.institution())).as(place.kind() + ", seed " + SEED).isEmpty();
		}
		Programs.await(() -> {
			this.janitor.giveSpaceBack();
			return this.facts.deadSpace().isEmpty();
		});
	}

	private void tidy(List<CrashPlace> places) {
		this.clock.move(Duration.ofDays(2));
		try {
			places.forEach((place) -> Programs.await(() -> tidied(place)));
		}
		finally {
			this.clock.reset();
		}
	}

	/** As his schedule does, the janitor comes again when the database was gone. */
	private boolean tidied(CrashPlace place) {
		try {
			this.janitor.tidy(place.institution());
			return true;
		}
		catch (TransactionException | DataAccessException ex) {
			return false;
		}
	}

}
