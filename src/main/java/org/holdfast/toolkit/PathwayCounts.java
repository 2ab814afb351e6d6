package org.holdfast.toolkit;

import java.util.List;
import java.util.Optional;

import org.holdfast.shared.Period;
import org.holdfast.web.Caution;

/**
 * Tells the institution's own counts for a pathway. Implemented where the figures are; it
 * tells only what the reader may see.
 */
@FunctionalInterface
public interface PathwayCounts {

	/**
	 * The latest count.
	 * @param kind what is counted, such as {@code local-hires}
	 * @return the count, empty when there is none or it is hidden
	 */
	Optional<Count> count(String kind);

	/**
	 * A count of the institution.
	 *
	 * @param text how people read it, such as {@code 1,204}
	 * @param period what it is about
	 * @param passport address of the page that proves it
	 * @param cautions what to know of the files it was made from
	 */
	record Count(String text, Period period, String passport, List<Caution> cautions) {

	}

}
