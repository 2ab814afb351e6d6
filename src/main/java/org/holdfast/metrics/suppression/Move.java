package org.holdfast.metrics.suppression;

import java.util.Arrays;

/**
 * A change of the hidden numbers that leaves every sum true: some places gain, others
 * lose the same number of people.
 */
final class Move {

	private int[] places = new int[16];

	private int[] changes = new int[16];

	private int size;

	void add(int place, int change) {
		if (this.size == this.places.length) {
			this.places = Arrays.copyOf(this.places, this.size * 2);
			this.changes = Arrays.copyOf(this.changes, this.size * 2);
		}
		this.places[this.size] = place;
		this.changes[this.size++] = change;
	}

	int size() {
		return this.size;
	}

	/**
	 * The leaf of the column that the move is about, the first one.
	 */
	int leaf(Grid grid) {
		int column = grid.column(this.places[0]);
		for (int i = 0; i < this.size; i++) {
			int period = grid.period(this.places[i]);
			if (grid.column(this.places[i]) == column && grid.time().leaves(period)[0] == period) {
				return this.places[i];
			}
		}
		return this.places[0];
	}

	int changeAt(int place) {
		for (int i = 0; i < this.size; i++) {
			if (this.places[i] == place) {
				return this.changes[i];
			}
		}
		return 0;
	}

	int place(int index) {
		return this.places[index];
	}

	int change(int index) {
		return this.changes[index];
	}

}
