package org.holdfast.intake;

import java.util.ArrayList;
import java.util.List;

import org.holdfast.intake.staging.StagedRow;
import org.jspecify.annotations.Nullable;

/**
 * A refused row as people see it who correct it.
 *
 * @param row its number
 * @param origin the row of the file it stands for, absent when it is that row itself
 * @param rule the code of the rule it breaks
 * @param column the column from 0 that shows it, or -1
 * @param header the header of that column, absent for the row
 * @param value the value that was read there, shortened, absent when it is not shown
 * @param cells its cells with what waits to be checked, none when they may not be shown
 * @param changed the headers of the columns that were changed
 * @param excluded whether it is to be left out
 * @param editable whether it can be corrected in place
 * @param version changes with every change to it
 */
public record RefusedLine(int row, @Nullable Integer origin, String rule, int column, @Nullable String header,
		@Nullable String value, List<Cell> cells, List<String> changed, boolean excluded, boolean editable,
		String version) {

	static RefusedLine of(ImportView view, RejectedRows.One one, @Nullable StagedRow staged, @Nullable Integer origin,
			RefusedCells shown, boolean few) {
		List<String> headers = view.headers();
		String header = (one.column() >= 0 && one.column() < headers.size()) ? headers.get(one.column()) : null;
		List<Cell> cells = new ArrayList<>();
		boolean kept = staged != null && !staged.cells().isEmpty();
		for (int column = 0; staged != null && kept && column < headers.size(); column++) {
			String read = (column < staged.cells().size()) ? staged.cells().get(column) : "";
			cells.add(new Cell(column, headers.get(column), read, staged.cell(column, headers.get(column)),
					shown.personal(column)));
		}
		String value = (header != null && kept) ? shown.shown(one.column(), cells.get(one.column()).read()) : null;
		return new RefusedLine(one.row(), origin, one.rule().code(), one.column(), header, value, cells,
				(staged != null) ? List.copyOf(staged.changed().keySet()) : List.of(),
				staged != null && staged.excluded(), kept && few,
				(staged != null) ? staged.version() : view.batchNumber() + ".0.0");
	}

	/**
	 * Whether anything about it waits to be checked.
	 * @return whether it does
	 */
	public boolean touched() {
		return this.excluded || !this.changed.isEmpty() && !this.cells.isEmpty();
	}

	/**
	 * A cell.
	 *
	 * @param column its column from 0
	 * @param header its header
	 * @param read what was read
	 * @param text what would be read the next time
	 * @param personal whether it is never stored, shown or changed
	 */
	public record Cell(int column, String header, String read, String text, boolean personal) {

	}

}
