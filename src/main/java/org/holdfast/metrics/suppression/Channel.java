package org.holdfast.metrics.suppression;

/**
 * A way in which the numbers at a place could be different: people going from numerator
 * to complement, being known or not, or being more or fewer.
 */
interface Channel {

	/**
	 * Whether moves of the total must be carried by a group of this dimension.
	 */
	boolean splits(int dimension);

	/**
	 * The periods in which a leaf's figure stands again.
	 */
	int[] repeats(int place);

	/**
	 * What is lost by hiding the place so that it can take the change: 0 when it is
	 * hidden already, -1 when it cannot take it.
	 */
	int price(int place, int change);

	/**
	 * How many people there are to move: among equals the largest place is chosen.
	 */
	int room(int place);

	/**
	 * Whether the move holds as a whole.
	 */
	boolean accepts(Move move);

	/**
	 * Brings people to a place so that another channel can turn them.
	 */
	default boolean brings(int place, int change, int budget) {
		return false;
	}

	/**
	 * Makes a move possible that was not accepted, by other moves before it.
	 */
	default boolean prepares(Move move, int budget) {
		return false;
	}

	/**
	 * Hides the places of the move and makes it the trial.
	 */
	void take(Move move);

}
