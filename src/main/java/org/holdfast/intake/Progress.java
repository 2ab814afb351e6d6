package org.holdfast.intake;

/**
 * Follows the check of a file and says whether it still matters.
 */
interface Progress {

	/**
	 * The number the rows carry.
	 * @return a number nobody had before
	 */
	long number();

	/**
	 * Tells how far it is.
	 * @param done rows done
	 * @param total rows in all, as far as known
	 * @return whether to go on
	 */
	boolean goesOn(int done, int total);

	/**
	 * Tells that all rows are done.
	 * @param rows how many
	 * @return whether they are wanted
	 */
	boolean ends(int rows);

}
