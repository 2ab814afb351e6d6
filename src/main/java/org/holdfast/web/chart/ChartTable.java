package org.holdfast.web.chart;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of a chart as a table.
 *
 * @param heads heads of the columns, the first that of the labels
 * @param rows the rows
 */
public record ChartTable(List<String> heads, List<Row> rows) {

	public ChartTable {
		heads = List.copyOf(heads);
		rows = List.copyOf(rows);
	}

	static Cell cell(@Nullable BigDecimal value, Point.State state, ValueFormat format) {
		return new Cell((value != null) ? format.write(value) : null, state);
	}

	static Cell cell(Point point, ValueFormat format) {
		return cell(point.value(), point.state(), format);
	}

	/**
	 * A row.
	 *
	 * @param head what it is about
	 * @param cells its numbers
	 */
	public record Row(String head, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * A number as it is read.
	 *
	 * @param text the number, absent when it is not shown
	 * @param state why it is not shown
	 */
	public record Cell(@Nullable String text, Point.State state) {

	}

}
