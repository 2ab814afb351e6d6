package org.holdfast.purchasing;

import java.util.ArrayList;
import java.util.List;

import org.holdfast.intake.Batches;
import org.holdfast.intake.Field;
import org.holdfast.intake.FileFormat;
import org.holdfast.intake.Kind;
import org.holdfast.intake.LateRemark;
import org.holdfast.intake.LineTable;
import org.holdfast.intake.RowLoad;
import org.holdfast.intake.RowPick;
import org.holdfast.intake.rule.Rule;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Purchases: one row is a line of the ledger or of a purchase order.
 */
@Component
class PurchasesFormat implements FileFormat {

	static final List<String> NAMES = List.of("transaction_id", "line", "transaction_date", "vendor_id", "vendor_name",
			"vendor_zip", "amount", "category", "gl_account", "site", "department", "po_number", "invoice_number",
			"certifications", "description", "paid_on", "received_on", "construction");

	private static final List<String> REQUIRED = List.of("transaction_date", "amount");

	/** Two lines under one id conflict when date, vendor or amount differ. */
	private static final LineTable TABLE = new LineTable("purchase_line", "transaction_date",
			"""
					n.explicit AND (n.transaction_date <> o.transaction_date OR n.cents <> o.cents OR
						(SELECT coalesce(p.vendor_id, p.name_key) FROM purchase_party p WHERE p.institution_id = n.institution_id
							AND p.batch_id = n.batch_id AND p.party = n.party) IS DISTINCT FROM
						(SELECT coalesce(p.vendor_id, p.name_key) FROM purchase_party p WHERE p.institution_id = o.institution_id
							AND p.batch_id = o.batch_id AND p.party = o.party))""",
			null);

	/**
	 * Where there is a vendor master, the numbers of vendors that are not in it. Asked of
	 * the vendors of the batch, not of its lines.
	 */
	private static final String UNKNOWN = """
			SELECT p.vendor_id, count(*) OVER () FROM
				(SELECT DISTINCT vendor_id FROM purchase_party WHERE institution_id = :institution AND batch_id = :candidate
					AND vendor_id IS NOT NULL) p
			WHERE NOT EXISTS (SELECT 1 FROM vendor_row v WHERE v.institution_id = :institution
				AND v.batch_id = ANY (:masters) AND v.vendor_id = p.vendor_id)
			ORDER BY 1 LIMIT 20""";

	/**
	 * The page that holds a row begins with the row itself or with the last one before
	 * it.
	 */
	private static final String ROWS = """
			row_no[1] = ANY (ARRAY (SELECT (SELECT max(k.row_no[1]) FROM purchase_chunk k WHERE k.institution_id = :institution
				AND k.batch_id = b.batch_id AND k.row_no[1] <= r.row_no)
				FROM unnest(:batches) AS b (batch_id) CROSS JOIN unnest(:rows) AS r (row_no)))""";

	/** The pages of lines that cannot hold the wanted ones are not unfolded. */
	private static final String LINES = """
			SELECT * FROM (SELECT institution_id, batch_id, unnest(row_no) AS row_no, unnest(identity) AS identity,
				unnest(cents) AS cents, unnest(transaction_date) AS transaction_date, unnest(party) AS party,
				unnest(category) AS category, unnest(site) AS site, unnest(department) AS department,
				unnest(construction) AS construction, unnest(paid_on) AS paid_on, unnest(received_on) AS received_on
				FROM purchase_chunk WHERE institution_id = :institution AND batch_id = ANY (:batches) AND %3$s) line
			WHERE %1$s = ANY (:%2$s)""";

	private static final String LABEL = """
			(SELECT nullif(l.label, '') FROM purchase_label l WHERE l.institution_id = r.institution_id
				AND l.batch_id = r.batch_id AND l.dimension = '%s' AND l.number = r.%s)""";

	private static final String SHOWN = """
			(SELECT jsonb_build_object('vendor_id', p.vendor_id, 'vendor_name', CASE WHEN NOT p.personal THEN p.vendor_name END,
				'vendor_zip', p.zip, 'certifications', p.certifications) FROM purchase_party p
				WHERE p.institution_id = r.institution_id AND p.batch_id = r.batch_id AND p.party = r.party)
			|| jsonb_build_object('transaction_date', r.transaction_date, 'amount', ((r.cents / 100.0)::numeric(20, 2))::text,
				'category', %s, 'site', %s, 'department', %s, 'construction', r.construction, 'paid_on', r.paid_on,
				'received_on', r.received_on)"""
		.formatted(LABEL.formatted("c", "category"), LABEL.formatted("s", "site"), LABEL.formatted("d", "department"));

	private final JdbcClient jdbc;

	private final Batches batches;

	PurchasesFormat(JdbcClient jdbc, Batches batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	@Override
	public Kind kind() {
		return Kind.PURCHASES;
	}

	@Override
	public List<Field> fields() {
		return NAMES.stream()
			.map((name) -> REQUIRED.contains(name) ? Field.required(name) : Field.optional(name))
			.toList();
	}

	@Override
	public List<List<String>> oneOf() {
		return List.of(List.of("vendor_id", "vendor_name"));
	}

	@Override
	public List<String> dateFields() {
		return List.of("transaction_date", "paid_on", "received_on");
	}

	@Override
	public Totals totals() {
		return new Totals("amount", List.of("transaction_date", "vendor_id", "vendor_name", "transaction_id"));
	}

	@Override
	public LineTable table() {
		return TABLE;
	}

	@Override
	public RowPick pick() {
		return new RowPick(LINES.formatted("row_no", "rows", ROWS),
				LINES.formatted("identity", "identities", "identity && :identities"), SHOWN);
	}

	@Override
	public String monthly() {
		return """
				SELECT month, sum(lines) AS lines, sum(cents)::bigint AS cents FROM purchase_cell
				WHERE institution_id = :institution AND batch_id = :batch GROUP BY month ORDER BY month""";
	}

	@Override
	public RowLoad begin(Attempt attempt) {
		return new PurchasesLoad(attempt);
	}

	@Override
	public List<LateRemark> lateRemarks(long candidate) {
		Long[] masters = this.batches.visible().numbers(Kind.VENDORS);
		if (masters.length == 0) {
			return List.of();
		}
		List<String> unknown = new ArrayList<>();
		int[] count = new int[1];
		this.jdbc.sql(UNKNOWN)
			.param("institution", CurrentInstitution.id())
			.param("candidate", candidate)
			.param("masters", masters)
			.query((RowCallbackHandler) (row) -> {
				unknown.add(row.getString(1));
				count[0] = row.getInt(2);
			});
		return unknown.isEmpty() ? List.of()
				: List.of(new LateRemark(Rule.VENDOR_UNKNOWN, "vendor_id", count[0], List.of(), unknown));
	}

}
