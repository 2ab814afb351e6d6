package org.holdfast.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The thing is not in a state that allows what was asked: answered with 409 and a
 * sentence that says what to do.
 */
public class WrongState extends RuntimeException {

	private final String code;

	private final String messageKey;

	private final Serializable[] arguments;

	private final Map<String, Serializable> members = new LinkedHashMap<>();

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

	/**
	 * Adds a member of its own to the problem details.
	 * @param name name of the member
	 * @param value its value
	 * @return this exception
	 */
	public WrongState with(String name, Serializable value) {
		this.members.put(name, value);
		return this;
	}

	public Map<String, Serializable> members() {
		return Map.copyOf(this.members);
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
