package org.holdfast.web;

import java.io.Serializable;

/**
 * The thing is not in a state that allows what was asked: answered with 409 and a
 * sentence that says what to do.
 */
public class WrongState extends RuntimeException {

	private final String code;

	private final String messageKey;

	private final Serializable[] arguments;

	public WrongState(String messageKey, Serializable... arguments) {
		this("wrong-state", messageKey, arguments);
	}

	private WrongState(String code, String messageKey, Serializable[] arguments) {
		super(messageKey);
		this.code = code;
		this.messageKey = messageKey;
		this.arguments = arguments;
	}

	/**
	 * A wrong state that programs tell apart by a code of its own.
	 * @param code code in the problem details, for example {@code rows-rejected}
	 * @param messageKey key of the sentence
	 * @param arguments values for its placeholders
	 * @return the exception
	 */
	public static WrongState coded(String code, String messageKey, Serializable... arguments) {
		return new WrongState(code, messageKey, arguments);
	}

	public String code() {
		return this.code;
	}

	public String messageKey() {
		return this.messageKey;
	}

	public Serializable[] arguments() {
		return this.arguments;
	}

}
