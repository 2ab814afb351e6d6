package org.holdfast.progress;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an answer to become.
 *
 * @param key what is answered
 * @param base version the change started from, 0 for an item that was not answered
 * @param visit the showing of a page that it was typed into: later changes from the same
 * showing do not clash with earlier ones of it
 * @param status the status chosen, absent when the answer decides
 * @param reason why the item is left out, absent when it stays as it is
 * @param typed what was typed
 */
public record Change(AnswerKey key, int base, @Nullable UUID visit, @Nullable AnswerStatus status,
		@Nullable String reason, Typed typed) {

	public Change {
		reason = (reason != null) ? Typed.storable(reason) : null;
	}

	Change to(AnswerKey other) {
		return new Change(other, this.base, this.visit, this.status, this.reason, this.typed);
	}

}
