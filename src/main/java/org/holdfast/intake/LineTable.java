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
 */
public record LineTable(String name, @Nullable String dayColumn, @Nullable String conflict, @Nullable String replaces) {

}
