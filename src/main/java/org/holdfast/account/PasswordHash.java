package org.holdfast.account;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.holdfast.web.TooMany;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id. Each hash takes 19 MiB, so only a few are computed at
 * once and the rest wait for a moment.
 */
@Component
class PasswordHash {

	private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

	private static final long LONGEST_WAIT_SECONDS = 5;

	private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	private final String nobody;

	PasswordHash() {
		this.nobody = of("nobody has this password");
	}

	String of(String password) {
		return inTurn(() -> this.encoder.encode(PasswordRules.canonical(password)));
	}

	boolean matches(String password, String hash) {
		boolean possible = password.length() <= 2 * PasswordRules.MOST_CHARACTERS;
		String tried = possible ? PasswordRules.canonical(password) : "";
		return inTurn(() -> this.encoder.matches(tried, hash)) && possible;
	}

	/**
	 * A hash that belongs to nobody, so that an unknown address costs as much as a known
	 * one.
	 * @return a hash no password leads to
	 */
	String ofNobody() {
		return this.nobody;
	}

	private <T> T inTurn(Supplier<T> work) {
		try {
			if (!this.places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
				throw new TooMany(Duration.ofSeconds(LONGEST_WAIT_SECONDS));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TooMany(Duration.ofSeconds(LONGEST_WAIT_SECONDS));
		}
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

}
