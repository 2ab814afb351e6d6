package org.holdfast.progress.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Flaw;
import org.holdfast.progress.Revision;
import org.holdfast.progress.Typed;
import org.jspecify.annotations.Nullable;

/**
 * An answer in JSON.
 *
 * @param key whole key of the item
 * @param row key of the row, absent for the item as a whole
 * @param cycle name of the cycle
 * @param version rises with every change, 0 when nothing was ever stored
 * @param status such as {@code in-progress}
 * @param reason why the item is left out, empty where it is not
 * @param typed what was typed
 * @param value what could be read of it
 * @param why why a number differs from the institution's files, as typed
 * @param offered what the files said when it was given
 * @param problems why the rest could not be read
 * @param savedAt when it was last changed
 * @param savedBy by whom
 */
record AnswerBody(String key, @Nullable String row, String cycle, int version, String status, String reason,
		@Nullable Object typed, @Nullable Object value, @Nullable String why, @Nullable String offered,
		List<ProblemBody> problems, @Nullable Instant savedAt, @Nullable String savedBy) {

	static AnswerBody of(String cycle, AnswerView answer, AnswerShape shape, Function<Flaw, String> words) {
		return new AnswerBody(answer.key().item(), answer.key().isRow() ? answer.key().row() : null, cycle,
				answer.version(), answer.status().code(), answer.reason(), shape.of(answer.typed().fields()),
				shape.of(answer.values()), text(answer.typed(), AnswerFields.WHY),
				text(answer.typed(), AnswerFields.OFFERED),
				answer.flaws()
					.stream()
					.map((flaw) -> new ProblemBody(pointer(flaw, shape), words.apply(flaw)))
					.toList(),
				(answer.saved() != null) ? answer.saved().at() : null,
				(answer.saved() != null) ? answer.saved().name() : null);
	}

	static AnswerBody of(String cycle, Revision revision, AnswerShape shape) {
		AnswerStatus status = revision.status();
		return new AnswerBody(revision.key().item(), revision.key().isRow() ? revision.key().row() : null, cycle,
				revision.version(), status.code(), revision.reason(), shape.of(revision.typed().fields()), null,
				text(revision.typed(), AnswerFields.WHY), text(revision.typed(), AnswerFields.OFFERED), List.of(),
				revision.saved().at(), revision.saved().name());
	}

	private static @Nullable String text(Typed typed, String field) {
		String text = typed.text(field);
		return text.isEmpty() ? null : text;
	}

	private static String pointer(Flaw flaw, AnswerShape shape) {
		return (shape.row() ? "/cells/" : "/") + flaw.field();
	}

	/**
	 * Why something could not be read.
	 *
	 * @param pointer JSON pointer to the place in what was sent
	 * @param message what to do
	 */
	record ProblemBody(String pointer, String message) {

	}

}
