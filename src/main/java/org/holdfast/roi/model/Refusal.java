package org.holdfast.roi.model;

import java.util.List;

/**
 * One thing that must be changed before anything can be calculated.
 *
 * @param pointer JSON pointer to the input
 * @param key what is wrong, as the tail of a message key
 * @param args what the message names: texts, numbers, or {@link Keyed} constants and
 * lists of them
 */
public record Refusal(String pointer, String key, List<Object> args) {

	static Refusal of(String pointer, String key, Object... args) {
		return new Refusal(pointer, key, List.of(args));
	}

}
