package org.holdfast.toolkit;

import java.time.Instant;
import java.util.Optional;

/**
 * Says which edition of a toolkit the reader works with, where that is not the newest:
 * the one an institution has adopted, or a draft that staff look at. Implemented where
 * that is known.
 */
public interface EditionInForce {

	/**
	 * The edition the reader works with.
	 * @param toolkit key of the toolkit
	 * @return the edition, empty when nothing is known of one
	 */
	Optional<Edition> of(String toolkit);

	/**
	 * The edition the reader worked with at a moment.
	 * @param toolkit key of the toolkit
	 * @param at the moment
	 * @return the edition, empty when nothing is known of one
	 */
	default Optional<Edition> of(String toolkit, Instant at) {
		return Optional.empty();
	}

	/**
	 * Makes an edition the one that the institution in force works with, if none is yet.
	 * @param edition the edition it begins to answer
	 */
	default void keep(Edition edition) {
	}

}
