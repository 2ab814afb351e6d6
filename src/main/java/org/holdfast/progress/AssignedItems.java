package org.holdfast.progress;

import java.util.Set;
import java.util.UUID;

/**
 * Knows what was given to a person to answer. People who may not answer every item may
 * answer these.
 */
@FunctionalInterface
public interface AssignedItems {

	/**
	 * What a person is to answer.
	 * @param account the person
	 * @param cycle name of a cycle
	 * @return whole keys of items, and {@code toolkit/page} where it is a whole page
	 */
	Set<String> assigned(UUID account, String cycle);

}
