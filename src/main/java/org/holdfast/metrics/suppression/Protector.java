package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides the small counts of one population and as many further figures as it takes until
 * each small count has been shown to be possibly any small count: by a chain of moves up
 * to the largest and one down to 1, all within what the reader knows.
 */
final class Protector {

	private final Tables tables;

	private final Grid grid;

	private final Limits strict;

	private final Limits lenient;

	Protector(Tables tables, int largestSmall) {
		this.tables = tables;
		this.grid = tables.grid();
		this.strict = new Limits(largestSmall, false);
		this.lenient = new Limits(largestSmall, true);
	}

	/**
	 * Hides the small counts themselves.
	 */
	void hideSmall() {
		Table base = this.tables.base();
		if (base != null) {
			places().filter((place) -> this.strict.small(base.numerator().truth(place)))
				.forEach((place) -> this.tables.hideBase(base, place));
			tell(base, base.numerator());
		}
		for (Table table : this.tables.shares()) {
			for (Layer layer : List.of(table.numerator(), table.complement())) {
				places().filter((place) -> table.published(place) && this.strict.small(layer.truth(place)))
					.forEach(table::hide);
				tell(table, layer);
			}
		}
	}

	/**
	 * Says of which hidden counts the reader is told that they are small: those that are
	 * not part of another small count, which would narrow them down.
	 */
	private void tell(Table table, Layer layer) {
		places()
			.filter((place) -> table.addsUp() && table.published(place) && this.strict.small(layer.truth(place))
					&& !partOfSmall(table, layer, place))
			.forEach((place) -> layer.tellSmall(place, true));
	}

	private boolean partOfSmall(Table table, Layer layer, int place) {
		int d = this.grid.dimensionOf(place);
		return (d >= 0 && !table.splits(d)) || whole(table, layer, place) <= this.strict.largestSmall();
	}

	/**
	 * The smallest count that a count is part of: of its total, of longer periods, of its
	 * population.
	 */
	private int whole(Table table, Layer layer, int place) {
		Table base = this.tables.base();
		int period = this.grid.period(place);
		int d = this.grid.dimensionOf(place);
		int whole = Layer.UNLIMITED;
		if (d >= 0 && this.grid.dimensions().get(d).addsUp()) {
			whole = layer.truth(this.grid.at(period, 0));
		}
		if (base != null && base != table && base.published(place)) {
			whole = Math.min(whole, base.numerator().truth(place));
		}
		for (int longer : this.grid.time().containing(period)) {
			if (longer != period) {
				whole = Math.min(whole, layer.truth(this.grid.at(longer, this.grid.column(place))));
			}
		}
		return whole;
	}

	/**
	 * Hides further figures until every small count is safe.
	 */
	void protect() {
		Table base = this.tables.base();
		List<Integer> order = places().boxed()
			.sorted(Comparator.comparing((Integer place) -> -this.grid.time().weight(this.grid.period(place)))
				.thenComparing(Comparator.naturalOrder()))
			.toList();
		for (int place : order) {
			if (base != null && base.addsUp() && needsProtection(base, base.numerator(), place)) {
				protect(base, base.numerator(), place);
			}
		}
		for (Table table : this.tables.shares()) {
			protect(table, order);
		}
	}

	private void protect(Table table, List<Integer> order) {
		for (int place : order) {
			for (Layer layer : List.of(table.numerator(), table.complement())) {
				if (table.addsUp() && needsProtection(table, layer, place)) {
					protect(table, layer, place);
				}
			}
		}
		if (table.addsUp() && table.nature() == Nature.SHARE) {
			new Differences(this.grid, table, this.strict)
				.forEach((place, up, down) -> protect(table, table.numerator(), place, up, down));
		}
	}

	private IntStream places() {
		return IntStream.range(0, this.grid.size());
	}

	/**
	 * A small count must be possibly any small count; one that is part of another, any up
	 * to the whole.
	 */
	private void protect(Table table, Layer layer, int place) {
		int most = Math.min(this.strict.largestSmall(), whole(table, layer, place));
		protect(table, layer, place, most - layer.truth(place), layer.truth(place) - 1);
	}

	private boolean needsProtection(Table table, Layer layer, int place) {
		int d = this.grid.dimensionOf(place);
		return table.published(place) && table.hidden(place) && this.strict.small(layer.truth(place))
				&& (d < 0 || table.splits(d)) && table.same(place)[0] == this.grid.period(place);
	}

	private void protect(Table table, Layer layer, int place, int up, int down) {
		this.tables.mark();
		if (!reaches(table, layer, place, up, 1) || !reaches(table, layer, place, down, -1)) {
			giveUp(table, layer, place, up);
		}
		this.tables.forgetTrial();
	}

	/**
	 * Whether the count can be shifted so far. The reader who is told that numerator or
	 * complement is small is not told which: while one is shifted the other is free.
	 */
	private boolean reaches(Table table, Layer layer, int place, int steps, int direction) {
		Layer opposite = opposite(table, layer);
		for (Limits limits : List.of(this.strict, this.lenient)) {
			this.tables.forgetTrial();
			boolean told = layer.knownSmall(place);
			boolean oppositeTold = opposite.knownSmall(place);
			tell(table, opposite, place, false);
			boolean reached = new Climb(this.grid, channels(table, layer, limits)).reaches(place, steps, direction);
			tell(table, opposite, place, oppositeTold && told == layer.knownSmall(place));
			if (reached) {
				return true;
			}
			if (!limits.lenient()) {
				this.tables.undo();
			}
		}
		return false;
	}

	private void tell(Table table, Layer layer, int place, boolean small) {
		for (int period : table.same(place)) {
			layer.tellSmall(this.grid.at(period, this.grid.column(place)), small);
		}
	}

	private static Layer opposite(Table table, Layer layer) {
		return (layer == table.numerator()) ? table.complement() : table.numerator();
	}

	private List<Channel> channels(Table table, Layer layer, Limits limits) {
		List<Channel> channels = new ArrayList<>();
		Table base = this.tables.base();
		if (table == base) {
			channels.add(new PlainChannel(this.tables, table, null, null, limits));
			return channels;
		}
		for (Layer losing : List.of(opposite(table, layer), table.unknown(), table.rest())) {
			channels.add(new SwapChannel(this.grid, table, layer, losing, limits));
		}
		if (base != null) {
			channels.add(new PlainChannel(this.tables, base, table, layer, limits));
		}
		return channels;
	}

	/**
	 * No chain of moves was found: hides all that the people counted here are counted in
	 * and tells nothing about it. Then any of them may have the other property, or be
	 * there several times or not at all. Of a breakdown into overlapping groups only the
	 * breakdown is hidden: its groups are then bound by nothing but the total.
	 */
	private void giveUp(Table table, Layer layer, int place, int up) {
		Set<Integer> periods = this.tables.reach(place);
		int d = this.grid.dimensionOf(place);
		if (d >= 0 && !this.grid.dimensions().get(d).addsUp()) {
			this.tables.hideAll(table, periods, this.grid.dimensions().get(d));
			return;
		}
		boolean canTurn = table.nature() == Nature.SHARE && opposite(table, layer).truth(place) >= up;
		if (canTurn) {
			this.tables.hideAll(table, periods);
		}
		else {
			this.tables.hideAll(periods);
		}
	}

}
