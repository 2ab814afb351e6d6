package org.holdfast.web;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A request that cannot be read: answered with 400 and a sentence that names what is
 * wrong and what to write instead.
 */
public class BadRequest extends RuntimeException {

	private final String pointer;

	private final String messageKey;

	private final Serializable[] arguments;

	BadRequest(String pointer, String messageKey, Serializable[] arguments, @Nullable Throwable cause) {
		super(messageKey, cause);
		this.pointer = pointer;
		this.messageKey = messageKey;
		this.arguments = arguments;
	}

	/**
	 * A request that cannot be read for one reason.
	 * @param messageKey key of the sentence that says what to send instead
	 * @param arguments values for its placeholders
	 * @return the exception
	 */
	public static BadRequest of(String messageKey, Serializable... arguments) {
		return new BadRequest("", messageKey, arguments, null);
	}

	/**
	 * A member of a body that is missing.
	 * @param pointer place of the member as a JSON pointer
	 * @return the exception
	 */
	public static BadRequest missing(String pointer) {
		return new BadRequest(pointer, "web.bad.missing", new Serializable[] { pointer.substring(1).replace('/', '.') },
				null);
	}

	/**
	 * A body that is no JSON of the form it must have.
	 * @param failure what the reader of JSON stumbled over
	 * @return the exception
	 */
	public static BadRequest json(JacksonException failure) {
		return UnreadableJson.of(failure);
	}

	/**
	 * A body that breaks off, or holds nothing where something must stand.
	 * @return the exception
	 */
	public static BadRequest json() {
		return of("web.bad.body");
	}

	/**
	 * Place of what is wrong in the body.
	 * @return a JSON pointer, empty when it is not about one place
	 */
	String pointer() {
		return this.pointer;
	}

	String messageKey() {
		return this.messageKey;
	}

	Serializable[] arguments() {
		return this.arguments;
	}

}
