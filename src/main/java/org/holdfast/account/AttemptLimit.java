package org.holdfast.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.holdfast.web.TooMany;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing of passwords and tokens, on every node together. After some free
 * failures the next attempt has to wait, twice as long each time up to a limit; nobody is
 * ever locked out. An attempt counts as failed until it is known to be right, so that
 * many at once gain nothing.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class AttemptLimit {

	private static final Duration FORGET_AFTER = Duration.ofMinutes(15);

	private static final String COUNT = """
			INSERT INTO attempt (key_hash, failures, last_at) VALUES (:key, 1, :now)
			ON CONFLICT (key_hash) DO UPDATE
			   SET failures = CASE WHEN attempt.last_at < :forget THEN 1 ELSE attempt.failures + 1 END, last_at = :now
			 WHERE attempt.failures < :free OR attempt.last_at < :forget
			    OR attempt.last_at + least(:longest, power(2, least(attempt.failures - :free, 16))) * interval '1 second' <= :now
			RETURNING failures
			""";

	private static final String WAIT = """
			SELECT last_at + least(:longest, power(2, least(failures - :free, 16))) * interval '1 second'
			  FROM attempt WHERE key_hash = :key
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	AttemptLimit(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Lets an attempt begin and counts it as failed for now.
	 * @param keys what is guessed and where the guess comes from
	 * @throws TooMany when one of them has to wait
	 */
	public void begin(List<Key> keys) {
		OffsetDateTime now = now();
		for (Key key : keys) {
			Optional<Integer> counted = this.jdbc.sql(COUNT)
				.param("key", key.hash())
				.param("now", now)
				.param("forget", now.minus(FORGET_AFTER))
				.param("free", key.kind().free)
				.param("longest", key.kind().longestSeconds)
				.query(Integer.class)
				.optional();
			if (counted.isEmpty()) {
				throw new TooMany(waitFor(key, now));
			}
		}
	}

	/**
	 * Takes back what {@link #begin} counted, for the attempt was right: what was guessed
	 * starts anew, the place it came from loses this one attempt.
	 * @param keys the keys the attempt began with
	 */
	public void succeeded(List<Key> keys) {
		for (Key key : keys) {
			if (key.kind() == Kind.ACCOUNT) {
				this.jdbc.sql("DELETE FROM attempt WHERE key_hash = :key").param("key", key.hash()).update();
			}
			else {
				this.jdbc.sql("UPDATE attempt SET failures = failures - 1 WHERE key_hash = :key AND failures > 0")
					.param("key", key.hash())
					.update();
			}
		}
		this.jdbc.sql("DELETE FROM attempt WHERE last_at < :old")
			.param("old", now().minus(Duration.ofDays(1)))
			.update();
	}

	private Duration waitFor(Key key, OffsetDateTime now) {
		Instant until = this.jdbc.sql(WAIT)
			.param("key", key.hash())
			.param("free", key.kind().free)
			.param("longest", key.kind().longestSeconds)
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.optional()
			.orElse(now.toInstant());
		Duration wait = Duration.between(now.toInstant(), until);
		return (wait.compareTo(Duration.ofSeconds(1)) < 0) ? Duration.ofSeconds(1) : wait;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What is counted.
	 *
	 * @param kind what sort of thing it is
	 * @param text the account's address or the network address
	 */
	public record Key(Kind kind, String text) {

		byte[] hash() {
			return new Secret(this.kind + " " + this.text.strip().toLowerCase(Locale.ROOT)).hash();
		}

	}

	/**
	 * How many failures are free and how long one waits at most.
	 */
	public enum Kind {

		/** An address somebody signs in with. */
		ACCOUNT(10, 60),

		/** A network address from which somebody signs in. */
		ADDRESS(40, 15),

		/** An address for which somebody wants a link that sets a new password. */
		LINK(3, 300),

		/** A network address from which such links are wanted. */
		LINK_ADDRESS(20, 60),

		/** A network address that sends unknown API tokens. */
		TOKEN_ADDRESS(100, 15);

		private final int free;

		private final int longestSeconds;

		Kind(int free, int longestSeconds) {
			this.free = free;
			this.longestSeconds = longestSeconds;
		}

	}

}
