package org.holdfast.web;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers a select, radio or checkbox group offers.
 *
 * @param value what the form sends
 * @param messageKey key of the words shown, absent when the words are given as they are
 * @param text the words shown, absent when they come from the messages
 * @param hintKey key of a short explanation below, if there is one
 */
public record Choice(String value, @Nullable String messageKey, @Nullable String text, @Nullable String hintKey) {

	/**
	 * An answer whose words come from the messages.
	 * @param value what the form sends
	 * @param messageKey key of the words
	 * @return the choice
	 */
	public static Choice key(String value, String messageKey) {
		return new Choice(value, messageKey, null, null);
	}

	/**
	 * An answer whose words are somebody's own, such as the name of a site.
	 * @param value what the form sends
	 * @param text the words
	 * @return the choice
	 */
	public static Choice text(String value, String text) {
		return new Choice(value, null, text, null);
	}

	/**
	 * The same answer with an explanation.
	 * @param key key of the explanation
	 * @return the choice
	 */
	public Choice hint(String key) {
		return new Choice(this.value, this.messageKey, this.text, key);
	}

}
