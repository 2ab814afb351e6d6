package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * More or fewer people in the population itself. Each indicator must be able to follow
 * with one of its layers; for one of them the layer can be prescribed.
 */
final class PlainChannel implements Channel {

	private static final int LED_COSTS = 20;

	private final Tables tables;

	private final Table base;

	private final @Nullable Table led;

	private final @Nullable Layer leading;

	private final Limits limits;

	private final Limits loose;

	PlainChannel(Tables tables, Table base, @Nullable Table led, @Nullable Layer leading, Limits limits) {
		this.tables = tables;
		this.base = base;
		this.led = led;
		this.leading = leading;
		this.limits = limits;
		this.loose = new Limits(limits.largestSmall(), true);
	}

	@Override
	public boolean splits(int dimension) {
		return this.base.splits(dimension);
	}

	@Override
	public int[] repeats(int place) {
		return this.base.repeats(place);
	}

	@Override
	public int price(int place, int change) {
		Grid grid = this.tables.grid();
		int d = grid.dimensionOf(place);
		if (!this.base.open(place) || (d >= 0 && !grid.dimensions().get(d).addsUp())
				|| !this.limits.allow(this.base.numerator(), place, change)
				|| (this.led != null && !follows(this.led, this.leading, place, change))) {
			return -1;
		}
		return this.base.hidden(place) ? 0 : (this.limits.loss(grid, place) * ((this.led == null) ? 1 : LED_COSTS));
	}

	@Override
	public boolean accepts(Move move) {
		return this.tables.shares().stream().allMatch((table) -> follower(table, move) != null);
	}

	@Override
	public int room(int place) {
		return this.base.people(place);
	}

	@Override
	public boolean brings(int place, int change, int budget) {
		if (this.led == null || this.led.nature() != Nature.SHARE || change < 0) {
			return false;
		}
		Layer other = (this.leading == this.led.numerator()) ? this.led.complement() : this.led.numerator();
		if (other.trial(place) >= change) {
			return false;
		}
		Channel channel = new PlainChannel(this.tables, this.base, this.led, other, this.limits);
		Move move = new MoveFinder(this.tables.grid(), channel, change, budget).find(place);
		if (move != null) {
			channel.take(move);
		}
		return move != null;
	}

	/**
	 * Lets an indicator that lacks people of one layer at the move's first place take
	 * them from another.
	 */
	@Override
	public boolean prepares(Move move, int budget) {
		for (Table table : this.tables.shares()) {
			if (follower(table, move) == null && !exchanges(table, move, budget)) {
				return false;
			}
		}
		return accepts(move);
	}

	private boolean exchanges(Table table, Move move, int budget) {
		int lacking = move.leaf(this.tables.grid());
		int change = move.changeAt(lacking);
		List<Layer> layers = List.of(table.complement(), table.numerator(), table.unknown(), table.rest());
		for (Layer gaining : layers) {
			if ((table == this.led && gaining != this.leading) || change > 0 || !followsBeside(table, gaining, move)) {
				continue;
			}
			for (Layer losing : layers) {
				if (losing != gaining && losing.trial(lacking) >= -change) {
					Channel channel = new SwapChannel(this.tables.grid(), table, gaining, losing, this.limits);
					Move exchange = new MoveFinder(this.tables.grid(), channel, -change, budget).find(lacking);
					if (exchange != null) {
						channel.take(exchange);
						if (follows(table, gaining, move)) {
							return true;
						}
					}
				}
			}
		}
		return false;
	}

	private boolean followsBeside(Table table, Layer layer, Move move) {
		int column = this.tables.grid().column(move.place(0));
		for (int i = 0; i < move.size(); i++) {
			if (this.tables.grid().column(move.place(i)) != column
					&& !follows(table, layer, move.place(i), move.change(i))) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void take(Move move) {
		List<Layer> followers = new ArrayList<>();
		for (Table table : this.tables.shares()) {
			Layer layer = follower(table, move);
			followers.add((layer != null) ? layer : table.rest());
		}
		for (int i = 0; i < move.size(); i++) {
			this.tables.hideBase(this.base, move.place(i));
			this.base.numerator().shift(move.place(i), move.change(i));
			for (int t = 0; t < followers.size(); t++) {
				int place = standsIn(this.tables.shares().get(t), move.place(i));
				if (place >= 0) {
					followers.get(t).shift(place, move.change(i));
				}
			}
		}
		this.limits.tellLess(this.base, move);
		this.tables.shares().forEach((table) -> this.loose.tellLess(table, move));
	}

	private @Nullable Layer follower(Table table, Move move) {
		if (!table.addsUp()) {
			return table.rest();
		}
		if (table == this.led && this.leading != null) {
			return follows(table, this.leading, move) ? this.leading : null;
		}
		for (Layer layer : List.of(table.complement(), table.numerator(), table.unknown(), table.rest())) {
			if (follows(table, layer, move)) {
				return layer;
			}
		}
		return null;
	}

	private boolean follows(Table table, Layer layer, Move move) {
		for (int i = 0; i < move.size(); i++) {
			if (!follows(table, layer, move.place(i), move.change(i))) {
				return false;
			}
		}
		return true;
	}

	private boolean follows(Table table, @Nullable Layer layer, int basePlace, int change) {
		int place = standsIn(table, basePlace);
		if (place < 0 || layer == null) {
			return true;
		}
		boolean absent = !table.published(place) && place == basePlace && layer != table.rest();
		return !absent && this.loose.allow(layer, place, change);
	}

	/**
	 * Where a table counts the people of a place: there, among those its groups leave
	 * out, or nowhere (-1) when it is not broken down so.
	 */
	private int standsIn(Table table, int place) {
		Grid grid = this.tables.grid();
		int d = grid.dimensionOf(place);
		if (d < 0) {
			return place;
		}
		if (!table.splits(d)) {
			return -1;
		}
		int leftOut = grid.at(grid.period(place), grid.dimensions().get(d).end());
		boolean elsewhere = !table.published(place) && (table.people(leftOut) + table.unknown().truth(leftOut)) > 0;
		return elsewhere ? leftOut : place;
	}

}
