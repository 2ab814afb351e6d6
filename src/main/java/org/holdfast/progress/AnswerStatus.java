package org.holdfast.progress;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far an institution is with one item.
 */
public enum AnswerStatus {

	/**
	 * Nobody has answered.
	 */
	NOT_STARTED,

	/**
	 * Something is written and more is to come.
	 */
	IN_PROGRESS,

	/**
	 * It is answered.
	 */
	COMPLETED,

	/**
	 * It does not concern the institution, for a reason given.
	 */
	NOT_APPLICABLE,

	/**
	 * The institution has decided against it, for a reason given.
	 */
	NOT_PURSUING;

	/**
	 * Whether a reason belongs to it.
	 * @return whether the item is left out on purpose
	 */
	public boolean leftOut() {
		return this == NOT_APPLICABLE || this == NOT_PURSUING;
	}

	/**
	 * The status as the API writes it.
	 * @return for example {@code not-started}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Reads a status as a form or the API writes it.
	 * @param written name or code
	 * @return the status, empty when there is none such
	 */
	public static Optional<AnswerStatus> of(String written) {
		return Stream.of(values())
			.filter((status) -> status.name().equals(written) || status.code().equals(written))
			.findFirst();
	}

}
