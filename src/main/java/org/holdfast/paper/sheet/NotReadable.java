package org.holdfast.paper.sheet;

import java.io.Serializable;
import java.util.List;

/**
 * A file cannot be read back.
 */
public class NotReadable extends Exception {

	private final String messageKey;

	private final List<Serializable> arguments;

	public NotReadable(String messageKey, Serializable... arguments) {
		super(messageKey);
		this.messageKey = messageKey;
		this.arguments = List.of(arguments);
	}

	public String messageKey() {
		return this.messageKey;
	}

	public List<Serializable> arguments() {
		return this.arguments;
	}

}
