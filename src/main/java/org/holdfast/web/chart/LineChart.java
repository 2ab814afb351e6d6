package org.holdfast.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Lines through time. A line breaks where there is no number, and a small mark on the
 * ground shows where one is hidden.
 *
 * @param id id on the page
 * @param message what it shows, as a sentence
 * @param description what can be seen
 * @param over what the labels are, such as "Month"
 * @param series one to five lines with the same labels
 * @param target the wanted number, if there is one
 * @param format how numbers are written
 */
public record LineChart(String id, String message, String description, String over, List<Series> series,
		@Nullable Target target, ValueFormat format) implements Chart {

	private static final int TOP = 24;

	private static final int BOTTOM = 232;

	private static final int MOST_LABELS = 6;

	private static final String HIDDEN = "M-3-3L3 3M3-3L-3 3";

	public LineChart {
		series = List.copyOf(series);
		if (series.isEmpty() || series.size() > Pen.LOOKS || series.getFirst().points().isEmpty()) {
			throw new IllegalArgumentException("A line chart has one to five lines with points");
		}
		if (series.stream().map((line) -> line.points().stream().map(Point::label).toList()).distinct().count() > 1) {
			throw new IllegalArgumentException("All lines of a chart have the same labels");
		}
	}

	@Override
	public Drawing drawing() {
		Scale scale = Scale.holding(values(), true, 4);
		Pen pen = new Pen();
		for (BigDecimal tick : scale.ticks()) {
			BigDecimal y = Pen.down(scale.place(tick), TOP, BOTTOM);
			pen.line(BigDecimal.ZERO, y, BigDecimal.valueOf(100), y, (tick.signum() == 0) ? "ground" : "grid-line");
			pen.label(BigDecimal.ZERO, y.subtract(BigDecimal.valueOf(5)), 0, "start", this.format.write(tick), "tick");
		}
		labels(pen);
		lines(pen, scale, TOP, BOTTOM, 14, 97);
		if (this.target != null) {
			BigDecimal y = Pen.down(scale.place(this.target.value()), TOP, BOTTOM);
			pen.line(BigDecimal.valueOf(14), y, BigDecimal.valueOf(100), y, "target");
			pen.label(BigDecimal.valueOf(100), y.subtract(BigDecimal.valueOf(6)), 0, "end", this.target.label(),
					"target-label");
		}
		return new Drawing(BOTTOM + 28, pen.marks(), legend(), false);
	}

	/**
	 * The lines alone, small enough for a card.
	 * @return shapes in drawing order
	 */
	public Drawing spark() {
		Scale scale = Scale.holding(values(), true, 4);
		Pen pen = new Pen();
		pen.line(BigDecimal.ZERO, BigDecimal.valueOf(54), BigDecimal.valueOf(100), BigDecimal.valueOf(54), "ground");
		if (this.target != null) {
			BigDecimal y = Pen.down(scale.place(this.target.value()), 8, 54);
			pen.line(BigDecimal.ZERO, y, BigDecimal.valueOf(100), y, "target");
		}
		lines(pen, scale, 8, 54, 2, 98);
		return new Drawing(62, pen.marks(), List.of(), false);
	}

	@Override
	public ChartTable table() {
		List<String> heads = Stream.concat(Stream.of(this.over), this.series.stream().map(Series::name)).toList();
		List<ChartTable.Row> rows = IntStream.range(0, count())
			.mapToObj((index) -> new ChartTable.Row(this.series.getFirst().points().get(index).label(),
					this.series.stream()
						.map((line) -> ChartTable.cell(line.points().get(index), this.format))
						.toList()))
			.toList();
		return new ChartTable(heads, rows);
	}

	private void labels(Pen pen) {
		int every = (count() + MOST_LABELS - 1) / MOST_LABELS;
		for (int index = count() - 1, drawn = 0; index >= 0; index -= every, drawn++) {
			String anchor = (index == count() - 1 && count() > 1) ? "end" : "middle";
			BigDecimal x = (index == count() - 1 && count() > 1) ? BigDecimal.valueOf(100) : x(index, 14, 97);
			pen.label(x, BigDecimal.valueOf(BOTTOM + 20), 0, anchor, this.series.getFirst().points().get(index).label(),
					(drawn % 2 == 0) ? "tick" : "tick spare");
		}
	}

	private void lines(Pen pen, Scale scale, int top, int bottom, int from, int to) {
		for (int number = 0; number < this.series.size(); number++) {
			List<Point> points = this.series.get(number).points();
			BigDecimal lastX = null;
			BigDecimal lastY = null;
			List<BigDecimal[]> dots = new ArrayList<>();
			for (int index = 0; index < points.size(); index++) {
				BigDecimal x = x(index, from, to);
				BigDecimal value = points.get(index).value();
				BigDecimal y = (value != null) ? Pen.down(scale.place(value), top, bottom) : null;
				if (y != null) {
					if (lastX != null && lastY != null) {
						pen.line(lastX, lastY, x, y, "line " + Pen.look(number));
					}
					dots.add(new BigDecimal[] { x, y });
				}
				if (points.get(index).state() == Point.State.SUPPRESSED) {
					pen.symbol(x, BigDecimal.valueOf(bottom - 6L * number), HIDDEN, "hidden " + Pen.look(number));
				}
				lastX = (y != null) ? x : null;
				lastY = y;
			}
			boolean all = points.size() <= 13 && bottom > 60;
			for (int index = all ? 0 : Math.max(0, dots.size() - 1); index < dots.size(); index++) {
				pen.dot(dots.get(index)[0], dots.get(index)[1], number);
			}
		}
	}

	private List<Drawing.Key> legend() {
		if (this.series.size() == 1) {
			return List.of();
		}
		return IntStream.range(0, this.series.size())
			.mapToObj((number) -> new Drawing.Key(this.series.get(number).name(), Pen.lineSample(number)))
			.toList();
	}

	private BigDecimal x(int index, int from, int to) {
		BigDecimal share = (count() == 1) ? new BigDecimal("0.5")
				: BigDecimal.valueOf(index).divide(BigDecimal.valueOf(count() - 1L), 6, RoundingMode.HALF_UP);
		return Pen.across(share, from, to);
	}

	private int count() {
		return this.series.getFirst().points().size();
	}

	private List<BigDecimal> values() {
		return Stream
			.concat(this.series.stream().flatMap((line) -> line.points().stream()).map(Point::value),
					Stream.ofNullable(this.target).map(Target::value))
			.flatMap(Stream::ofNullable)
			.toList();
	}

}
