package org.holdfast.workforce;

import java.util.List;
import java.util.Map;

import org.holdfast.intake.Field;
import org.holdfast.intake.FileFormat;
import org.holdfast.intake.Kind;
import org.holdfast.intake.LineTable;
import org.holdfast.intake.RowLoad;

import org.springframework.stereotype.Component;

/**
 * The roster: the workforce on one day.
 */
@Component
class RosterFormat implements FileFormat {

	static final List<String> NAMES = List.of("as_of", "employee_id", "home_zip", "job_title", "job_code", "job_family",
			"site", "department", "worker_type", "pay", "pay_basis", "weekly_hours", "race_ethnicity", "gender",
			"grade", "hire_date", "work_county");

	private static final List<String> REQUIRED = List.of("as_of", "employee_id", "home_zip", "job_title", "pay");

	@Override
	public Kind kind() {
		return Kind.ROSTER;
	}

	@Override
	public List<Field> fields() {
		return NAMES.stream()
			.map((name) -> REQUIRED.contains(name) ? Field.required(name) : Field.optional(name))
			.toList();
	}

	@Override
	public Map<String, List<String>> requiredWith() {
		return Map.of("pay_basis", List.of("pay"));
	}

	@Override
	public List<String> dateFields() {
		return List.of("as_of", "hire_date");
	}

	@Override
	public LineTable table() {
		return PeopleTables.ROSTER;
	}

	@Override
	public RowLoad begin(Attempt attempt) {
		return new RosterLoad(attempt);
	}

}
