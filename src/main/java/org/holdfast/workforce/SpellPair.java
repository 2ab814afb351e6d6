package org.holdfast.workforce;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Two spells of one person that overlap, at least one of them of the file at hand.
 *
 * @param earlierOwn whether the one that began first is of the file
 * @param earlier the number of its row
 * @param laterOwn whether the other one is of the file
 * @param later the number of its row
 */
record SpellPair(boolean earlierOwn, int earlier, boolean laterOwn, int later) {

	/**
	 * The rows of the file that cannot stand: those that overlap one that counts already,
	 * and of two in the file the later one. Over a row that is refused nothing is
	 * refused.
	 * @param pairs all pairs, by the day on which the later spell began
	 * @return numbers of rows
	 */
	static Collection<Integer> refused(List<SpellPair> pairs) {
		Collection<Integer> refused = new TreeSet<>();
		pairs.stream()
			.filter((pair) -> !(pair.earlierOwn && pair.laterOwn))
			.forEach((pair) -> refused.add(pair.laterOwn ? pair.later : pair.earlier));
		pairs.stream()
			.filter((pair) -> pair.earlierOwn && pair.laterOwn && !refused.contains(pair.earlier))
			.forEach((pair) -> refused.add(pair.later));
		return refused;
	}

}
