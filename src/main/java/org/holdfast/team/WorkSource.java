package org.holdfast.team;

import java.util.List;
import java.util.Locale;

/**
 * Knows something that waits for people. Each module that has something contributes a
 * bean; it tells the current actor only what concerns them.
 */
public interface WorkSource {

	/**
	 * What waits for the current actor.
	 * @param locale the reader's language
	 * @return open work, in any order
	 */
	List<WorkLine> mine(Locale locale);

	/**
	 * What the current actor waits for.
	 * @param locale the reader's language
	 * @return open work of others, in any order
	 */
	List<WorkLine> others(Locale locale);

}
