package org.holdfast.definition;

import java.util.List;
import java.util.Set;

/**
 * Which certifications count as diverse, in which group.
 *
 * @param minority certification codes of minority-owned firms
 * @param women certification codes of women-owned firms
 * @param other further diverse certification codes
 */
public record DiverseCategories(Set<String> minority, Set<String> women, Set<String> other) {

	/** The groups until an institution sets its own. */
	public static final DiverseCategories DEFAULT = new DiverseCategories(Set.of("MBE"),
			Set.of("WBE", "WOSB", "EDWOSB"),
			Set.copyOf(List.of("LGBTBE", "VOSB", "SDVOSB", "DOBE", "8A", "SDB", "HUBZONE", "DBE")));

}
