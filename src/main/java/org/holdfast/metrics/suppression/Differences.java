package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Small differences between overlapping groups (one geography set within another, one
 * living wage above another): the people in one group and not in the other.
 */
final class Differences {

	private final Grid grid;

	private final Table table;

	private final Limits limits;

	Differences(Grid grid, Table table, Limits limits) {
		this.grid = grid;
		this.table = table;
		this.limits = limits;
	}

	void forEach(Protection protection) {
		List<Integer> found = new ArrayList<>();
		for (int d = 0; d < this.grid.dimensions().size(); d++) {
			Grid.Dimension dimension = this.grid.dimensions().get(d);
			if (!dimension.addsUp() && this.table.splits(d)) {
				for (int period = 0; period < this.grid.time().size(); period++) {
					collect(dimension, period, found);
				}
			}
		}
		found.stream().filter((place) -> this.grid.dimensionOf(place) >= 0).forEach(this.table::hide);
		for (int i = 0; i < found.size(); i += 2) {
			int difference = truth(found.get(i)) - truth(found.get(i + 1));
			boolean total = this.grid.dimensionOf(found.get(i)) < 0;
			int spare = this.limits.largestSmall() - difference;
			if (total) {
				protection.protect(found.get(i + 1), difference - 1, spare);
			}
			else {
				protection.protect(found.get(i), spare, difference - 1);
			}
		}
	}

	private void collect(Grid.Dimension dimension, int period, List<Integer> found) {
		List<Integer> places = new ArrayList<>();
		int sum = 0;
		for (int column = dimension.first(); column <= dimension.last(); column++) {
			int place = this.grid.at(period, column);
			if (this.table.published(place) && this.table.open(place)) {
				places.add(place);
				sum += truth(place);
			}
		}
		int total = this.grid.at(period, 0);
		if (sum == truth(total)) {
			return;
		}
		if (places.stream().allMatch((place) -> truth(place) <= truth(total))) {
			places.add(total);
		}
		places.sort(Comparator.comparing(this::truth).reversed().thenComparing(Comparator.naturalOrder()));
		for (int i = 1; i < places.size(); i++) {
			if (this.limits.small(truth(places.get(i - 1)) - truth(places.get(i)))) {
				found.add(places.get(i - 1));
				found.add(places.get(i));
			}
		}
	}

	private int truth(int place) {
		return this.table.numerator().truth(place);
	}

	/**
	 * Makes a group's count uncertain by so many people.
	 */
	@FunctionalInterface
	interface Protection {

		void protect(int place, int up, int down);

	}

}
