package org.holdfast.intake;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.holdfast.intake.reading.Row;
import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Checks and loads the rows of one attempt. Made by a {@link FileFormat}, used by one
 * thread, closed in the end, whether the attempt came to its end or not: what it
 * remembers of the rows lies outside the heap.
 */
public interface RowLoad extends AutoCloseable {

	/**
	 * Tells of rows before they are checked, so that what they need from memory can be
	 * asked for at once. Only rows told of are checked, though not all of them.
	 * @param rows the rows in their order, good until the next are told of
	 */
	default void expect(List<Row> rows) {
	}

	/**
	 * Checks a row and writes it when nothing speaks against it.
	 * @param row one of those {@link #expect expected}, later than the one before
	 * @return what became of it; refusals are told to the judge
	 * @throws SQLException when the database fails
	 */
	Verdict row(Row row) throws SQLException;

	/**
	 * Writes what was collected beside the rows, if anything was.
	 * @throws SQLException when the database fails
	 */
	default void finish() throws SQLException {
	}

	/**
	 * The first and last day of the accepted rows.
	 * @return absent when no row has a day
	 */
	@Nullable Days days();

	/**
	 * The sum of the accepted amounts.
	 * @return cents, absent for kinds without amounts
	 */
	@Nullable Long totalCents();

	/**
	 * What the file says that a person should know although it refuses nothing.
	 * @return rules met, for the file as a whole
	 */
	default List<Rule> remarks() {
		return List.of();
	}

	@Override
	void close();

	/**
	 * What became of a row.
	 */
	enum Verdict {

		/** It was written. */
		ACCEPTED,

		/** Something speaks against it. */
		REFUSED,

		/** It repeats an earlier row of the file and was left out. */
		DUPLICATE

	}

	/**
	 * A span of days.
	 *
	 * @param first the first
	 * @param last the last
	 */
	record Days(LocalDate first, LocalDate last) {

		/**
		 * This span grown to hold one more day.
		 * @param before the span so far
		 * @param day the day
		 * @return the grown span
		 */
		public static Days with(@Nullable Days before, LocalDate day) {
			if (before == null) {
				return new Days(day, day);
			}
			return new Days(day.isBefore(before.first) ? day : before.first,
					day.isAfter(before.last) ? day : before.last);
		}

	}

}
