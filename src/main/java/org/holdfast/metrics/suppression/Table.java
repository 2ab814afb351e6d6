package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One indicator's counts over the grid and what is hidden of them. At every place
 * {@code numerator + complement + unknown + rest} is the number of people of the
 * population.
 */
final class Table {

	private final Grid grid;

	private final Nature nature;

	private final Layer numerator;

	private final Layer complement;

	private final Layer unknown;

	private final Layer rest;

	private final boolean[] published;

	private final boolean[] hidden;

	private final int[][] twins;

	private final boolean[] split;

	private final boolean[] present;

	private final List<Integer> journal = new ArrayList<>();

	private boolean addsUp = true;

	Table(Grid grid, List<PublishedFigure> figures, boolean addsUpOverTime) {
		this.grid = grid;
		this.nature = figures.getFirst().nature();
		this.numerator = new Layer(grid.size(), false);
		this.complement = new Layer(grid.size(), this.nature != Nature.SHARE);
		this.unknown = new Layer(grid.size(), figures.stream().noneMatch((f) -> f.total() > f.denominator()));
		this.rest = new Layer(grid.size(), true);
		this.published = new boolean[grid.size()];
		this.hidden = new boolean[grid.size()];
		this.twins = new int[grid.size()][];
		this.split = new boolean[grid.dimensions().size()];
		this.present = new boolean[grid.dimensions().size()];
		for (PublishedFigure figure : figures) {
			read(figure, grid.placeOf(figure.key()));
		}
		this.rest.fill(Layer.UNLIMITED);
		if (addsUpOverTime) {
			timesAddUp();
		}
		else {
			findTwins(figures);
		}
		groupsAddUp();
		hideWhatDoesNotAddUp();
	}

	private void read(PublishedFigure figure, int place) {
		int people = figure.denominator();
		boolean share = figure.nature() == Nature.SHARE;
		if (this.published[place]) {
			this.addsUp &= this.numerator.truth(place) == (share ? figure.numerator() : people)
					&& people(place) == people;
		}
		this.published[place] = true;
		this.numerator.set(place, share ? figure.numerator() : people);
		this.complement.set(place, share ? (people - figure.numerator()) : 0);
		this.unknown.set(place, Math.max(0, figure.total() - people));
		if (this.grid.dimensionOf(place) >= 0) {
			this.split[this.grid.dimensionOf(place)] = true;
			this.present[this.grid.dimensionOf(place)] = true;
		}
	}

	private void timesAddUp() {
		TimeAxis time = this.grid.time();
		for (int place = 0; place < this.grid.size(); place++) {
			int period = this.grid.period(place);
			if (time.leaves(period).length == 1 && time.leaves(period)[0] == period) {
				continue;
			}
			for (Layer layer : List.of(this.numerator, this.complement, this.unknown)) {
				int sum = 0;
				for (int leaf : time.leaves(period)) {
					sum += layer.truth(this.grid.at(leaf, this.grid.column(place)));
				}
				if (sum != layer.truth(place)) {
					doesNotAddUp(this.grid.dimensionOf(place));
				}
			}
		}
	}

	private void groupsAddUp() {
		for (int d = 0; d < this.split.length; d++) {
			Grid.Dimension dimension = this.grid.dimensions().get(d);
			if (!dimension.addsUp() || !this.split[d]) {
				continue;
			}
			for (int period = 0; period < this.grid.time().size(); period++) {
				for (Layer layer : List.of(this.numerator, this.complement, this.unknown)) {
					int left = layer.truth(this.grid.at(period, 0));
					for (int column = dimension.first(); column <= dimension.last(); column++) {
						left -= layer.truth(this.grid.at(period, column));
					}
					if (left < 0) {
						doesNotAddUp(d);
					}
					layer.set(this.grid.at(period, dimension.end()), Math.max(0, left));
				}
				this.hidden[this.grid.at(period, dimension.end())] = true;
			}
		}
	}

	private void doesNotAddUp(int dimension) {
		if (dimension < 0) {
			this.addsUp = false;
		}
		else {
			this.split[dimension] = false;
		}
	}

	private void hideWhatDoesNotAddUp() {
		for (int place = 0; place < this.grid.size(); place++) {
			int d = this.grid.dimensionOf(place);
			if (this.published[place] && (!this.addsUp || (d >= 0 && !this.split[d]))) {
				this.hidden[place] = open(place);
			}
		}
	}

	/**
	 * Finds the periods in which a figure repeats itself because it describes the same
	 * day.
	 */
	private void findTwins(List<PublishedFigure> figures) {
		Map<List<Object>, int[]> same = new HashMap<>();
		for (PublishedFigure figure : figures) {
			int place = this.grid.placeOf(figure.key());
			int[] own = { this.grid.period(place) };
			this.twins[place] = own;
			if (figure.asOf() != null) {
				same.merge(identity(figure, place), own, Table::union);
			}
		}
		for (PublishedFigure figure : figures) {
			int place = this.grid.placeOf(figure.key());
			if (figure.asOf() != null) {
				this.twins[place] = same.getOrDefault(identity(figure, place), this.twins[place]);
			}
		}
	}

