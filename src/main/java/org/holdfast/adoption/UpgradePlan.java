package org.holdfast.adoption;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.holdfast.progress.CarriedAnswers;
import org.holdfast.toolkit.Edition;

/**
 * What going on to a newer edition would change.
 *
 * @param from the edition that the institution works with
 * @param to the newer one
 * @param lines one for each item
 */
public record UpgradePlan(Edition from, Edition to, List<Line> lines) {

	public UpgradePlan {
		lines = List.copyOf(lines);
	}

	/**
	 * How many items each thing happens to.
	 * @return by kind, with every kind there is
	 */
	public Map<ItemChange.Kind, Integer> counts() {
		Map<ItemChange.Kind, Integer> counts = new TreeMap<>();
		Arrays.stream(ItemChange.Kind.values()).forEach((kind) -> counts.put(kind, of(kind).size()));
		return counts;
	}

	/**
	 * The items something happens to.
	 * @param kind what happens
	 * @return in reading order
	 */
	public List<Line> of(ItemChange.Kind kind) {
		return this.lines.stream().filter((line) -> line.change().kind() == kind).toList();
	}

	/**
	 * One item.
	 *
	 * @param change what becomes of it
	 * @param answers the institution's answers to it, of all cycles
	 */
	public record Line(ItemChange change, List<CarriedAnswers.Kept> answers) {

		public Line {
			answers = List.copyOf(answers);
		}

	}

}
