package org.holdfast.toolkit;

import java.util.List;

/**
 * A word explained.
 *
 * @param key place on its page
 * @param name the word
 * @param definition what it means
 * @param source address where the meaning was published
 * @param draft whether the wording is ours and not yet accepted by the content owner
 * @param see keys of related words
 */
public record Term(String key, LocalizedText name, LocalizedText definition, String source, boolean draft,
		List<String> see) {

	public Term {
		see = List.copyOf(see);
	}

}
