package org.holdfast.account;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.account.AttemptLimit.Key;
import org.holdfast.account.AttemptLimit.Kind;
import org.holdfast.web.TooMany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Guessing gets slower, and nobody is locked out.
 */
@IntegrationTest
class AttemptLimitIntegrationTests {

	@Autowired
	private AttemptLimit limit;

	@Autowired
	private MovableClock clock;

	private final List<Key> keys = List.of(new Key(Kind.ACCOUNT, UUID.randomUUID() + "@example.org"),
			new Key(Kind.ADDRESS, UUID.randomUUID().toString()));

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void waitsLongerEachTimeUpToAMinute() {
		fail(10);
		assertThat(waiting()).isLessThanOrEqualTo(Duration.ofSeconds(1));
		this.clock.move(Duration.ofSeconds(2));
		fail(1);
		assertThat(waiting()).isGreaterThan(Duration.ofSeconds(1)).isLessThanOrEqualTo(Duration.ofSeconds(2));
		for (int more = 0; more < 20; more++) {
			this.clock.move(Duration.ofSeconds(61));
			fail(1);
		}
		assertThat(waiting()).isGreaterThan(Duration.ofSeconds(30)).isLessThanOrEqualTo(Duration.ofSeconds(60));
	}

	@Test
	void isNotMadeLongerByTryingAgainAndAgain() {
		fail(15);
		Duration before = waiting();
		for (int more = 0; more < 50; more++) {
			assertThat(waiting()).isLessThanOrEqualTo(before);
		}
		this.clock.move(before.plusSeconds(1));
		this.limit.begin(this.keys);
	}

	@Test
	void startsAnewAfterASuccess() {
		fail(10);
		this.clock.move(Duration.ofSeconds(2));
		this.limit.begin(this.keys);
		this.limit.succeeded(this.keys);
		fail(10);
	}

	@Test
	void forgetsAfterAQuarterOfAnHour() {
		fail(14);
		this.clock.move(Duration.ofMinutes(16));
		fail(10);
	}

	@Test
	void countsManyAtOnceOneByOne() throws InterruptedException {
		AtomicInteger let = new AtomicInteger();
		try (ExecutorService many = Executors.newFixedThreadPool(8)) {
			for (int attempt = 0; attempt < 60; attempt++) {
				many.submit(() -> {
					this.limit.begin(this.keys);
					return let.incrementAndGet();
				});
			}
		}
		assertThat(let.get()).isBetween(10, 13);
	}

	private void fail(int times) {
		for (int time = 0; time < times; time++) {
			try {
				this.limit.begin(this.keys);
			}
			catch (TooMany ex) {
				this.clock.move(ex.retryAfter().plusMillis(100));
				this.limit.begin(this.keys);
			}
		}
	}

	private Duration waiting() {
		Duration[] wait = new Duration[1];
		assertThatExceptionOfType(TooMany.class).isThrownBy(() -> this.limit.begin(this.keys))
			.satisfies((ex) -> wait[0] = ex.retryAfter());
		return wait[0];
	}

}
