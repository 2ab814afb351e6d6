package org.holdfast.definition;

import java.util.Set;

/**
 * A named list of ZIP codes with a purpose, over time. An empty list ends the set.
 *
 * @param name the institution's name for it
 * @param purpose what it is for
 * @param zips the five-digit ZIP codes of each version
 */
public record GeographySet(String name, Purpose purpose, Dated<Set<String>> zips) {

	/**
	 * What a geography set is for.
	 */
	public enum Purpose {

		/** What "local" means to the institution. */
		LOCAL,

		/** Economically disadvantaged area. */
		DISADVANTAGED,

		/** The campus and its surroundings. */
		CAMPUS

	}

}
