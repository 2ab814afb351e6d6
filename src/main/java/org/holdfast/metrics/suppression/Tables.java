package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * All indicators of one population over one grid, with the count of its people as their
 * base. Where the base is hidden every indicator is hidden, since some (H7, ripe H8) have
 * the base as their denominator.
 */
final class Tables {

	private final Grid grid;

	private final Map<String, Table> byCode = new TreeMap<>();

	private final List<Table> shares = new ArrayList<>();

	private final Set<String> notAddingUp = new TreeSet<>();

	private @Nullable Table base;

	Tables(List<PublishedFigure> figures, boolean addsUpOverTime) {
		TimeAxis time = new TimeAxis(TimeAxis.Span.of(figures), addsUpOverTime);
		this.grid = new Grid(time, figures);
		Map<String, List<PublishedFigure>> lists = new TreeMap<>();
		figures
			.forEach((figure) -> lists.computeIfAbsent(figure.key().code(), (code) -> new ArrayList<>()).add(figure));
		lists.forEach((code, list) -> this.byCode.put(code, new Table(this.grid, list, addsUpOverTime)));
		this.base = this.byCode.values().stream().filter((t) -> t.nature() == Nature.COUNT).findFirst().orElse(null);
		Table people = this.base;
		this.byCode.replaceAll((code, table) -> (table == people) ? table : tied(table, people));
		this.shares.addAll(new LinkedHashSet<>(this.byCode.values()));
		this.shares.remove(people);
		this.byCode.forEach(this::report);
		if (time.crossed() || (people != null && !people.addsUp())) {
			this.byCode.keySet().forEach(this.notAddingUp::add);
			hideAll(IntStream.range(0, time.size()).boxed().toList());
		}
	}

	private Table tied(Table table, @Nullable Table people) {
		if (people != null && people.addsUp()) {
			table.divide(people);
		}
		for (Table earlier : this.byCode.values()) {
			if (earlier == table) {
				return table;
			}
			if (earlier != people && earlier.tellsSameAs(table)) {
				return earlier;
			}
		}
		return table;
	}

	private void report(String code, Table table) {
		if (!table.addsUp()) {
			this.notAddingUp.add(code);
		}
		for (int d = 0; d < this.grid.dimensions().size(); d++) {
			if (table.presents(d) && !table.splits(d)) {
				this.notAddingUp.add(code + "/" + this.grid.dimensions().get(d).name());
			}
		}
	}

	Grid grid() {
		return this.grid;
	}

	@Nullable Table base() {
		return this.base;
	}

	/**
	 * The indicators that divide the base, without those that repeat another.
	 */
	List<Table> shares() {
		return this.shares;
	}

	Collection<Table> all() {
		return this.byCode.values();
	}

	Table of(String code) {
		Table table = this.byCode.get(code);
		if (table == null) {
			throw new IllegalArgumentException("No figures of " + code);
		}
		return table;
	}

	Set<String> notAddingUp() {
		return this.notAddingUp;
	}

	/**
	 * Whether everything at a place is hidden because its base is.
	 */
	boolean closed(int place) {
		return this.base != null && this.base.hidden(place);
	}

	/**
	 * Hides the base and with it every indicator at the place.
	 */
	void hideBase(Table people, int place) {
		people.hide(place);
		for (int period : people.same(place)) {
			int twin = this.grid.at(period, this.grid.column(place));
			if (people.hidden(twin)) {
				this.shares.forEach((share) -> share.hideEvenNobody(twin));
			}
		}
	}

	/**
	 * Hides everything of these periods and tells nothing about it.
	 */
	void hideAll(Collection<Integer> periods) {
		this.byCode.values().forEach((table) -> hideAll(table, periods));
	}

	/**
	 * Hides everything an indicator has in these periods and tells nothing about it.
	 */
	void hideAll(Table table, Collection<Integer> periods) {
		for (int period : periods) {
			for (int column = 0; column < this.grid.width(); column++) {
				int place = this.grid.at(period, column);
				if (table == this.base) {
					hideBase(table, place);
				}
				table.hide(place);
				table.tellNothing(place);
			}
		}
	}

	/**
	 * Hides one breakdown of an indicator in these periods and tells nothing about it.
	 */
	void hideAll(Table table, Collection<Integer> periods, Grid.Dimension dimension) {
		for (int period : periods) {
			for (int column = dimension.first(); column <= dimension.last(); column++) {
				table.hide(this.grid.at(period, column));
				table.tellNothing(this.grid.at(period, column));
			}
		}
	}

	/**
	 * The periods a person counted at a place can be counted in.
	 */
	Set<Integer> reach(int place) {
		Set<Integer> periods = new TreeSet<>();
		for (int leaf : this.grid.time().leaves(this.grid.period(place))) {
			for (int column = 0; column < this.grid.width(); column++) {
				for (Table table : this.byCode.values()) {
					for (int period : table.repeats(this.grid.at(leaf, column))) {
						periods.add(period);
					}
				}
			}
		}
		return periods;
	}

	/**
	 * From here on hiding can be undone.
	 */
	void mark() {
		this.byCode.values().forEach(Table::mark);
	}

	/**
	 * Shows again what was hidden since the mark.
	 */
	void undo() {
		this.byCode.values().forEach(Table::undo);
	}

	void forgetTrial() {
		this.byCode.values().forEach(Table::forgetTrial);
	}

}
