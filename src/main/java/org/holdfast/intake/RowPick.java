package org.holdfast.intake;

/**
 * How a few rows of a kind are found and shown without reading all of them. The texts are
 * SQL with the parameters {@code institution} and {@code batches}.
 *
 * @param byRow selects rows {@code r} with the numbers {@code rows}
 * @param byIdentity selects rows {@code r} with the {@code identities}
 * @param shown an object of what a person understands of a row {@code r}
 */
public record RowPick(String byRow, String byIdentity, String shown) {

	private static final String ROWS = """
			SELECT * FROM %s WHERE institution_id = :institution AND batch_id = ANY (:batches) AND %s""";

	static RowPick of(LineTable table) {
		return new RowPick(ROWS.formatted(table.name(), "row_no = ANY (:rows)"),
				ROWS.formatted(table.name(), "identity = ANY (:identities)"),
				"to_jsonb(r) - '{institution_id,batch_id,row_no,identity,content,person,name_key,personal,zip_problem}'::text[]");
	}

}
