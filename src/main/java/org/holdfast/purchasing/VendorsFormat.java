package org.holdfast.purchasing;

import java.util.List;

import org.holdfast.intake.Field;
import org.holdfast.intake.FileFormat;
import org.holdfast.intake.Kind;
import org.holdfast.intake.LineTable;
import org.holdfast.intake.RowLoad;

import org.springframework.stereotype.Component;

/**
 * The vendor master: one row is an address or a certificate of a vendor. A vendor file
 * replaces all earlier rows of the vendors it names.
 */
@Component
class VendorsFormat implements FileFormat {

	static final List<String> NAMES = List.of("vendor_id", "vendor_name", "address_role", "zip", "parent_vendor_id",
			"certification", "certifying_body", "certified_from", "certified_until", "ownership", "self_declared");

	private static final List<String> REQUIRED = List.of("vendor_id", "vendor_name");

	private static final LineTable TABLE = new LineTable("vendor_row", null, null, "n.vendor_id = o.vendor_id");

	@Override
	public Kind kind() {
		return Kind.VENDORS;
	}

	@Override
	public List<Field> fields() {
		return NAMES.stream()
			.map((name) -> REQUIRED.contains(name) ? Field.required(name) : Field.optional(name))
			.toList();
	}

	@Override
	public List<String> dateFields() {
		return List.of("certified_from", "certified_until");
	}

	@Override
	public LineTable table() {
		return TABLE;
	}

	@Override
	public RowLoad begin(Attempt attempt) {
		return new VendorsLoad(attempt);
	}

}
