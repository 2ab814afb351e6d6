package org.holdfast.intake;

/**
 * The batches of the institution in force.
 */
public interface Batches {

	/**
	 * All visible batches of every kind. Call it inside the transaction that reads their
	 * rows.
	 * @return possibly empty
	 */
	BatchSet visible();

}
