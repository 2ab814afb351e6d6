package org.holdfast.progress;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;

/**
 * Tells what is worth knowing about the items of a page. Each module that has something
 * to tell contributes a bean; it tells only what the current actor may know.
 */
@FunctionalInterface
public interface ItemMarks {

	/**
	 * What there is to tell.
	 * @param edition the edition shown
	 * @param page an answerable page of it
	 * @param cycle the cycle shown
	 * @param locale the reader's language
	 * @return by whole key of the item; items of which there is nothing to tell are left
	 * out
	 */
	Map<String, List<ItemMark>> marks(Edition edition, Page page, Cycle cycle, Locale locale);

}
