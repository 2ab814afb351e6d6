package org.holdfast.progress;

import java.util.List;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;

/**
 * Offers what can be done with an answerable page as a whole. Each module that has
 * something contributes a bean; it offers only what the current actor may do.
 */
@FunctionalInterface
public interface PageLinks {

	/**
	 * What can be done.
	 * @param edition the edition shown
	 * @param page an answerable page of it
	 * @param cycle the cycle shown
	 * @return in order, empty when there is nothing
	 */
	List<PageLink> links(Edition edition, Page page, Cycle cycle);

}
