package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A small dense simplex over counts with bounds, with branch and bound for whole numbers.
 * Slow and plain on purpose: it is the attacker's tool.
 */
final class LinearProgram {

	private static final double TINY = 1e-7;

	private final double[] low;

	private final double[] high;

	private final List<double[]> rows = new ArrayList<>();

	private double[][] tableau = new double[0][];

	private int[] basis = new int[0];

	LinearProgram(double[] low, double[] high) {
		this.low = low.clone();
		this.high = high.clone();
	}

	/**
	 * Adds {@code sum of coefficients times variables = right}.
	 */
	void equation(double[] coefficients, double right) {
		double[] row = Arrays.copyOf(coefficients, this.low.length + 1);
		row[this.low.length] = right;
		this.rows.add(row);
	}

	/**
	 * Finds a first feasible corner.
	 * @return false when there is none, or rounding hides it
	 */
	boolean feasible() {
		int variables = this.low.length;
		int bounded = (int) Arrays.stream(this.high).filter((h) -> h < Double.MAX_VALUE).count();
		int height = this.rows.size() + bounded;
		int width = variables + bounded + height + 1;
		double[][] t = new double[height + 1][width];
		int slack = variables;
		int r = 0;
		for (double[] row : this.rows) {
			double right = row[variables];
			for (int j = 0; j < variables; j++) {
				t[r][j] = row[j];
				right -= row[j] * this.low[j];
			}
			t[r++][width - 1] = right;
		}
		for (int j = 0; j < variables; j++) {
			if (this.high[j] < Double.MAX_VALUE) {
				if (this.high[j] < this.low[j]) {
					return false;
				}
				t[r][j] = 1;
				t[r][slack++] = 1;
				t[r++][width - 1] = this.high[j] - this.low[j];
			}
		}
		this.basis = new int[height];
		for (int i = 0; i < height; i++) {
			if (t[i][width - 1] < 0) {
				for (int j = 0; j < width; j++) {
					t[i][j] = -t[i][j];
				}
			}
			t[i][slack + i] = 1;
			this.basis[i] = slack + i;
			for (int j = 0; j < width; j++) {
				if (j < slack || j == width - 1) {
					t[height][j] -= t[i][j];
				}
			}
		}
		End end = optimise(t, this.basis, slack + height);
		if (end == End.NONE || t[height][width - 1] < -1e-6) {
			return false;
		}
		this.tableau = withoutArtificial(t, slack, height);
		return true;
	}

	private double[][] withoutArtificial(double[][] t, int real, int height) {
		int last = t[0].length - 1;
		List<double[]> kept = new ArrayList<>();
		List<Integer> keptBasis = new ArrayList<>();
		for (int i = 0; i < height; i++) {
			if (this.basis[i] >= real) {
				int largest = 0;
				for (int j = 1; j < real; j++) {
					largest = (Math.abs(t[i][j]) > Math.abs(t[i][largest])) ? j : largest;
				}
				if (Math.abs(t[i][largest]) > TINY) {
					pivot(t, this.basis, i, largest);
				}
			}
			if (this.basis[i] < real) {
				double[] row = Arrays.copyOf(t[i], real + 1);
				row[real] = t[i][last];
				kept.add(row);
				keptBasis.add(this.basis[i]);
			}
		}
		kept.add(new double[real + 1]);
		this.basis = keptBasis.stream().mapToInt(Integer::intValue).toArray();
		return kept.toArray(double[][]::new);
	}

	/**
	 * The least or greatest value of a variable over all feasible points, after
	 * {@link #feasible()}.
	 * @return no number when rounding lets the simplex go in circles
	 */
	double extreme(int variable, boolean greatest) {
		int height = this.basis.length;
		double[] objective = this.tableau[height];
		Arrays.fill(objective, 0);
		objective[variable] = greatest ? -1 : 1;
		for (int i = 0; i < height; i++) {
			if (this.basis[i] == variable) {
				double factor = objective[variable];
				for (int j = 0; j < objective.length; j++) {
					objective[j] -= factor * this.tableau[i][j];
				}
			}
		}
		return switch (optimise(this.tableau, this.basis, objective.length - 1)) {
			case BOUNDED -> value(variable);
			case UNBOUNDED -> greatest ? Double.MAX_VALUE : -Double.MAX_VALUE;
			case NONE -> Double.NaN;
		};
	}

