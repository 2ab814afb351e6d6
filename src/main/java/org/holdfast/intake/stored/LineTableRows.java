package org.holdfast.intake.stored;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.holdfast.intake.LineTable;
import org.holdfast.intake.stored.RowSource.Found;
import org.holdfast.intake.stored.RowSource.Slice;
import org.holdfast.intake.value.VendorName;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the rows of a kind that has one table row for each. Only what is stored is shown;
 * of a person's fingerprint a short pseudonym.
 */
@Component
class LineTableRows {

	/** Stored columns under the names the files have. */
	private static final String JSON = """
			jsonb_strip_nulls(to_jsonb(r) - ARRAY['institution_id', 'batch_id', 'row_no', 'identity', 'content', 'person', 'name_key',
				'personal', 'zip', 'pay_e4', 'pay_hours_e4', 'weekly_hours_e4', 'race', 'certifications']
			|| jsonb_build_object(
				'employee_id', 'P-' || upper(substr(md5(to_jsonb(r) ->> 'person'), 1, 6)),
				'home_zip', CASE WHEN to_jsonb(r) ->> 'vendor_id' IS NULL THEN to_jsonb(r) ->> 'zip' END,
				'zip', CASE WHEN to_jsonb(r) ->> 'vendor_id' IS NOT NULL THEN to_jsonb(r) ->> 'zip' END,
				'pay', CAST(to_jsonb(r) ->> 'pay_e4' AS bigint) / 10000.00,
				'starting_pay', CAST(to_jsonb(r) ->> 'pay_e4' AS bigint) / 10000.00,
				'from_pay', CAST(to_jsonb(r) ->> 'from_pay_e4' AS bigint) / 10000.00,
				'to_pay', CAST(to_jsonb(r) ->> 'to_pay_e4' AS bigint) / 10000.00,
				'pay_basis', CASE to_jsonb(r) ->> 'pay_hours_e4' WHEN '10000' THEN 'hourly' WHEN '20800000' THEN 'annual' END,
				'weekly_hours', CAST(to_jsonb(r) ->> 'weekly_hours_e4' AS int) / 10000.00,
				'race_ethnicity', to_jsonb(r) ->> 'race', 'certification', to_jsonb(r) ->> 'certifications'))""";

	private static final Set<String> GROUPED = Set.of("site", "job_family", "pool");

	private final JdbcClient jdbc;

	LineTableRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Slice rows(LineTable table, long batch, RowFilter filter, int after, int limit) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("institution", CurrentInstitution.id());
		parameters.put("batch", batch);
		parameters.put("after", after);
		parameters.put("limit", limit);
		StringBuilder conditions = new StringBuilder();
		if (table.dayColumn() != null) {
			add(conditions, parameters, table.dayColumn() + " >= :from", "from", filter.from());
			add(conditions, parameters, table.dayColumn() + " <= :to", "to", filter.to());
		}
		if (table.name().equals("vendor_row")) {
			add(conditions, parameters, "(r.vendor_id = :number OR starts_with(r.name_key, :vendor))", "number",
					filter.vendor());
			parameters.put("vendor", (filter.vendor() != null) ? VendorName.normalised(filter.vendor()) : "");
			add(conditions, parameters, "'id:' || r.vendor_id = ANY (:keys)", "keys",
					filter.vendorKeys().isEmpty() ? null : filter.vendorKeys().toArray(String[]::new));
		}
		if (filter.column() != null && GROUPED.contains(filter.column())) {
			add(conditions, parameters, "coalesce(r." + filter.column() + ", '') = :value", "value",
					(filter.value() != null) ? filter.value() : "");
		}
		List<Found> rows = this.jdbc.sql("""
				SELECT r.row_no, CAST(%s AS text) FROM (SELECT r.* FROM %s r
					WHERE r.institution_id = :institution AND r.batch_id = :batch AND r.row_no > :after%s
					ORDER BY r.row_no LIMIT :limit) r ORDER BY r.row_no""".formatted(JSON, table.name(), conditions))
			.params(parameters)
			.query((rs, number) -> new Found(rs.getInt(1), rs.getString(2)))
			.list();
		return new Slice(rows, (rows.size() < limit) ? null : rows.getLast().number());
	}

	private static void add(StringBuilder conditions, Map<String, @Nullable Object> parameters, String condition,
			String name, @Nullable Object value) {
		if (value != null) {
			conditions.append(" AND ").append(condition);
			parameters.put(name, value);
		}
	}

}
