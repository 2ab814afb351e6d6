package org.holdfast.toolkit;

import java.util.List;
import java.util.Locale;

/**
 * Tells what is worth knowing about a toolkit as a whole, on its first page. Each module
 * that has something to tell contributes a bean; it tells only what the current actor may
 * know.
 */
@FunctionalInterface
public interface ToolkitNews {

	/**
	 * What there is to tell.
	 * @param edition the edition shown
	 * @param locale the reader's language
	 * @return in order, empty when there is nothing
	 */
	List<Told> of(Edition edition, Locale locale);

	/**
	 * Something told.
	 *
	 * @param text a sentence or two in the reader's language
	 * @param action a few words that start with a verb, in the reader's language
	 * @param path where that is done, starting with a slash
	 * @param urgent whether it is set apart from the other links
	 */
	record Told(String text, String action, String path, boolean urgent) {

	}

}
