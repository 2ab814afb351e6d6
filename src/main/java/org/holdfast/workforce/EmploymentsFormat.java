package org.holdfast.workforce;

import java.util.List;
import java.util.Map;

import org.holdfast.intake.Batches;
import org.holdfast.intake.Field;
import org.holdfast.intake.FileFormat;
import org.holdfast.intake.Kind;
import org.holdfast.intake.LateRefusal;
import org.holdfast.intake.LineTable;
import org.holdfast.intake.RowLoad;
import org.holdfast.intake.rule.Rule;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Employments: one row is a hire, with its end if it has ended.
 */
@Component
class EmploymentsFormat implements FileFormat {

	static final List<String> NAMES = List.of("employee_id", "hire_date", "home_zip", "job_code", "job_title",
			"job_family", "site", "department", "worker_type", "min_education", "recruiting_source", "program",
			"cohort", "pool", "starting_pay", "pay_basis", "weekly_hours", "race_ethnicity", "gender", "requisition_id",
			"requisition_approved", "offer_accepted", "end_date", "end_reason", "end_voluntary", "hire_reason");

	private static final List<String> REQUIRED = List.of("employee_id", "hire_date", "home_zip", "job_title");

	/**
	 * A spell may not begin before an earlier one of the same person has ended, in the
	 * file itself or by a visible separation. A conversion ends an open spell of a worker
	 * type that does not count.
	 */
	private static final String OVERLAPPING = """
			WITH stated AS (
				SELECT e.batch_id, e.row_no, e.person, e.hire_date, e.end_date, e.hire_reason, e.worker_type
				FROM employment_row e WHERE e.institution_id = :institution
				AND (e.batch_id = :candidate OR e.batch_id = ANY (:visible) AND %s
					AND NOT EXISTS (SELECT 1 FROM employment_row n WHERE n.institution_id = e.institution_id
						AND n.batch_id = :candidate AND n.identity = e.identity)
					AND e.person IN (SELECT person FROM employment_row WHERE institution_id = :institution AND batch_id = :candidate))),
			gone AS (
				SELECT s.person, s.end_date FROM separation_row s
				WHERE s.institution_id = :institution AND s.batch_id = ANY (:batches) AND %s
				AND NOT EXISTS (SELECT 1 FROM stated e WHERE e.person = s.person AND e.end_date = s.end_date)),
			spell AS (
				SELECT e.batch_id, e.row_no, e.person, e.hire_date, coalesce(e.end_date, min(g.end_date)) AS end_date,
					e.end_date IS NULL AS open, e.hire_reason, e.worker_type
				FROM stated e LEFT JOIN gone g ON g.person = e.person AND e.end_date IS NULL AND g.end_date >= e.hire_date
				GROUP BY e.batch_id, e.row_no, e.person, e.hire_date, e.end_date, e.hire_reason, e.worker_type)
			SELECT earlier.batch_id = :candidate AS earlier_own, earlier.row_no AS earlier_row,
				later.batch_id = :candidate AS later_own, later.row_no AS later_row
			FROM spell later JOIN spell earlier ON earlier.person = later.person AND earlier.hire_date < later.hire_date
				AND (earlier.end_date IS NULL OR earlier.end_date > later.hire_date)
			WHERE (earlier.batch_id = :candidate OR later.batch_id = :candidate)
			AND NOT (later.hire_reason = 'conversion' AND earlier.open
				AND coalesce(earlier.worker_type, 'regular') NOT IN ('regular', 'part-time', 'per-diem'))
			ORDER BY later.hire_date, later.row_no"""
		.formatted(PeopleTables.EMPLOYMENTS.shown("e", "CAST(:visible AS bigint[]) || CAST(:candidate AS bigint)"),
				PeopleTables.SEPARATIONS.shown("s", ":batches"));

	private final Batches batches;

	private final JdbcClient jdbc;

	EmploymentsFormat(Batches batches, JdbcClient jdbc) {
		this.batches = batches;
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.EMPLOYMENTS;
	}

	@Override
	public List<Field> fields() {
		return NAMES.stream()
			.map((name) -> REQUIRED.contains(name) ? Field.required(name) : Field.optional(name))
			.toList();
	}

	@Override
	public Map<String, List<String>> requiredWith() {
		return Map.of("pay_basis", List.of("starting_pay"));
	}

	@Override
	public List<String> dateFields() {
		return List.of("hire_date", "end_date", "requisition_approved", "offer_accepted");
	}

	@Override
	public LineTable table() {
		return PeopleTables.EMPLOYMENTS;
	}

	@Override
	public RowLoad begin(Attempt attempt) {
		return new EmploymentsLoad(attempt);
	}

	@Override
	public List<LateRefusal> lateRefusals(long candidate, Long[] visible) {
		List<SpellPair> pairs = this.jdbc.sql(OVERLAPPING)
			.param("institution", CurrentInstitution.id())
			.param("candidate", candidate)
			.param("visible", visible)
			.param("batches", this.batches.visible().numbers(Kind.SEPARATIONS))
			.query((rows, number) -> new SpellPair(rows.getBoolean(1), rows.getInt(2), rows.getBoolean(3),
					rows.getInt(4)))
			.list();
		return SpellPair.refused(pairs)
			.stream()
			.map((row) -> new LateRefusal(row, Rule.DUPLICATE_SPELL, "hire_date"))
			.toList();
	}

}
