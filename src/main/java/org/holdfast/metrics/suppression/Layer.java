package org.holdfast.metrics.suppression;

import java.util.Arrays;

/**
 * One kind of count over the grid (say the numerators of H1): the true values, and a
 * trial shift by which a possible other truth differs from them.
 */
final class Layer {

	/**
	 * More people than any institution has: a count nothing visible limits.
	 */
	static final int UNLIMITED = 1 << 28;

	private final int[] truth;

	private final int[] shift;

	private final boolean[] knownSmall;

	private final boolean zeroStays;

	private int[] touched = new int[64];

	private int touchedCount;

	Layer(int size, boolean zeroStays) {
		this.truth = new int[size];
		this.shift = new int[size];
		this.knownSmall = new boolean[size];
		this.zeroStays = zeroStays;
	}

	int truth(int place) {
		return this.truth[place];
	}

	void set(int place, int value) {
		this.truth[place] = value;
	}

	void fill(int value) {
		Arrays.fill(this.truth, value);
	}

	int trial(int place) {
		return this.truth[place] + this.shift[place];
	}

	/**
	 * Whether the reader is told that the hidden count is small.
	 */
	boolean knownSmall(int place) {
		return this.knownSmall[place];
	}

	void tellSmall(int place, boolean small) {
		this.knownSmall[place] = small;
	}

	/**
	 * Whether the count could, as far as the reader knows, be changed by so many more.
	 */
	boolean allows(int place, int change, int largestSmall, boolean lenient) {
		if (this.truth[place] == 0 && this.zeroStays) {
			return false;
		}
		int value = this.truth[place] + this.shift[place] + change;
		return (this.knownSmall[place] && !lenient) ? (value >= 1 && value <= largestSmall) : (value >= 0);
	}

	void shift(int place, int change) {
		if (this.touchedCount == this.touched.length) {
			this.touched = Arrays.copyOf(this.touched, this.touchedCount * 2);
		}
		this.touched[this.touchedCount++] = place;
		this.shift[place] += change;
	}

	void forgetTrial() {
		for (int i = 0; i < this.touchedCount; i++) {
			this.shift[this.touched[i]] = 0;
		}
		this.touchedCount = 0;
	}

	boolean sameAs(Layer other) {
		return Arrays.equals(this.truth, other.truth);
	}

}
