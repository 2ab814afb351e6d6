package org.holdfast.workforce;

import java.util.ArrayList;
import java.util.List;

import org.holdfast.intake.Batches;
import org.holdfast.intake.Field;
import org.holdfast.intake.FileFormat;
import org.holdfast.intake.Kind;
import org.holdfast.intake.LateRemark;
import org.holdfast.intake.LineTable;
import org.holdfast.intake.RowLoad;
import org.holdfast.intake.rule.Rule;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Separations: one row is somebody who left.
 */
@Component
class SeparationsFormat implements FileFormat {

	static final List<String> NAMES = List.of("employee_id", "end_date", "end_reason", "end_voluntary", "job_title");

	private static final List<String> REQUIRED = List.of("employee_id", "end_date");

	private static final int SHOWN = 20;

	/** Rows of a candidate that meet neither an employment nor a roster. */
	private static final String UNMATCHED = "WITH " + SeparationMatch.TABLES + """
			SELECT w.row_no, count(*) OVER () AS rows FROM waiting w
			WHERE w.batch_id = :candidate AND NOT EXISTS (SELECT 1 FROM roster_row r
				WHERE r.institution_id = :institution AND r.batch_id = ANY (:batches) AND r.person = w.person AND %s)
			ORDER BY w.row_no LIMIT :shown""".formatted(PeopleTables.ROSTER.shown("r", ":batches"));

	private final Batches batches;

	private final JdbcClient jdbc;

	SeparationsFormat(Batches batches, JdbcClient jdbc) {
		this.batches = batches;
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.SEPARATIONS;
	}

	@Override
	public List<Field> fields() {
		return NAMES.stream()
			.map((name) -> REQUIRED.contains(name) ? Field.required(name) : Field.optional(name))
			.toList();
	}

	@Override
	public List<String> dateFields() {
		return List.of("end_date");
	}

	@Override
	public LineTable table() {
		return PeopleTables.SEPARATIONS;
	}

	@Override
	public RowLoad begin(Attempt attempt) {
		return new SeparationsLoad(attempt);
	}

	@Override
	public List<LateRemark> lateRemarks(long candidate) {
		List<Long> numbers = new ArrayList<>();
		this.batches.visible().batches().forEach((batch) -> numbers.add(batch.number()));
		numbers.add(candidate);
		List<Integer> rows = new ArrayList<>();
		int[] count = new int[1];
		this.jdbc.sql(UNMATCHED)
			.param("institution", CurrentInstitution.id())
			.param("batches", numbers.toArray(Long[]::new))
			.param("candidate", candidate)
			.param("shown", SHOWN)
			.query((RowCallbackHandler) (row) -> {
				rows.add(row.getInt(1));
				count[0] = row.getInt(2);
			});
		return rows.isEmpty() ? List.of()
				: List.of(new LateRemark(Rule.SEPARATION_UNMATCHED, "employee_id", count[0], rows));
	}

}
