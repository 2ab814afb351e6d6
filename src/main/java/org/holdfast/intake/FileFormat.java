package org.holdfast.intake;

import java.util.List;
import java.util.Map;

import javax.crypto.Mac;

import org.jspecify.annotations.Nullable;

/**
 * What a kind of data file holds and how it is loaded. The modules that own the facts
 * implement it.
 */
public interface FileFormat {

	/**
	 * The kind.
	 * @return one kind has one format
	 */
	Kind kind();

	/**
	 * The canonical columns, in the order of the template.
	 * @return fields, at least one required
	 */
	List<Field> fields();

	/**
	 * Fields of which one is enough, where a required value has a substitute.
	 * @return groups of names, possibly none
	 */
	default List<List<String>> oneOf() {
		return List.of();
	}

	/**
	 * Fields without which others cannot be read, such as the basis of pays: a file that
	 * has one of those must say them too.
	 * @return by the name of such a field the names of the others
	 */
	default Map<String, List<String>> requiredWith() {
		return Map.of();
	}

	/**
	 * The fields that hold dates, for the decision about day and month.
	 * @return names of fields
	 */
	List<String> dateFields();

	/**
	 * The field whose amounts add up and the fields that say which row it is, to
	 * recognise a total row.
	 * @return absent for kinds without amounts
	 */
	default @Nullable Totals totals() {
		return null;
	}

	/**
	 * Where the rows are stored.
	 * @return facts about the table
	 */
	LineTable table();

	/**
	 * How the first few rows of a preview are found and shown.
	 * @return texts of SQL
	 */
	default RowPick pick() {
		return RowPick.of(table());
	}

	/**
	 * What a batch holds of each month, as SQL with the parameters {@code institution}
	 * and {@code batch}: the first day of the month, the number of rows, the sum in
	 * cents.
	 * @return absent for kinds without days
	 */
	default @Nullable String monthly() {
		LineTable table = table();
		return (table.dayColumn() == null) ? null : """
				SELECT date_trunc('month', r.%1$s)::date AS month, count(*) AS lines, NULL::bigint AS cents FROM %2$s r
				WHERE r.institution_id = :institution AND r.batch_id = :batch AND %3$s
				GROUP BY 1 ORDER BY 1""".formatted(table.dayColumn(), table.name(), ShownRows.accepted("r"));
	}

	/**
	 * Begins to load.
	 * @param attempt what an attempt needs
	 * @return a fresh load
	 */
	RowLoad begin(Attempt attempt);

	/**
	 * Finds rows that prove wrong only against other rows. Runs with the institution in
	 * force, in a transaction.
	 * @param candidate the number of the loaded batch
	 * @param visible the numbers of the visible batches of the kind
	 * @return rows to refuse
	 */
	default List<LateRefusal> lateRefusals(long candidate, Long[] visible) {
		return List.of();
	}

	/**
	 * Finds what a person should know of loaded rows only against other rows, of any
	 * kind. Runs with the institution in force, in a transaction, after the rows were
	 * compared with the visible ones.
	 * @param candidate the number of the loaded batch
	 * @return remarks that refuse nothing
	 */
	default List<LateRemark> lateRemarks(long candidate) {
		return List.of();
	}

	/**
	 * The fields by which a total row is known.
	 *
	 * @param amount the field that adds up
	 * @param identifying the fields that a total row leaves blank
	 */
	record Totals(String amount, List<String> identifying) {

	}

	/**
	 * What an attempt to load a file is given.
	 *
	 * @param session writes into the leaves
	 * @param cells finds the fields in a row
	 * @param judge collects what speaks against rows
	 * @param dates reads the dates of each field in the order of its column
	 * @param fingerprint takes the keyed fingerprint of an employee number
	 * @param bytes how long the file is
	 */
	record Attempt(LoadSession session, Cells cells, RowJudge judge, DateReaders dates, Mac fingerprint, long bytes) {

		private static final int BYTES_PER_ROW = 100;

		/**
		 * About how many rows there are.
		 * @return a guess, good enough to make room by
		 */
		public long expectedRows() {
			return this.bytes / BYTES_PER_ROW;
		}

	}

}
