package org.holdfast.web;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something a person can do next.
 *
 * @param urgency how soon
 * @param messageKey key of a short name that starts with a verb
 * @param hintKey key of one sentence without full stop that says more, if there is more
 * @param path where it is done, starting with a slash
 * @param arguments values for the placeholders of both
 */
public record HomeTask(Urgency urgency, String messageKey, @Nullable String hintKey, String path,
		List<Serializable> arguments) {

	public HomeTask {
		arguments = List.copyOf(arguments);
	}

	/**
	 * A task.
	 * @param urgency how soon
	 * @param messageKey key of a short name that starts with a verb
	 * @param hintKey key of one sentence without full stop that says more, if there is
	 * more
	 * @param path where it is done
	 * @param arguments values for the placeholders of both
	 * @return the task
	 */
	public static HomeTask of(Urgency urgency, String messageKey, @Nullable String hintKey, String path,
			Serializable... arguments) {
		return new HomeTask(urgency, messageKey, hintKey, path, List.of(arguments));
	}

	/**
	 * How soon something should be done, the most urgent first.
	 */
	public enum Urgency {

		/** Something is wrong, or somebody waits. */
		NOW,

		/** Begun and not finished. */
		SOON,

		/** A good next step. */
		NEXT

	}

}
