package org.holdfast.purchasing;

import java.util.List;

import org.holdfast.intake.Field;
import org.holdfast.intake.FileFormat;
import org.holdfast.intake.Kind;
import org.holdfast.intake.LineTable;
import org.holdfast.intake.RowLoad;

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
	public RowLoad begin(Attempt attempt) {
		return new PurchasesLoad(attempt);
	}

}
