package org.holdfast.progress;

import org.holdfast.toolkit.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * Decides how far an answer is: as a person says, else by what is written. Something that
 * cannot be read is never complete.
 *
 * @param kind how the item is answered
 * @param before how far it was
 * @param wanted what the person chose, if anything
 */
record StatusChoice(FieldKind kind, AnswerStatus before, @Nullable AnswerStatus wanted) {

	AnswerStatus settle(Typed typed, Reading reading, boolean changed) {
		if (this.wanted != null && this.wanted != this.before) {
			return finished(this.wanted, reading);
		}
		if (!changed || this.before.leftOut()) {
			return finished(this.before, reading);
		}
		if (typed.isBlank()) {
			return AnswerStatus.NOT_STARTED;
		}
		return finished(isLong() ? written() : AnswerStatus.COMPLETED, reading);
	}

	private AnswerStatus written() {
		return (this.before == AnswerStatus.NOT_STARTED) ? AnswerStatus.IN_PROGRESS : this.before;
	}

	private boolean isLong() {
		return this.kind == FieldKind.LONG_TEXT || this.kind == FieldKind.TABLE;
	}

	private static AnswerStatus finished(AnswerStatus status, Reading reading) {
		return (status == AnswerStatus.COMPLETED && !reading.flaws().isEmpty()) ? AnswerStatus.IN_PROGRESS : status;
	}

}
