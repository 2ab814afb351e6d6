package org.holdfast.intake;

import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * One worker's attempt to take an import through its present step. It is over when
 * somebody changes the import, another worker begins, or this node stops.
 *
 * @param records where it is noted
 * @param importId the import
 * @param state the state it begins with
 * @param number its number, which the rows it loads carry
 * @param stopping tells whether this node stops
 */
record WorkAttempt(ImportRecords records, UUID importId, ImportState state, long number,
		BooleanSupplier stopping) implements Progress {

	/**
	 * Writes changes, unless the attempt is over.
	 * @param changes column to value
	 * @return whether they were written
	 */
	boolean change(Map<String, ? extends @Nullable Object> changes) {
		return change(() -> changes);
	}

	/**
	 * Writes changes with what belongs to them, unless the attempt is over.
	 * @param changes gives column to value; asked only when they are written
	 * @return whether they were written
	 */
	boolean change(Supplier<? extends Map<String, ? extends @Nullable Object>> changes) {
		return this.records.change(this, changes);
	}

	@Override
	public boolean goesOn(int done, int total) {
		return !this.stopping.getAsBoolean() && change(Map.of("rows_done", done, "rows_total", total));
	}

	@Override
	public boolean ends(int rows) {
		return goesOn(rows, rows);
	}

	/**
	 * Goes on under another number, which rows carry that are loaded already.
	 * @param other a number nobody had before the rows were loaded
	 * @return the same attempt; one that is over when this one is
	 */
	WorkAttempt numbered(long other) {
		change(Map.of("attempt", other));
		return new WorkAttempt(this.records, this.importId, this.state, other, this.stopping);
	}

}
