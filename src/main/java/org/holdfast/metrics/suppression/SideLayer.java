package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A count beside the figures (people not known, or left out for one reason) over the
 * grid. Indicators that show the same numbers share it, so that what one hides the other
 * does not show.
 */
final class SideLayer {

	private final Tables tables;

	private final Layer counts;

	private final boolean[] hidden;

	private final List<Table> showing = new ArrayList<>();

	private final List<SideLayer> tied = new ArrayList<>();

	private boolean addsUp = true;

	SideLayer(Tables tables) {
		this.tables = tables;
		this.counts = new Layer(tables.grid().size(), true);
		this.hidden = new boolean[tables.grid().size()];
	}

	Layer counts() {
		return this.counts;
	}

	/**
	 * The first of the indicators that show it; all show the same.
	 */
	Table table() {
		return this.showing.getFirst();
	}

	void shownBy(Table table) {
		this.showing.add(table);
	}

	/**
	 * Counts of which this one is the sum, or which it is part of the sum of.
	 */
	List<SideLayer> tied() {
		return this.tied;
	}

	boolean isEmpty() {
		return IntStream.range(0, this.hidden.length).allMatch((place) -> this.counts.truth(place) == 0);
	}

	boolean addsUp() {
		return this.addsUp;
	}

	/**
	 * Fills in people whom the groups leave out and sees that sums hold.
	 */
	void complete(boolean addsUpOverTime) {
		Grid grid = this.tables.grid();
		for (int place = 0; place < grid.size() && addsUpOverTime; place++) {
			int column = grid.column(place);
			int sum = IntStream.of(grid.time().leaves(grid.period(place)))
				.map((leaf) -> this.counts.truth(grid.at(leaf, column)))
				.sum();
			this.addsUp &= sum == this.counts.truth(place);
		}
		for (int d = 0; d < grid.dimensions().size(); d++) {
			Grid.Dimension dimension = grid.dimensions().get(d);
			for (int period = 0; period < grid.time().size(); period++) {
				if (dimension.addsUp() && table().splits(d)) {
					int here = period;
					int left = this.counts.truth(grid.at(period, 0))
							- IntStream.rangeClosed(dimension.first(), dimension.last())
								.map((column) -> this.counts.truth(grid.at(here, column)))
								.sum();
					this.addsUp &= left >= 0;
					this.counts.set(grid.at(period, dimension.end()), Math.max(0, left));
				}
			}
		}
	}

	/**
	 * Hides what is small, what no indicator shows, and everything when sums fail.
	 */
	void hideSmall(Limits limits) {
		for (int place = 0; place < this.hidden.length; place++) {
			int here = place;
			boolean shown = this.showing.stream()
				.anyMatch((table) -> table.published(here) && !table.hidden(here) && !this.tables.closed(here));
			boolean small = limits.small(this.counts.truth(place));
			this.hidden[place] |= !shown;
			if (!this.addsUp || small) {
				hide(place);
			}
			this.counts.tellSmall(place,
					small && this.addsUp && table().published(place) && !limits.small(whole(place)));
		}
	}

	/**
	 * The smallest count that a count is part of: of its total, of longer periods, of a
	 * sum of reasons.
	 */
	int whole(int place) {
		Grid grid = this.tables.grid();
		int period = grid.period(place);
		int d = grid.dimensionOf(place);
		int whole = Layer.UNLIMITED;
		if (d >= 0 && grid.dimensions().get(d).addsUp()) {
			whole = this.counts.truth(grid.at(period, 0));
		}
		for (int longer : grid.time().containing(period)) {
			if (longer != period) {
				whole = Math.min(whole, this.counts.truth(grid.at(longer, grid.column(place))));
			}
		}
		for (SideLayer other : this.tied) {
			int theirs = other.counts.truth(place);
			whole = (theirs >= this.counts.truth(place)) ? Math.min(whole, theirs) : whole;
		}
		return whole;
	}

	boolean hidden(int place) {
		return this.hidden[place];
	}

	/**
	 * Hides the count, where it stands again, and with it all it is tied to.
	 */
	void hide(int place) {
		this.hidden[place] = true;
		for (int period : table().same(place)) {
			int twin = this.tables.grid().at(period, this.tables.grid().column(place));
			this.hidden[twin] = true;
			this.tied.stream().filter((other) -> !other.hidden[twin]).forEach((other) -> other.hide(twin));
		}
	}

}
