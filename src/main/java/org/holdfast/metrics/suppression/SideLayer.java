package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

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

	private final List<SideLayer> parts = new ArrayList<>();

	private @Nullable SideLayer sum;

	private boolean addsUp = true;

	SideLayer(Tables tables) {
		this.tables = tables;
		this.counts = new Layer(tables.grid().size(), false);
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
	 * Says of which counts this one is the sum.
	 */
	void addsUpFrom(Collection<SideLayer> reasons) {
		for (SideLayer reason : reasons) {
			if (reason.sum == null && reason.parts.isEmpty() && reason != this) {
				this.parts.add(reason);
				reason.sum = this;
			}
		}
	}

	/**
	 * Whether it is a sum of reasons, all hidden where it is.
	 */
	boolean hasParts() {
		return !this.parts.isEmpty();
	}

	/**
	 * The ways in which this count could be different.
	 */
	List<Channel> channels(Limits limits) {
		List<Channel> channels = new ArrayList<>();
		if (this.sum != null) {
			List<SideLayer> siblings = new ArrayList<>(this.sum.parts);
			siblings.remove(this);
			channels.add(new SideChannel(this.tables.grid(), this, siblings, -1, limits));
			channels.add(new SideChannel(this.tables.grid(), this, List.of(this.sum), 1, limits));
		}
		else {
			channels.add(new SideChannel(this.tables.grid(), this, this.parts, 1, limits));
		}
		return channels;
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
		return (this.sum == null) ? whole : Math.min(whole, this.sum.counts.truth(place));
	}

	/**
	 * Whether a sum of reasons ties the two.
	 */
	boolean belongsTo(SideLayer other) {
		return this.sum == other || other.sum == this || (this.sum != null && this.sum == other.sum);
	}

	/**
	 * Whether the count stands where it can be hidden, a zero included.
	 */
	boolean open(int place) {
		return table().published(place) || this.counts.truth(place) > 0;
	}

	boolean hidden(int place) {
		return this.hidden[place];
	}

	/**
	 * Hides the count, also where it stands again; a sum with its parts, a part with the
	 * other parts of the sum.
	 */
	void hide(int place) {
		this.hidden[place] = true;
		for (int period : table().same(place)) {
			int twin = this.tables.grid().at(period, this.tables.grid().column(place));
			this.hidden[twin] = true;
			List<SideLayer> others = (this.sum == null) ? this.parts : this.sum.parts;
			others.stream().filter((other) -> !other.hidden[twin]).forEach((other) -> other.hide(twin));
		}
	}

}
