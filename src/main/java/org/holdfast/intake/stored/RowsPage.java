package org.holdfast.intake.stored;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of rows.
 *
 * @param rows the rows, possibly none although more follow
 * @param columns the columns that any of them fills, in the order of the files
 * @param next where the next page begins, absent when there is none
 */
public record RowsPage(List<StoredRow> rows, List<String> columns, @Nullable String next) {

	public RowsPage {
		rows = List.copyOf(rows);
		columns = List.copyOf(columns);
	}

}
