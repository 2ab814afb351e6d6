package org.holdfast.toolkit;

import java.util.List;

/**
 * One of the answers offered.
 *
 * @param key what is stored
 * @param label what is shown
 */
public record Choice(String key, LocalizedText label) {

	/** What a statement is answered with; not to know is one of the answers. */
	public static final List<String> DEGREES = List.of("yes", "partly", "no", "not-known");

}
