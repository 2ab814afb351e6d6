package org.holdfast.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a program wishes a refused row to be.
 *
 * @param version the row as the program saw it, needed when anything changes
 * @param cells the cells by the headers of their columns, absent when they stay; those
 * not named stay
 * @param excluded whether it is to be left out, absent when that stays
 */
public record RowWish(@Nullable String version, @Nullable Map<String, String> cells, @Nullable Boolean excluded) {

	/**
	 * The wished cells by column.
	 * @param line the row
	 * @param headers the headers of the file
	 * @return cells by column from 0
	 * @throws Refused when a column is none, or is never stored, or the cells are not
	 * kept
	 */
	Map<Integer, String> typed(RefusedLine line, List<String> headers) {
		Map<Integer, String> typed = new HashMap<>();
		if (this.cells == null) {
			return typed;
		}
		if (!line.editable() && !this.cells.isEmpty()) {
			throw Refused.of("/cells", "intake.rows.notHere");
		}
		this.cells.forEach((header, text) -> {
			int column = headers.indexOf(header);
			if (column < 0 || text == null) {
				throw Refused.of(place(header), "intake.rows.noCell");
			}
			if (line.cells().get(column).personal()) {
				throw Refused.of(place(header), "intake.rows.personal");
			}
			typed.put(column, text);
		});
		return typed;
	}

	static String place(RefusedLine.Cell cell) {
		return place(cell.header());
	}

	private static String place(String header) {
		return "/cells/" + header.replace("~", "~0").replace("/", "~1");
	}

}
