package org.holdfast.editing.web;

import org.jspecify.annotations.Nullable;

/**
 * A page as structured text.
 *
 * @param version version of the draft that was seen
 * @param text the text
 */
record TextForm(@Nullable String version, @Nullable String text) {

	static int number(@Nullable String version) {
		return (version != null && version.matches("\\d{1,9}")) ? Integer.parseInt(version) : 0;
	}

}
