package org.holdfast.progress;

import java.io.Serializable;
import java.util.List;

/**
 * Why something typed could not be read. It is stored all the same.
 *
 * @param field key of the field, or {@link #REASON}
 * @param messageKey key of the sentence that says what to do
 * @param arguments values for its placeholders
 */
public record Flaw(String field, String messageKey, List<Serializable> arguments) {

	/** The field for why an item is left out. */
	public static final String REASON = "reason";

	public Flaw {
		arguments = List.copyOf(arguments);
	}

	static Flaw of(String field, String messageKey, Serializable... arguments) {
		return new Flaw(field, messageKey, List.of(arguments));
	}

}
