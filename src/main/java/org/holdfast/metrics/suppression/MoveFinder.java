package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest move that changes one place. Moves have few forms: in one month (and
 * all periods that hold it) two groups exchange people; two months exchange the same, so
 * that longer periods stay; or the total itself changes, with one group of each
 * dimension, perhaps made up for in another month.
 */
final class MoveFinder {

	private static final int NO_MONTH = -1;

	private static final int IMPOSSIBLE = -1;

	private final Grid grid;

	private final Channel channel;

	private final int change;

	private int best;

	private @Nullable Move found;

	private @Nullable Move refused;

	MoveFinder(Grid grid, Channel channel, int change, int budget) {
		this.grid = grid;
		this.channel = channel;
		this.change = change;
		this.best = budget;
	}

	/**
	 * The cheapest move by which a place changes.
	 * @param place where
	 * @return null when there is none
	 */
	@Nullable Move find(int place) {
		int period = this.grid.period(place);
		int column = this.grid.column(place);
		for (int leaf : this.grid.time().leaves(period)) {
			if (this.channel.price(this.grid.at(leaf, column), 0) == IMPOSSIBLE) {
				continue;
			}
			for (int other : this.grid.time().neighbours(leaf)) {
				if (this.best > 0 && !this.grid.time().holds(period, other)) {
					tryMonths(column, leaf, other);
				}
			}
			if (this.best > 0) {
				tryMonths(column, leaf, NO_MONTH);
			}
		}
		return this.found;
	}

	/**
	 * The first move that was cheap enough but not accepted.
	 */
	@Nullable Move refused() {
		return this.refused;
	}

	private void tryMonths(int column, int leaf, int other) {
		int d = this.grid.dimensionOf(column);
		Strip own = new Strip(column, leaf, other, this.change);
		int price = price(own, column);
		if (d >= 0 && price != IMPOSSIBLE && price < this.best) {
			Grid.Dimension dimension = this.grid.dimensions().get(d);
			for (int partner = dimension.first(); partner <= dimension.end(); partner++) {
				if (partner != column) {
					Strip theirs = new Strip(partner, leaf, other, -this.change);
					int more = price(theirs, column);
					if (more != IMPOSSIBLE && price + more < this.best) {
						consider(price + more, List.of(own, theirs));
					}
				}
			}
			if (!dimension.addsUp()) {
				consider(price, List.of(own));
			}
		}
		if (d < 0 || this.grid.dimensions().get(d).addsUp()) {
			tryTotal(column, leaf, other);
		}
	}

	private void tryTotal(int column, int leaf, int other) {
		Strip total = new Strip(0, leaf, other, this.change);
		int cost = price(total, column);
		if (cost == IMPOSSIBLE || cost >= this.best) {
			return;
		}
		List<Strip> strips = new ArrayList<>();
		if (column == 0) {
			strips.add(total);
		}
		for (int d = 0; d < this.grid.dimensions().size(); d++) {
			Grid.Dimension dimension = this.grid.dimensions().get(d);
			if (dimension.addsUp() && this.channel.splits(d)) {
				int more = carry(dimension, leaf, other, column, strips);
				cost += more;
				if (more == IMPOSSIBLE || cost >= this.best) {
					return;
				}
			}
		}
		if (column != 0) {
			strips.add(total);
		}
		consider(cost, strips);
	}

	/**
	 * Lets groups of a dimension carry a change of the total: one group in both months,
	 * or one in each.
	 */
	private int carry(Grid.Dimension dimension, int leaf, int other, int column, List<Strip> strips) {
		Strip same = cheapest(dimension, leaf, other, this.change, column);
		Strip here = (other != NO_MONTH) ? cheapest(dimension, leaf, NO_MONTH, this.change, column) : null;
		Strip there = (other != NO_MONTH) ? cheapest(dimension, other, NO_MONTH, -this.change, -1) : null;
		int together = (same != null) ? price(same, column) : IMPOSSIBLE;
		int apart = (here == null || there == null || here.column() == there.column()) ? IMPOSSIBLE
				: (price(here, column) + price(there, column));
		if (same != null && (apart == IMPOSSIBLE || together <= apart)) {
			strips.add((same.column() == column) ? 0 : strips.size(), same);
			return together;
		}
		if (here != null && there != null && apart != IMPOSSIBLE) {
			strips.add((here.column() == column) ? 0 : strips.size(), here);
			strips.add(there);
		}
		return apart;
	}