	private List<Object> identity(PublishedFigure figure, int place) {
		return List.of(this.grid.column(place), String.valueOf(figure.asOf()), figure.numerator(), figure.denominator(),
				figure.known(), figure.total(), figure.excluded());
	}

	private static int[] union(int[] one, int[] other) {
		int[] all = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, all, one.length, other.length);
		return Arrays.stream(all).sorted().distinct().toArray();
	}

	/**
	 * Ties the table to the number of people of its population.
	 */
	void divide(Table base) {
		for (int place = 0; place < this.grid.size(); place++) {
			int d = this.grid.dimensionOf(place);
			boolean tied = (d < 0) || (this.split[d] && base.split[d] && this.grid.dimensions().get(d).addsUp()
					&& this.grid.column(place) != this.grid.dimensions().get(d).end());
			if (tied) {
				int left = base.numerator.truth(place) - people(place) - this.unknown.truth(place);
				if (left < 0) {
					doesNotAddUp(-1);
				}
				this.rest.set(place, Math.max(0, left));
			}
		}
		hideWhatDoesNotAddUp();
	}

	boolean addsUp() {
		return this.addsUp;
	}

	Nature nature() {
		return this.nature;
	}

	Layer numerator() {
		return this.numerator;
	}

	Layer complement() {
		return this.complement;
	}

	Layer unknown() {
		return this.unknown;
	}

	Layer rest() {
		return this.rest;
	}

	/**
	 * Numerator and complement together.
	 */
	int people(int place) {
		return this.numerator.truth(place) + this.complement.truth(place);
	}

	boolean published(int place) {
		return this.published[place];
	}

	boolean hidden(int place) {
		return this.hidden[place];
	}

	/**
	 * Whether there is anybody to hide, or the figure is hidden already. A figure about
	 * nobody is shown unless its population is hidden.
	 */
	boolean open(int place) {
		return people(place) > 0 || (this.hidden[place] && this.published[place]);
	}

	/**
	 * Whether the table is broken down by a dimension, with sums that hold.
	 */
	boolean splits(int dimension) {
		return this.split[dimension];
	}

	boolean presents(int dimension) {
		return this.present[dimension];
	}

	/**
	 * The periods in which a leaf's figure stands again: those that contain it, or those
	 * that repeat it.
	 */
	int[] repeats(int place) {
		int[] known = this.twins[place];
		return (known != null) ? known : this.grid.time().containing(this.grid.period(place));
	}

	/**
	 * The periods that show this very figure: its own and those that repeat it.
	 */
	int[] same(int place) {
		int[] known = this.twins[place];
		return (known != null) ? known : new int[] { this.grid.period(place) };
	}

	/**
	 * Hides a figure with its repetitions, and with it overlapping groups of the same
	 * breakdown.
	 */
	void hide(int place) {
		if (people(place) > 0) {
			hideEvenNobody(place);
		}
	}

	/**
	 * Hides a figure even when it is about nobody.
	 */
	void hideEvenNobody(int place) {
		if (this.hidden[place] || !this.published[place]) {
			return;
		}
		this.hidden[place] = true;
		this.journal.add(place);
		if (this.twins[place] != null) {
			for (int period : this.twins[place]) {
				hide(this.grid.at(period, this.grid.column(place)));
			}
		}
		int d = this.grid.dimensionOf(place);
		if (d >= 0 && !this.grid.dimensions().get(d).addsUp()) {
			Grid.Dimension dimension = this.grid.dimensions().get(d);
			for (int column = dimension.first(); column <= dimension.last(); column++) {
				hide(this.grid.at(this.grid.period(place), column));
			}
		}
	}

	/**
	 * From here on hiding can be undone.
	 */
	void mark() {
		this.journal.clear();
	}

	/**
	 * Shows again what was hidden since the mark.
	 */
	void undo() {
		this.journal.forEach((place) -> this.hidden[place] = false);
		this.journal.clear();
	}

	/**
	 * Takes back the news that a hidden figure holds a small count.
	 */
	void tellNothing(int place) {
		this.numerator.tellSmall(place, false);
		this.complement.tellSmall(place, false);
	}

	void forgetTrial() {
		this.numerator.forgetTrial();
		this.complement.forgetTrial();
		this.unknown.forgetTrial();
		this.rest.forgetTrial();
	}

	/**
	 * Whether another table tells the same, perhaps from the other side (retention and
	 * loss of one cohort).
	 */
	boolean tellsSameAs(Table other) {
		boolean equal = this.numerator.sameAs(other.numerator) && this.complement.sameAs(other.complement);
		boolean turned = this.numerator.sameAs(other.complement) && this.complement.sameAs(other.numerator);
		return (equal || turned) && this.addsUp && other.addsUp && this.nature == other.nature
				&& this.unknown.sameAs(other.unknown) && this.rest.sameAs(other.rest)
				&& Arrays.equals(this.published, other.published);
	}

}
