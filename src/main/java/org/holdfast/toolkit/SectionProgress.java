package org.holdfast.toolkit;

import java.time.Instant;
import java.util.Map;

/**
 * Tells how far the institution in force is with the sections of a toolkit. Implemented
 * where the answers are.
 */
public interface SectionProgress {

	/**
	 * How far each answerable page is.
	 * @param edition the edition shown
	 * @return by key of the page; pages of which nothing is known, or all of them when no
	 * institution is in force, are left out
	 */
	Map<String, PageStanding> standings(Edition edition);

	/**
	 * How far each answerable page was.
	 * @param edition the edition shown
	 * @param at a moment
	 * @return by key of the page, left out as for now
	 */
	Map<String, PageStanding> standings(Edition edition, Instant at);

}
