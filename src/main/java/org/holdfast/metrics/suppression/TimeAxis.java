package org.holdfast.metrics.suppression;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The stored periods of a population and how they lie in each other. Periods that contain
 * no other are the leaves (months); every sum over time is a sum of leaves.
 */
final class TimeAxis {

	private final Map<Span, Integer> index = new HashMap<>();

	private final int[][] leaves;

	private final int[][] containing;

	private final int[][] neighbours;

	private final int[] weights;

	private final boolean crossed;

	private final boolean[][] holds;

	private final int[][][] only;

	TimeAxis(Collection<Span> periods, boolean addsUp) {
		List<Span> spans = List.copyOf(new TreeSet<>(periods));
		int size = spans.size();
		spans.forEach((span) -> this.index.put(span, this.index.size()));
		boolean[][] holds = new boolean[size][size];
		for (int outer = 0; outer < size; outer++) {
			for (int inner = 0; inner < size; inner++) {
				holds[outer][inner] = (outer == inner) || (addsUp && spans.get(outer).contains(spans.get(inner)));
			}
		}
		boolean[] leaf = new boolean[size];
		for (int period = 0; period < size; period++) {
			leaf[period] = select(holds[period]).length == 1;
		}
		this.leaves = new int[size][];
		this.containing = new int[size][];
		for (int period = 0; period < size; period++) {
			int here = period;
			this.leaves[period] = IntStream.range(0, size).filter((p) -> leaf[p] && holds[here][p]).toArray();
			this.containing[period] = IntStream.range(0, size).filter((p) -> holds[p][here]).toArray();
		}
		this.neighbours = neighbours(leaf);
		this.holds = holds;
		this.only = new int[size][size][];
		this.weights = spans.stream().mapToInt(Span::months).toArray();
		this.crossed = addsUp && crossed(spans, leaf, holds);
	}

	private int[][] neighbours(boolean[] leaf) {
		int[][] near = new int[leaf.length][];
		for (int period = 0; period < leaf.length; period++) {
			int here = period;
			near[period] = IntStream.of(this.containing[period])
				.flatMap((wide) -> IntStream.of(this.leaves[wide]))
				.filter((other) -> leaf[here] && other != here)
				.distinct()
				.toArray();
		}
		return near;
	}

	private static boolean crossed(List<Span> spans, boolean[] leaf, boolean[][] holds) {
		for (int one = 0; one < leaf.length; one++) {
			for (int other = 0; leaf[one] && other < leaf.length; other++) {
				if (!holds[other][one] && spans.get(one).overlaps(spans.get(other))) {
					return true;
				}
			}
		}
		return false;
	}

	private static int[] select(boolean[] flags) {
		return IntStream.range(0, flags.length).filter((i) -> flags[i]).toArray();
	}

	int size() {
		return this.leaves.length;
	}

	int indexOf(FigureKey key) {
		return this.index.getOrDefault(Span.of(key), -1);
	}

	/**
	 * The leaves inside a period; a leaf is inside itself.
	 */
	int[] leaves(int period) {
		return this.leaves[period];
	}

	/**
	 * The periods that hold a period, itself included.
	 */
	int[] containing(int period) {
		return this.containing[period];
	}

	/**
	 * Leaves that share a longer period with a leaf.
	 */
	int[] neighbours(int leaf) {
		return this.neighbours[leaf];
	}

	/**
	 * The periods that hold one leaf and not another.
	 */
	int[] only(int leaf, int other) {
		int[] found = this.only[leaf][other];
		if (found == null) {
			found = IntStream.of(this.containing[leaf]).filter((p) -> !this.holds[p][other]).toArray();
			this.only[leaf][other] = found;
		}
		return found;
	}

	/**
	 * Whether a period lies in another, or is the same.
	 */
	boolean holds(int outer, int inner) {
		return this.holds[outer][inner];
	}

	/**
	 * Months in a period, at least 1: how much is lost when it is hidden.
	 */
	int weight(int period) {
		return this.weights[period];
	}

	/**
	 * Whether a leaf overlaps another period without lying in it, so that sums over time
	 * cannot be written down.
	 */
	boolean crossed() {
		return this.crossed;
	}

	/**
	 * The days of a period, whatever its kind is called.
	 */
	record Span(LocalDate from, LocalDate to) implements Comparable<Span> {

		private static final Comparator<Span> ORDER = Comparator.comparing(Span::from).thenComparing(Span::to);

		static Span of(FigureKey key) {
			return new Span(key.from(), key.to());
		}

		static List<Span> of(Collection<PublishedFigure> figures) {
			List<Span> spans = new ArrayList<>();
			figures.forEach((figure) -> spans.add(of(figure.key())));
			return spans;
		}

		boolean contains(Span other) {
			return !this.from.isAfter(other.from) && !this.to.isBefore(other.to);
		}

		boolean overlaps(Span other) {
			return !this.from.isAfter(other.to) && !other.from.isAfter(this.to);
		}

		int months() {
			return (int) Math.max(1, Math.round(ChronoUnit.DAYS.between(this.from, this.to) / 30.0));
		}

		@Override
		public int compareTo(Span other) {
			return ORDER.compare(this, other);
		}

	}

}
