package org.holdfast.intake.staging;

import java.util.List;
import java.util.Map;

/**
 * A refused row as it would be read the next time.
 *
 * @param row its number
 * @param cells what was read, by column
 * @param changed the cells that people changed since, by header
 * @param excluded whether it is to be left out
 * @param version changes with every change to it and every undoing
 */
public record StagedRow(int row, List<String> cells, Map<String, String> changed, boolean excluded, String version) {

	/**
	 * Whether anything about it waits to be checked.
	 * @return whether it does
	 */
	public boolean touched() {
		return this.excluded || !this.changed.isEmpty();
	}

	/**
	 * A cell as it stands.
	 * @param column the column from 0
	 * @param header its header
	 * @return the changed text, else the text that was read
	 */
	public String cell(int column, String header) {
		String read = (column < this.cells.size()) ? this.cells.get(column) : "";
		return this.changed.getOrDefault(header, read);
	}

}
