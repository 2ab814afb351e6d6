package org.holdfast.web.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Bars that lie, one below the other, each with its name above and its number at its end.
 *
 * @param id id on the page
 * @param message what it shows, as a sentence
 * @param description what can be seen
 * @param over what the bars are, such as "Site"
 * @param measure what their length is, such as "Share of hires"
 * @param bars the bars in order
 * @param target the wanted number, if there is one
 * @param format how numbers are written
 */
public record BarChart(String id, String message, String description, String over, String measure, List<Point> bars,
		@Nullable Target target, ValueFormat format) implements Chart {

	private static final int ROW = 48;

	private static final int RIGHT = 80;

	public BarChart {
		bars = List.copyOf(bars);
		if (bars.isEmpty()) {
			throw new IllegalArgumentException("A bar chart has at least one bar");
		}
	}

	@Override
	public Drawing drawing() {
		Scale scale = Scale.holding(
				Stream.concat(this.bars.stream().map(Point::value), Stream.ofNullable(this.target).map(Target::value))
					.flatMap(Stream::ofNullable)
					.toList(),
				true, 4);
		BigDecimal ground = Pen.across(scale.place(BigDecimal.ZERO), 0, RIGHT);
		int head = (this.target != null) ? 22 : 0;
		int height = head + this.bars.size() * ROW;
		Pen pen = new Pen();
		for (int index = 0; index < this.bars.size(); index++) {
			bar(pen, this.bars.get(index), scale, ground, head + index * ROW);
		}
		pen.line(ground, BigDecimal.valueOf(head), ground, BigDecimal.valueOf(height), "ground");
		if (this.target != null) {
			BigDecimal x = Pen.across(scale.place(this.target.value()), 0, RIGHT);
			pen.line(x, BigDecimal.valueOf(head - 4L), x, BigDecimal.valueOf(height), "target");
			boolean right = x.compareTo(BigDecimal.valueOf(55)) > 0;
			pen.label(x, BigDecimal.valueOf(head - 8L), 0, right ? "end" : "start", this.target.label(),
					"target-label");
		}
		return new Drawing(height + 4, pen.marks(), List.of(), false);
	}

	private void bar(Pen pen, Point point, Scale scale, BigDecimal ground, int top) {
		pen.label(BigDecimal.ZERO, BigDecimal.valueOf(top + 17L), 6, "start", point.label(), "name");
		BigDecimal baseline = BigDecimal.valueOf(top + 38L);
		BigDecimal value = point.value();
		if (value == null) {
			pen.symbol(ground, BigDecimal.valueOf(top + 33L), "M5-4L13 4M13-4L5 4", "hidden s1");
			return;
		}
		BigDecimal end = Pen.across(scale.place(value), 0, RIGHT);
		pen.bar(ground.min(end), top + 24, end.subtract(ground).abs(), 18, "currentColor", "bar s1");
		pen.label(end.max(ground), baseline, 8, "start", this.format.write(value), "value");
	}

	@Override
	public ChartTable table() {
		return new ChartTable(List.of(this.over, this.measure),
				this.bars.stream()
					.map((point) -> new ChartTable.Row(point.label(), List.of(ChartTable.cell(point, this.format))))
					.toList());
	}

}
