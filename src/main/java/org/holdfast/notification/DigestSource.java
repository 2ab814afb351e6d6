package org.holdfast.notification;

import java.util.List;

/**
 * Knows what a member should be reminded of. Each module that has something contributes a
 * bean; it is asked with the member's institution in force and nobody acting.
 */
@FunctionalInterface
public interface DigestSource {

	/**
	 * What to remind a member of that they were not reminded of yet. What is done is left
	 * out.
	 * @param reader whose digest it is
	 * @return in order, empty when there is nothing to say
	 */
	List<DigestLine> lines(DigestReader reader);

}
