package org.holdfast.record;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request that a named person signs a page off, and what became of it.
 *
 * @param id its id
 * @param cycle name of the cycle
 * @param toolkit key of the toolkit
 * @param page key of the page
 * @param state what became of it
 * @param named account of the person who is to sign
 * @param namedName their name
 * @param asked account of the person who asked
 * @param askedName their name
 * @param askedAt when they asked
 * @param message what they wrote to the person named
 * @param decidedAt when it was signed, sent back or withdrawn
 * @param comment why it was sent back
 * @param digest SHA-256 of what was signed, absent as long as nothing is
 */
public record SignOff(UUID id, String cycle, String toolkit, String page, State state, UUID named, String namedName,
		UUID asked, String askedName, Instant askedAt, String message, @Nullable Instant decidedAt, String comment,
		@Nullable String digest) {

	/** Digits of the id that people read out to each other. */
	private static final int REFERENCE_DIGITS = 8;

	/**
	 * What people call it.
	 * @return for example {@code S-3F2A9C1B}
	 */
	public String reference() {
		return "S-" + this.id.toString().substring(0, REFERENCE_DIGITS).toUpperCase(Locale.ROOT);
	}

	public boolean isWaiting() {
		return this.state == State.WAITING;
	}

	public boolean isAccepted() {
		return this.state == State.ACCEPTED;
	}

	/**
	 * What became of a request.
	 */
	public enum State {

		/** The person named has not decided. */
		WAITING,

		/** It is signed. */
		ACCEPTED,

		/** The person named wants something changed first. */
		SENT_BACK,

		/** Who asked took it back. */
		WITHDRAWN

	}

}
