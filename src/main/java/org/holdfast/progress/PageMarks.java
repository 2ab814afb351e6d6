package org.holdfast.progress;

import java.util.List;
import java.util.Locale;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;

/**
 * Tells what is worth knowing about an answerable page as a whole. Each module that has
 * something to tell contributes a bean; it tells only what the current actor may know.
 */
@FunctionalInterface
public interface PageMarks {

	/**
	 * What there is to tell.
	 * @param edition the edition shown
	 * @param page an answerable page of it
	 * @param cycle the cycle shown
	 * @param locale the reader's language
	 * @return in order, empty when there is nothing
	 */
	List<ItemMark> marks(Edition edition, Page page, Cycle cycle, Locale locale);

}
