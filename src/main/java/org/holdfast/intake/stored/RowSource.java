package org.holdfast.intake.stored;

import java.util.List;

import org.holdfast.intake.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads stored rows of a kind that are not kept as one table row each. The module that
 * owns the facts answers; kinds without a source are read from their line table. Runs
 * with the institution in force, in a transaction.
 */
public interface RowSource {

	/**
	 * The kind.
	 * @return one kind has one source at most
	 */
	Kind kind();

	/**
	 * Reads the next rows of a batch in the order of the file. A source looks through a
	 * bounded part of the batch at once.
	 * @param batch the number of the batch
	 * @param filter which rows
	 * @param after the row to go on after, 0 for the beginning
	 * @param limit how many rows at most
	 * @return rows, and where to go on
	 */
	Slice rows(long batch, RowFilter filter, int after, int limit);

	/**
	 * Some rows of a batch.
	 *
	 * @param rows number and values by column as JSON
	 * @param next the row to go on after, absent at the end of the batch
	 */
	record Slice(List<Found> rows, @Nullable Integer next) {

	}

	/**
	 * A row as it is stored.
	 *
	 * @param number its number in the file
	 * @param json its values by canonical column
	 */
	record Found(int number, String json) {

	}

}