	private @Nullable Strip cheapest(Grid.Dimension dimension, int leaf, int other, int gain, int column) {
		boolean own = column >= dimension.first() && column <= dimension.end();
		Strip chosen = null;
		int least = Integer.MAX_VALUE;
		for (int group = own ? column : dimension.first(); group <= (own ? column : dimension.end()); group++) {
			Strip strip = new Strip(group, leaf, other, gain);
			int price = price(strip, Math.max(0, column));
			boolean larger = chosen != null && room(group, leaf) > room(chosen.column(), leaf);
			if (price != IMPOSSIBLE && (price < least || (price == least && larger))) {
				chosen = strip;
				least = price;
			}
		}
		return chosen;
	}

	private int room(int column, int leaf) {
		return this.channel.room(this.grid.at(leaf, column));
	}

	private void consider(int cost, List<Strip> strips) {
		if (cost >= this.best) {
			return;
		}
		Move move = new Move();
		for (Strip strip : strips) {
			for (int period : gaining(strip)) {
				move.add(this.grid.at(period, strip.column()), strip.gain());
			}
			for (int period : losing(strip)) {
				move.add(this.grid.at(period, strip.column()), -strip.gain());
			}
		}
		if (this.channel.accepts(move)) {
			this.best = cost;
			this.found = move;
		}
		else if (this.refused == null) {
			this.refused = move;
		}
	}

	private int[] gaining(Strip strip) {
		return (strip.other() == NO_MONTH) ? this.channel.repeats(this.grid.at(strip.leaf(), strip.column()))
				: this.grid.time().only(strip.leaf(), strip.other());
	}

	private int[] losing(Strip strip) {
		return (strip.other() == NO_MONTH) ? new int[0] : this.grid.time().only(strip.other(), strip.leaf());
	}

	/**
	 * What it costs that a column gains in one month and loses in the other. Columns that
	 * repeat themselves in other periods than the one the move is about cannot take part.
	 */
	private int price(Strip strip, int like) {
		int[] gaining = gaining(strip);
		if (this.channel.price(this.grid.at(strip.leaf(), strip.column()), strip.gain()) == IMPOSSIBLE
				|| (strip.other() == NO_MONTH && strip.column() != like
						&& !Arrays.equals(gaining, this.channel.repeats(this.grid.at(strip.leaf(), like))))) {
			return IMPOSSIBLE;
		}
		int sum = 0;
		for (int period : gaining) {
			int price = this.channel.price(this.grid.at(period, strip.column()), strip.gain());
			if (price == IMPOSSIBLE) {
				return IMPOSSIBLE;
			}
			sum += price;
			if (sum >= this.best) {
				return IMPOSSIBLE;
			}
		}
		for (int period : losing(strip)) {
			int price = this.channel.price(this.grid.at(period, strip.column()), -strip.gain());
			if (price == IMPOSSIBLE) {
				return IMPOSSIBLE;
			}
			sum += price;
			if (sum >= this.best) {
				return IMPOSSIBLE;
			}
		}
		return sum;
	}

	/**
	 * A column that gains in one month and all periods that hold it, and loses in
	 * another.
	 *
	 * @param column which column
	 * @param leaf the month in which it gains
	 * @param other the month in which it loses, or none
	 * @param gain how many people, negative for a loss
	 */
	private record Strip(int column, int leaf, int other, int gain) {
	}

}
