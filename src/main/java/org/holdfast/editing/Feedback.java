package org.holdfast.editing;

import java.time.Instant;

import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says to the content owner about an item.
 *
 * @param id its number
 * @param item whole key of the item
 * @param text what is said
 * @param role what the reader is where they work
 * @param institution name of the institution, absent unless the reader chose to tell
 * @param sentAt when it was said
 * @param state what became of it
 * @param answer what the content owner says, empty as long as they have said nothing
 */
public record Feedback(long id, String item, String text, Role role, @Nullable String institution, Instant sentAt,
		State state, String answer) {

	/**
	 * What became of it.
	 */
	public enum State {

		/**
		 * Nobody has looked at it.
		 */
		OPEN,

		/**
		 * The content owner has answered.
		 */
		ANSWERED,

		/**
		 * The content owner has taken note.
		 */
		CLOSED

	}

}