	private double value(int variable) {
		for (int i = 0; i < this.basis.length; i++) {
			if (this.basis[i] == variable) {
				double[] row = this.tableau[i];
				return this.low[variable] + row[row.length - 1];
			}
		}
		return this.low[variable];
	}

	private static End optimise(double[][] t, int[] basis, int columns) {
		int height = basis.length;
		int last = t[height].length - 1;
		for (int round = 0;; round++) {
			int enter = -1;
			double most = -TINY;
			for (int j = 0; j < columns; j++) {
				if (t[height][j] < most) {
					enter = j;
					most = (round > 200) ? Double.NEGATIVE_INFINITY : t[height][j];
				}
			}
			if (enter < 0) {
				return End.BOUNDED;
			}
			int leave = -1;
			double least = Double.MAX_VALUE;
			for (int i = 0; i < height; i++) {
				if (t[i][enter] > TINY) {
					double ratio = t[i][last] / t[i][enter];
					if (ratio < least - 1e-11 || (ratio < least + 1e-11 && leave >= 0 && basis[i] < basis[leave])) {
						least = ratio;
						leave = i;
					}
				}
			}
			if (leave < 0) {
				return End.UNBOUNDED;
			}
			if (round > 20_000) {
				return End.NONE;
			}
			pivot(t, basis, leave, enter);
		}
	}

	private static void pivot(double[][] t, int[] basis, int row, int column) {
		double[] lead = t[row];
		double factor = lead[column];
		for (int j = 0; j < lead.length; j++) {
			lead[j] /= factor;
		}
		for (int i = 0; i < t.length; i++) {
			double times = t[i][column];
			if (i != row && Math.abs(times) > 1e-12) {
				for (int j = 0; j < lead.length; j++) {
					double value = t[i][j] - times * lead[j];
					t[i][j] = (Math.abs(value) < 1e-9) ? 0 : value;
				}
			}
		}
		basis[row] = column;
	}

	/**
	 * Whether a point of whole numbers exists when a variable is fixed.
	 */
	boolean whole(int variable, int value) {
		double[] from = this.low.clone();
		double[] to = this.high.clone();
		from[variable] = value;
		to[variable] = value;
		return whole(from, to, 40);
	}

	private boolean whole(double[] from, double[] to, int depth) {
		double[] point = point(from, to);
		if (point == null) {
			return false;
		}
		for (int j = 0; j < point.length; j++) {
			double near = Math.rint(point[j]);
			if (Math.abs(point[j] - near) > 1e-5) {
				if (depth == 0) {
					throw new IllegalStateException("No decision about whole numbers");
				}
				double[] upper = to.clone();
				upper[j] = Math.floor(point[j]);
				double[] lower = from.clone();
				lower[j] = Math.ceil(point[j]);
				return whole(from, upper, depth - 1) || whole(lower, to, depth - 1);
			}
		}
		return true;
	}

	private double @Nullable [] point(double[] from, double[] to) {
		LinearProgram part = new LinearProgram(from, to);
		part.rows.addAll(this.rows);
		if (!part.feasible()) {
			return null;
		}
		double[] point = new double[from.length];
		for (int j = 0; j < point.length; j++) {
			point[j] = part.value(j);
		}
		return point;
	}

	/**
	 * How the search for the best corner ends.
	 */
	private enum End {

		/** At a corner. */
		BOUNDED,

		/** Nowhere: there is always a better one. */
		UNBOUNDED,

		/** Not at all. */
		NONE

	}

}
