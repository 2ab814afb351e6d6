package org.holdfast.web.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A number with the span it may lie in, one row each: for example a share with its bounds
 * when some rows are not known.
 *
 * @param id id on the page
 * @param message what it shows, as a sentence
 * @param description what can be seen
 * @param heads heads of the table: what the rows are, the low end, the number, the high
 * end
 * @param rows the rows in order
 * @param target the wanted number, if there is one
 * @param format how numbers are written
 */
public record DotRange(String id, String message, String description, List<String> heads, List<Row> rows,
		@Nullable Target target, ValueFormat format) implements Chart {

	private static final int ROW = 44;

	private static final int HEAD = 22;

	public DotRange {
		heads = List.copyOf(heads);
		rows = List.copyOf(rows);
		if (heads.size() != 4 || rows.isEmpty()) {
			throw new IllegalArgumentException("A dot range has four heads and at least one row");
		}
	}

	@Override
	public Drawing drawing() {
		Scale scale = Scale
			.holding(Stream
				.concat(this.rows.stream().flatMap((row) -> Stream.of(row.low(), row.value(), row.high())),
						Stream.ofNullable(this.target).map(Target::value))
				.flatMap(Stream::ofNullable)
				.toList(), true, 4);
		int bottom = HEAD + this.rows.size() * ROW;
		Pen pen = new Pen();
		for (BigDecimal tick : scale.ticks()) {
			BigDecimal x = Pen.across(scale.place(tick), 2, 94);
			pen.line(x, BigDecimal.valueOf(HEAD), x, BigDecimal.valueOf(bottom), "grid-line");
			pen.label(x, BigDecimal.valueOf(bottom + 18L), 0, "middle", this.format.write(tick), "tick");
		}
		if (this.target != null) {
			BigDecimal x = Pen.across(scale.place(this.target.value()), 2, 94);
			pen.line(x, BigDecimal.valueOf(HEAD - 4L), x, BigDecimal.valueOf(bottom), "target");
			boolean right = x.compareTo(BigDecimal.valueOf(55)) > 0;
			pen.label(x, BigDecimal.valueOf(HEAD - 8L), 0, right ? "end" : "start", this.target.label(),
					"target-label");
		}
		for (int index = 0; index < this.rows.size(); index++) {
			row(pen, this.rows.get(index), scale, HEAD + index * ROW);
		}
		return new Drawing(bottom + 26, pen.marks(), List.of(), false);
	}

	private static void row(Pen pen, Row row, Scale scale, int top) {
		pen.label(BigDecimal.ZERO, BigDecimal.valueOf(top + 15L), 0, "start", row.label(), "name");
		BigDecimal y = BigDecimal.valueOf(top + 29L);
		if (row.low() != null && row.high() != null) {
			pen.line(Pen.across(scale.place(row.low()), 2, 94), y, Pen.across(scale.place(row.high()), 2, 94), y,
					"range s1");
		}
		if (row.value() != null) {
			pen.dot(Pen.across(scale.place(row.value()), 2, 94), y, 0);
		}
		else {
			pen.symbol(BigDecimal.TWO, y, "M2-4L10 4M10-4L2 4", "hidden s1");
		}
	}

	@Override
	public ChartTable table() {
		return new ChartTable(this.heads,
				this.rows.stream()
					.map((row) -> new ChartTable.Row(row.label(),
							Stream.of(row.low(), row.value(), row.high())
								.map((value) -> ChartTable.cell(value, row.state(), this.format))
								.toList()))
					.toList());
	}

	/**
	 * One row.
	 *
	 * @param label what it is about
	 * @param low low end of the span, absent when unknown
	 * @param value the number, absent when it is not shown
	 * @param high high end of the span, absent when unknown
	 * @param state why the number is not shown
	 */
	public record Row(String label, @Nullable BigDecimal low, @Nullable BigDecimal value, @Nullable BigDecimal high,
			Point.State state) {

		public static Row of(String label, BigDecimal low, BigDecimal value, BigDecimal high) {
			return new Row(label, low, value, high, Point.State.SHOWN);
		}

		public static Row suppressed(String label) {
			return new Row(label, null, null, null, Point.State.SUPPRESSED);
		}

	}

}
