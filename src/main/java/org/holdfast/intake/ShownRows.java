package org.holdfast.intake;

/**
 * When a stored row counts for a set of batches, as SQL: no batch of the set hides the
 * row ({@code hidden_row}), and none has replaced a period that its day is in
 * ({@code hidden_period}). A row is named by the alias of a table with the columns
 * {@code institution_id}, {@code batch_id} and {@code row_no}, a set by an expression
 * that is an array of numbers.
 */
public final class ShownRows {

	private static final String HIDDEN = """
			EXISTS (SELECT 1 FROM hidden_row hiding WHERE hiding.institution_id = %1$s.institution_id
				AND hiding.batch_id = %1$s.batch_id AND hiding.row_no = %1$s.row_no AND hiding.by_batch_id = %2$s)""";

	private static final String REPLACED = """
			EXISTS (SELECT 1 FROM hidden_period hiding WHERE hiding.institution_id = %1$s.institution_id
				AND hiding.batch_id = %1$s.batch_id AND hiding.first_day <= %1$s.%2$s AND hiding.last_day >= %1$s.%3$s
				AND hiding.by_batch_id = ANY (%4$s))""";

	private ShownRows() {
	}

	/**
	 * The condition that a row without a day counts.
	 * @param row the name of the row in the statement
	 * @param batches the set
	 * @return a condition
	 */
	public static String undated(String row, String batches) {
		return "NOT " + HIDDEN.formatted(row, "ANY (" + batches + ")");
	}

	/**
	 * The condition that a row with a day counts.
	 * @param row the name of the row in the statement
	 * @param day the column with its day
	 * @param batches the set
	 * @return a condition
	 */
	public static String dated(String row, String day, String batches) {
		return undated(row, batches) + " AND " + unreplaced(row, day, batches);
	}

	/**
	 * The condition that no replaced period holds the day of a row.
	 * @param row the name of the row in the statement
	 * @param day the column with its day
	 * @param batches the set
	 * @return a condition
	 */
	public static String unreplaced(String row, String day, String batches) {
		return notWithin(row, day, day, batches);
	}

	/**
	 * The condition that no replaced period holds all days of a sum of rows.
	 * @param sum the name of the sum in the statement
	 * @param first the column with its first day
	 * @param last the column with its last day
	 * @param batches the set
	 * @return a condition
	 */
	public static String notWithin(String sum, String first, String last, String batches) {
		return "NOT " + REPLACED.formatted(sum, first, last, batches);
	}

	/**
	 * The condition that no replaced period holds any day of a sum of rows.
	 * @param sum the name of the sum in the statement
	 * @param first the column with its first day
	 * @param last the column with its last day
	 * @param batches the set
	 * @return a condition
	 */
	public static String apart(String sum, String first, String last, String batches) {
		return "NOT " + REPLACED.formatted(sum, last, first, batches);
	}

	/**
	 * The condition that a row was not refused after it was loaded.
	 * @param row the name of the row in the statement
	 * @return a condition
	 */
	public static String accepted(String row) {
		return "NOT " + refused(row);
	}

	/**
	 * The condition that a row was refused after it was loaded: it hides itself.
	 * @param row the name of the row in the statement
	 * @return a condition
	 */
	static String refused(String row) {
		return HIDDEN.formatted(row, row + ".batch_id");
	}

}
