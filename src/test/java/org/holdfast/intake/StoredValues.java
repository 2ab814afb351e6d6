package org.holdfast.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts what was copied together again: the values of each row, by our names.
 */
final class StoredValues {

	private final CopiedRows copied;

	private final Map<Integer, Map<String, String>> rows = new TreeMap<>();

	private StoredValues(CopiedRows copied) {
		this.copied = copied;
	}

	static Map<Integer, Map<String, String>> of(CopiedRows copied) {
		StoredValues values = new StoredValues(copied);
		for (String table : copied.tables()) {
			if (table.endsWith("_row") && !table.equals("rejected_row")) {
				copied.rows(table).forEach(values::row);
			}
		}
		values.purchases();
		return values.rows;
	}

	private void row(Map<String, Object> stored) {
		Map<String, String> values = new TreeMap<>();
		stored.forEach((column, value) -> values.put(column.equals("pay_e4") ? "pay" : column, value.toString()));
		this.rows.put(Integer.parseInt(stored.get("row_no").toString()), values);
	}

	@SuppressWarnings("unchecked")
	private void purchases() {
		Map<Object, Map<String, Object>> parties = new HashMap<>();
		this.copied.rows("purchase_party").forEach((party) -> parties.put(party.get("party"), party));
		Map<String, String> labels = new HashMap<>();
		this.copied.rows("purchase_label")
			.forEach((label) -> labels.put(label.get("dimension") + " " + label.get("number"),
					label.get("label").toString()));
		for (Map<String, Object> chunk : this.copied.rows("purchase_chunk")) {
			List<Object> numbers = (List<Object>) chunk.get("row_no");
			for (int at = 0; at < numbers.size(); at++) {
				Map<String, String> values = new TreeMap<>();
				for (Map.Entry<String, Object> column : chunk.entrySet()) {
					values.put(column.getKey(), ((List<Object>) column.getValue()).get(at).toString());
				}
				values.put("amount", CopiedRows.plain(Long.parseLong(values.get("cents")), 2));
				for (String dimension : List.of("category", "site", "department")) {
					values.put(dimension, labels.get(dimension.charAt(0) + " " + values.get(dimension)));
				}
				parties.get(Long.parseLong(values.get("party")))
					.forEach((column, value) -> values.put(column, value.toString()));
				this.rows.put(Integer.parseInt(values.get("row_no")), values);
			}
		}
	}

}
