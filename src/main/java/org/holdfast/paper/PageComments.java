package org.holdfast.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.progress.Cycle;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;

/**
 * Tells what people have said about the items of a page, so that it can be printed with
 * them. Implemented where the comments are; it tells only what the current actor may
 * read.
 */
@FunctionalInterface
public interface PageComments {

	/**
	 * What has been said.
	 * @param edition the edition shown
	 * @param page an answerable page of it
	 * @param cycle the cycle shown
	 * @param locale the reader's language
	 * @return by whole key of the item, the oldest first; items nobody spoke about are
	 * left out
	 */
	Map<String, List<Remark>> comments(Edition edition, Page page, Cycle cycle, Locale locale);

}
