package org.holdfast.web;

import java.time.Duration;

/**
 * Too much was asked in a short time: answered with 429 and when to come back.
 */
public class TooMany extends RuntimeException {

	private final Duration retryAfter;

	public TooMany(Duration retryAfter) {
		super("Too many requests");
		this.retryAfter = retryAfter;
	}

	public Duration retryAfter() {
		return this.retryAfter;
	}

}
