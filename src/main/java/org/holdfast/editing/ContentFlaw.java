package org.holdfast.editing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that content must not be published with.
 *
 * @param pointer place as a JSON pointer from the root of the toolkit
 * @param messageKey key of a sentence that says what to do; its first placeholder is the
 * place in words
 * @param arguments values for the placeholders
 */
public record ContentFlaw(String pointer, String messageKey, List<Serializable> arguments) {

	public ContentFlaw {
		arguments = List.copyOf(arguments);
	}

	static ContentFlaw at(String pointer, String place, String messageKey, Serializable... more) {
		List<Serializable> arguments = new ArrayList<>();
		arguments.add(place);
		arguments.addAll(List.of(more));
		return new ContentFlaw(pointer, messageKey, arguments);
	}

	/**
	 * The values for the placeholders.
	 * @return for a message source
	 */
	public Object[] values() {
		return this.arguments.toArray();
	}

}
