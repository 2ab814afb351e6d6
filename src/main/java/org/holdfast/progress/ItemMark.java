package org.holdfast.progress;

import org.jspecify.annotations.Nullable;

/**
 * Something worth knowing about an item, shown beside it.
 *
 * @param text a few words in the reader's language
 * @param path where more is told or done, starting with a slash, if there is such a place
 * @param tone how it is said
 */
public record ItemMark(String text, @Nullable String path, Tone tone) {

	/**
	 * How a mark is said.
	 */
	public enum Tone {

		/** A plain remark. */
		PLAIN,

		/** Something is proven. */
		GOOD,

		/** Somebody should have a look. */
		LOOK

	}

}
