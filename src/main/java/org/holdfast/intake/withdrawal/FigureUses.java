package org.holdfast.intake.withdrawal;

import java.util.List;
import java.util.Set;

/**
 * Knows where figures were shown for good: a module that keeps numbers with their
 * passports answers. Runs with the institution in force, in a transaction.
 */
@FunctionalInterface
public interface FigureUses {

	/**
	 * All places with passports.
	 * @return each with the codes of the passports it names
	 */
	List<Stated> stated();

	/**
	 * A place and the passports it names.
	 *
	 * @param use the place
	 * @param passports codes
	 */
	record Stated(FigureUse use, Set<String> passports) {

	}

}
