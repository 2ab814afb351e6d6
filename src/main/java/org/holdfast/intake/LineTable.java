package org.holdfast.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a kind are stored, and how two rows of one identity are compared. The
 * conditions are SQL over {@code n}, the row of the candidate, and {@code o}, the row of
 * a visible batch.
 *
 * @param name the table that the application reads
 * @param dayColumn the column with the day a row belongs to, absent when a row has none
 * @param conflict when two rows of one identity and different content conflict, absent
 * when they never do
 * @param replaces when a row of the candidate hides an earlier row whatever its identity,
 * absent when it never does
 * @param person the column that tells whom a row is about, absent where rows are counted
 */
public record LineTable(String name, @Nullable String dayColumn, @Nullable String conflict, @Nullable String replaces,
		@Nullable String person) {

	public LineTable(String name, @Nullable String dayColumn, @Nullable String conflict, @Nullable String replaces) {
		this(name, dayColumn, conflict, replaces, null);
	}

	/**
	 * The table of a kind about people.
	 * @param name the table that the application reads
	 * @param dayColumn the column with the day a row belongs to
	 * @return the table, each person counted once
	 */
	public static LineTable ofPeople(String name, String dayColumn) {
		return new LineTable(name, dayColumn, null, null, "person");
	}

	/**
	 * The condition that a row counts for a set of batches.
	 * @param row the name of the row in the statement
	 * @param batches an expression that is an array of their numbers
	 * @return a condition
	 */
	public String shown(String row, String batches) {
		return (this.dayColumn != null) ? ShownRows.dated(row, this.dayColumn, batches)
				: ShownRows.undated(row, batches);
	}

}
