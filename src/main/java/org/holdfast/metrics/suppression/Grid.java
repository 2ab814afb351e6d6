package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The places where a population's figures can stand: periods times columns. Column 0 is
 * the total; then the groups of each dimension, and for a dimension whose groups add up a
 * last, never published column for people its groups leave out.
 */
final class Grid {

	private final TimeAxis time;

	private final List<Dimension> dimensions = new ArrayList<>();

	private final Map<String, Map<String, Integer>> columns = new HashMap<>();

	private final int[] dimensionOf;

	Grid(TimeAxis time, Collection<PublishedFigure> figures) {
		this.time = time;
		Map<String, TreeSet<String>> groups = new TreeMap<>();
		Map<String, Boolean> addUp = new HashMap<>();
		for (PublishedFigure figure : figures) {
			String dimension = figure.key().dimension();
			String group = figure.key().group();
			if (dimension != null && group != null) {
				groups.computeIfAbsent(dimension, (name) -> new TreeSet<>()).add(group);
				addUp.merge(dimension, figure.groupsAddUp(), Boolean::logicalAnd);
			}
		}
		int next = 1;
		for (Map.Entry<String, TreeSet<String>> entry : groups.entrySet()) {
			boolean adds = addUp.getOrDefault(entry.getKey(), false);
			Map<String, Integer> places = new HashMap<>();
			int first = next;
			for (String group : entry.getValue()) {
				places.put(group, next++);
			}
			this.columns.put(entry.getKey(), places);
			this.dimensions.add(new Dimension(entry.getKey(), first, next - 1, adds));
			next += adds ? 1 : 0;
		}
		this.dimensionOf = new int[next];
		this.dimensionOf[0] = -1;
		for (int d = 0; d < this.dimensions.size(); d++) {
			Dimension dimension = this.dimensions.get(d);
			for (int column = dimension.first(); column <= dimension.end(); column++) {
				this.dimensionOf[column] = d;
			}
		}
	}

	TimeAxis time() {
		return this.time;
	}

	List<Dimension> dimensions() {
		return this.dimensions;
	}

	int size() {
		return this.time.size() * width();
	}

	int width() {
		return this.dimensionOf.length;
	}

	int at(int period, int column) {
		return period * width() + column;
	}

	int period(int place) {
		return place / width();
	}

	int column(int place) {
		return place % width();
	}

	/**
	 * The dimension of a place, or -1 for a total.
	 */
	int dimensionOf(int place) {
		return this.dimensionOf[column(place)];
	}

	/**
	 * The place of a figure, or -1 when the grid has none for it.
	 */
	int placeOf(FigureKey key) {
		int period = this.time.indexOf(key);
		if (period < 0 || key.dimension() == null) {
			return (period < 0) ? -1 : at(period, 0);
		}
		Integer column = this.columns.getOrDefault(key.dimension(), Map.of()).get(key.group());
		return (column != null) ? at(period, column) : -1;
	}

	/**
	 * Columns of one breakdown.
	 *
	 * @param name the dimension
	 * @param first its first column
	 * @param last its last published column
	 * @param addsUp whether its groups add up to the total
	 */
	record Dimension(String name, int first, int last, boolean addsUp) {

		/**
		 * The last column, with the one for people left out.
		 */
		int end() {
			return this.addsUp ? (this.last + 1) : this.last;
		}

	}

}
