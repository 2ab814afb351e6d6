package org.holdfast.workforce;

import java.util.List;

import org.holdfast.intake.Field;
import org.holdfast.intake.FileFormat;
import org.holdfast.intake.Kind;
import org.holdfast.intake.LineTable;
import org.holdfast.intake.RowLoad;

import org.springframework.stereotype.Component;

/**
 * Applications: one row is an application for a job.
 */
@Component
class ApplicationsFormat implements FileFormat {

	static final List<String> NAMES = List.of("application_id", "applied_on", "job_title", "job_family", "home_zip",
			"pool", "recruiting_source", "program", "interviewed", "hired", "requisition_id", "race_ethnicity");

	private static final List<String> REQUIRED = List.of("application_id", "applied_on", "job_title");

	@Override
	public Kind kind() {
		return Kind.APPLICATIONS;
	}

	@Override
	public List<Field> fields() {
		return NAMES.stream()
			.map((name) -> REQUIRED.contains(name) ? Field.required(name) : Field.optional(name))
			.toList();
	}

	@Override
	public List<String> dateFields() {
		return List.of("applied_on");
	}

	@Override
	public LineTable table() {
		return PeopleTables.APPLICATIONS;
	}

	@Override
	public RowLoad begin(Attempt attempt) {
		return new ApplicationsLoad(attempt);
	}

}
