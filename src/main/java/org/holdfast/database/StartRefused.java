package org.holdfast.database;

import org.jspecify.annotations.Nullable;

/**
 * Holdfast cannot start as it was asked to; the message is a whole sentence for the
 * person who runs it and never holds a secret.
 */
public class StartRefused extends RuntimeException {

	private final String remedy;

	/**
	 * Refuses to start.
	 * @param reason what is wrong, one sentence
	 * @param remedy what to do about it, one sentence
	 */
	public StartRefused(String reason, String remedy) {
		this(reason, remedy, null);
	}

	/**
	 * Refuses to start because of a failure below.
	 * @param reason what is wrong, one sentence
	 * @param remedy what to do about it, one sentence
	 * @param cause the failure
	 */
	public StartRefused(String reason, String remedy, @Nullable Throwable cause) {
		super(reason, cause);
		this.remedy = remedy;
	}

	/**
	 * Tells what to do about it.
	 * @return one sentence
	 */
	public String remedy() {
		return this.remedy;
	}

}
