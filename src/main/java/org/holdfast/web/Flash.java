package org.holdfast.web;

import java.io.Serializable;

/**
 * What a person is told once, on the page after something they did. Add it as flash
 * attribute {@code flash}; the layout shows it.
 *
 * @param kind how it is meant
 * @param messageKey key of the sentence
 * @param arguments values for its placeholders
 */
public record Flash(Kind kind, String messageKey, Serializable... arguments) implements Serializable {

	/**
	 * Something was done.
	 * @param messageKey key of the sentence that says what
	 * @param arguments values for its placeholders
	 * @return the notice
	 */
	public static Flash good(String messageKey, Serializable... arguments) {
		return new Flash(Kind.GOOD, messageKey, arguments);
	}

	/**
	 * Something the person should know.
	 * @param messageKey key of the sentence
	 * @param arguments values for its placeholders
	 * @return the notice
	 */
	public static Flash notice(String messageKey, Serializable... arguments) {
		return new Flash(Kind.NOTICE, messageKey, arguments);
	}

	/**
	 * Something that did not go as the person may think.
	 * @param messageKey key of the sentence that says what to do
	 * @param arguments values for its placeholders
	 * @return the notice
	 */
	public static Flash warn(String messageKey, Serializable... arguments) {
		return new Flash(Kind.WARN, messageKey, arguments);
	}

	/**
	 * How a flash is meant.
	 */
	public enum Kind {

		/** Done as asked. */
		GOOD,

		/** Worth knowing. */
		NOTICE,

		/** Needs attention. */
		WARN

	}

}
