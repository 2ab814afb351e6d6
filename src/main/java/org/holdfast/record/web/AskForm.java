package org.holdfast.record.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request for a sign-off.
 *
 * @param cycle name of the cycle
 * @param named account of the person who is to sign
 * @param message a word to them
 */
record AskForm(@Nullable String cycle, @Nullable String named, @Nullable String message) {

	@Nullable UUID account() {
		try {
			return (this.named != null) ? UUID.fromString(this.named) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
