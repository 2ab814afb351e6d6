package org.holdfast.web;

import java.util.List;

/**
 * Where a person is in work of a fixed order, such as bringing in a file.
 *
 * @param current number of the step at hand, the first is 1
 * @param messageKeys keys of the steps' names, one or two words each
 */
public record Steps(int current, List<String> messageKeys) {

	public Steps {
		messageKeys = List.copyOf(messageKeys);
		if (messageKeys.size() < 3) {
			throw new IllegalArgumentException("Steps are shown for three or more, not " + messageKeys.size());
		}
		if (current < 1 || current > messageKeys.size()) {
			throw new IllegalArgumentException("No step " + current + " of " + messageKeys.size());
		}
	}

	public static Steps of(int current, String... messageKeys) {
		return new Steps(current, List.of(messageKeys));
	}

	public int count() {
		return this.messageKeys.size();
	}

}
