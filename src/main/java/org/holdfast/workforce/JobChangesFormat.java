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
 * Job changes: one row is a promotion, transfer, demotion or reclassification.
 */
@Component
class JobChangesFormat implements FileFormat {

	static final List<String> NAMES = List.of("employee_id", "effective_date", "change_type", "from_job", "to_job",
			"from_grade", "to_grade", "from_pay", "to_pay", "pay_basis");

	private static final List<String> REQUIRED = List.of("employee_id", "effective_date", "change_type");

	@Override
	public Kind kind() {
		return Kind.JOB_CHANGES;
	}

	@Override
	public List<Field> fields() {
		return NAMES.stream()
			.map((name) -> REQUIRED.contains(name) ? Field.required(name) : Field.optional(name))
			.toList();
	}

	@Override
	public Map<String, List<String>> requiredWith() {
		return Map.of("pay_basis", List.of("from_pay", "to_pay"));
	}

	@Override
	public List<String> dateFields() {
		return List.of("effective_date");
	}

	@Override
	public LineTable table() {
		return PeopleTables.JOB_CHANGES;
	}

	@Override
	public RowLoad begin(Attempt attempt) {
		return new JobChangesLoad(attempt);
	}

}
