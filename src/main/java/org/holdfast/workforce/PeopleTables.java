package org.holdfast.workforce;

import org.holdfast.intake.LineTable;

/**
 * Where the rows about people are stored.
 */
final class PeopleTables {

	static final LineTable EMPLOYMENTS = LineTable.ofPeople("employment_row", "hire_date");

	static final LineTable SEPARATIONS = LineTable.ofPeople("separation_row", "end_date");

	static final LineTable ROSTER = LineTable.ofPeople("roster_row", "as_of");

	static final LineTable JOB_CHANGES = LineTable.ofPeople("job_change_row", "effective_date");

	static final LineTable APPLICATIONS = new LineTable("application_row", "applied_on", null, null);

	private PeopleTables() {
	}

}
