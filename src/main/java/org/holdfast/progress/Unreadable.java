package org.holdfast.progress;

import java.io.Serializable;
import java.util.List;

/**
 * A text does not say what its field asks for.
 */
class Unreadable extends Exception {

	private final String messageKey;

	private final List<Serializable> arguments;

	Unreadable(String messageKey, Serializable... arguments) {
		super(messageKey);
		this.messageKey = messageKey;
		this.arguments = List.of(arguments);
	}

	String messageKey() {
		return this.messageKey;
	}

	List<Serializable> arguments() {
		return this.arguments;
	}

}
