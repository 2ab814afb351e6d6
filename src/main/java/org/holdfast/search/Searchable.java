package org.holdfast.search;

import java.util.List;

/**
 * Texts that can be found. Each module that keeps some contributes a bean; it finds only
 * what the current actor may open, in the institution in force, and nothing that was
 * removed. The functions {@code search_words}, {@code search_query} and
 * {@code search_marked} of the database read texts and queries the same way everywhere.
 */
public interface Searchable {

	/**
	 * What sort of texts these are.
	 * @return the sort
	 */
	Kind kind();

	/**
	 * Finds.
	 * @param query what is looked for, not blank
	 * @param most how many hits at most
	 * @return the best first
	 */
	List<Hit> find(SearchQuery query, int most);

	/**
	 * Sorts of texts.
	 */
	enum Kind {

		/** What the toolkits say. */
		GUIDANCE,

		/** What the institution answered. */
		ANSWERS,

		/** What its members wrote to each other about items. */
		COMMENTS

	}

}
