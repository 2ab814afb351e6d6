package org.holdfast.metrics.suppression;

/**
 * People of one indicator going from one of its layers to another, say from the
 * complement to the numerator, while the population stays as it is.
 */
final class SwapChannel implements Channel {

	private final Grid grid;

	private final Table table;

	private final Layer gaining;

	private final Layer losing;

	private final Limits limits;

	SwapChannel(Grid grid, Table table, Layer gaining, Layer losing, Limits limits) {
		this.grid = grid;
		this.table = table;
		this.gaining = gaining;
		this.losing = losing;
		this.limits = limits;
	}

	@Override
	public boolean splits(int dimension) {
		return this.table.splits(dimension);
	}

	@Override
	public int[] repeats(int place) {
		return this.table.repeats(place);
	}

	@Override
	public int price(int place, int change) {
		if (!this.table.open(place) || !this.limits.allow(this.gaining, place, change)
				|| !this.limits.allow(this.losing, place, -change)) {
			return -1;
		}
		int d = this.grid.dimensionOf(place);
		boolean overlapping = d >= 0 && !this.grid.dimensions().get(d).addsUp();
		if (overlapping && this.losing != this.table.complement() && totalShown(place)) {
			return -1;
		}
		return this.table.hidden(place) ? 0 : this.limits.loss(this.grid, place);
	}

	private boolean totalShown(int place) {
		int total = this.grid.at(this.grid.period(place), 0);
		return this.table.nature() == Nature.SHARE && !this.table.hidden(total);
	}

	/**
	 * Overlapping groups must still cover the total together, and none exceed it, where
	 * they did before.
	 */
	@Override
	public boolean accepts(Move move) {
		for (int i = 0; i < move.size(); i++) {
			int place = move.place(i);
			int d = this.grid.dimensionOf(place);
			if (d >= 0 && !this.grid.dimensions().get(d).addsUp()
					&& !covers(move, place, this.grid.dimensions().get(d))) {
				return false;
			}
		}
		return true;
	}

	private boolean covers(Move move, int place, Grid.Dimension dimension) {
		Layer layer = this.table.numerator();
		int sign = (layer == this.gaining) ? 1 : -1;
		int total = layer.truth(this.grid.at(this.grid.period(place), 0));
		int truth = 0;
		int trial = 0;
		for (int column = dimension.first(); column <= dimension.last(); column++) {
			int here = this.grid.at(this.grid.period(place), column);
			int now = layer.trial(here);
			for (int i = 0; i < move.size(); i++) {
				now += (move.place(i) == here) ? (sign * move.change(i)) : 0;
			}
			if (now > total && layer.truth(here) <= total) {
				return false;
			}
			truth += layer.truth(here);
			trial += now;
		}
		return truth < total || ((truth == total) ? (trial == total) : (trial >= total));
	}

	@Override
	public int room(int place) {
		return this.table.people(place);
	}

	@Override
	public void take(Move move) {
		for (int i = 0; i < move.size(); i++) {
			this.table.hide(move.place(i));
			this.gaining.shift(move.place(i), move.change(i));
			this.losing.shift(move.place(i), -move.change(i));
		}
		this.limits.tellLess(this.table, move);
	}

}
