package org.holdfast.progress;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer as its row holds it.
 *
 * @param key what it answers
 * @param version from 1
 * @param status how far it is
 * @param reason why the item is left out
 * @param typed what was typed
 * @param flaws how many fields cannot be read
 * @param visit the showing of a page it was last changed from
 * @param saved when and by whom it was last changed
 */
record StoredAnswer(AnswerKey key, int version, AnswerStatus status, String reason, Typed typed, int flaws,
		@Nullable UUID visit, Saved saved) {

	boolean isGiven() {
		return this.status != AnswerStatus.NOT_STARTED || !this.typed.isBlank();
	}

	boolean isFrom(@Nullable UUID someVisit, UUID account) {
		return someVisit != null && someVisit.equals(this.visit) && this.saved.account().equals(account);
	}

}
