package org.holdfast.metrics.suppression;

import java.util.List;

/**
 * A chain of moves that shifts one count step by step; what it needs hidden is hidden.
 *
 * @param grid where the counts stand
 * @param channels the ways a count may change, the preferred first
 */
record Climb(Grid grid, List<Channel> channels) {

	private static final int[] BUDGETS = { 1, 10, 40, 160, 640, 2000, 20_000, Integer.MAX_VALUE };

	/**
	 * Whether a count can be shifted so far.
	 * @param place where it stands
	 * @param steps by how many people
	 * @param direction 1 up, -1 down
	 * @return false when some step finds no move
	 */
	boolean reaches(int place, int steps, int direction) {
		int left = steps;
		while (left > 0) {
			int done = step(place, left, direction);
			if (done == 0) {
				return false;
			}
			left -= done;
		}
		return true;
	}

	/**
	 * One move, rather a short cheap one than a long dear one.
	 */
	private int step(int place, int left, int direction) {
		for (int budget : BUDGETS) {
			for (int stride = left; stride > 0; stride /= 2) {
				if (moves(place, direction * stride, budget)) {
					return stride;
				}
			}
			for (int stride = left; stride > 0; stride /= 2) {
				if (brings(place, direction * stride, budget) && moves(place, direction * stride, budget)) {
					return stride;
				}
			}
		}
		return 0;
	}

	private boolean moves(int place, int change, int budget) {
		for (Channel channel : this.channels) {
			MoveFinder finder = new MoveFinder(this.grid, channel, change, budget);
			Move move = finder.find(place);
			Move refused = finder.refused();
			if (move == null && refused != null && channel.prepares(refused, budget)) {
				move = refused;
			}
			if (move != null) {
				channel.take(move);
				return true;
			}
		}
		return false;
	}

	private boolean brings(int place, int change, int budget) {
		return this.channels.stream().anyMatch((channel) -> channel.brings(place, change, budget));
	}

}
