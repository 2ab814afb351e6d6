package org.holdfast.metrics.suppression;

/**
 * What the reader knows of hidden counts: at least zero, and 1 to the largest small count
 * where he is told that they are small. Lenient limits let a move overstep the second;
 * the figure then no longer tells it.
 *
 * @param largestSmall the threshold less one
 * @param lenient whether a move may overstep what the reader was to be told
 */
record Limits(int largestSmall, boolean lenient) {

	private static final int TOTAL_MATTERS = 1000;

	private static final int GROUP_MATTERS = 2;

	boolean allow(Layer layer, int place, int change) {
		return layer.allows(place, change, this.largestSmall, this.lenient);
	}

	boolean small(int count) {
		return count >= 1 && count <= this.largestSmall;
	}

	/**
	 * How much a reader loses when a place is hidden: longer periods and totals matter
	 * more.
	 */
	int loss(Grid grid, int place) {
		int weight = grid.time().weight(grid.period(place));
		return weight * weight * ((grid.column(place) == 0) ? TOTAL_MATTERS : GROUP_MATTERS);
	}

	/**
	 * After a lenient move: figures that it leaves with counts other than told tell
	 * nothing any more.
	 */
	void tellLess(Table table, Move move) {
		for (int i = 0; this.lenient && i < move.size(); i++) {
			int place = move.place(i);
			if (!this.keeps(table.numerator(), place) || !this.keeps(table.complement(), place)) {
				table.tellNothing(place);
			}
		}
	}

	private boolean keeps(Layer layer, int place) {
		return !layer.knownSmall(place) || small(layer.trial(place));
	}

}
