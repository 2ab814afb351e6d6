package org.holdfast.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Bars of parts of a whole: each bar is as long as the others and its parts show their
 * shares. A whole with a hidden or missing part is not drawn.
 *
 * @param id id on the page
 * @param message what it shows, as a sentence
 * @param description what can be seen
 * @param over what the bars are, such as "Quarter"
 * @param parts names of the parts, two to five
 * @param bars the bars, each with one number per part
 * @param format how numbers are written
 */
public record StackedBar(String id, String message, String description, String over, List<String> parts, List<Bar> bars,
		ValueFormat format) implements Chart {

	private static final int ROW = 52;

	public StackedBar {
		parts = List.copyOf(parts);
		bars = List.copyOf(bars);
		int count = parts.size();
		if (count < 2 || count > Pen.LOOKS || bars.stream().anyMatch((bar) -> bar.points().size() != count)) {
			throw new IllegalArgumentException("A stacked bar has two to five parts, each bar a number for each");
		}
	}

	@Override
	public Drawing drawing() {
		Pen pen = new Pen();
		for (int index = 0; index < this.bars.size(); index++) {
			int top = index * ROW;
			pen.label(BigDecimal.ZERO, BigDecimal.valueOf(top + 17L), 0, "start", this.bars.get(index).name(), "name");
			draw(pen, this.bars.get(index), top + 24);
		}
		return new Drawing(this.bars.size() * ROW, pen.marks(),
				IntStream.range(0, this.parts.size())
					.mapToObj((number) -> new Drawing.Key(this.parts.get(number), Pen.areaSample(this.id, number)))
					.toList(),
				true);
	}

	private void draw(Pen pen, Bar bar, int top) {
		BigDecimal total = bar.total();
		if (total.signum() <= 0) {
			pen.symbol(BigDecimal.ZERO, BigDecimal.valueOf(top + 10L), "M2-4L10 4M10-4L2 4", "hidden s1");
			return;
		}
		BigDecimal done = BigDecimal.ZERO;
		for (int number = 0; number < bar.points().size(); number++) {
			BigDecimal value = Objects.requireNonNull(bar.points().get(number).value());
			BigDecimal from = Pen.across(share(done, total), 0, 100);
			done = done.add(value);
			BigDecimal width = Pen.across(share(done, total), 0, 100).subtract(from);
			if (width.signum() > 0) {
				pen.bar(from, top, width, 20, Pen.pattern(this.id, number), "bar part " + Pen.look(number));
			}
		}
	}

	@Override
	public ChartTable table() {
		List<String> heads = new ArrayList<>(List.of(this.over));
		heads.addAll(this.parts);
		return new ChartTable(heads,
				this.bars.stream()
					.map((bar) -> new ChartTable.Row(bar.name(),
							bar.points().stream().map((point) -> ChartTable.cell(point, this.format)).toList()))
					.toList());
	}

	private static BigDecimal share(BigDecimal part, BigDecimal total) {
		return part.divide(total, 6, RoundingMode.HALF_UP);
	}

	/**
	 * One bar.
	 *
	 * @param name what it is about
	 * @param points one number per part, none negative
	 */
	public record Bar(String name, List<Point> points) {

		public Bar {
			points = List.copyOf(points);
		}

		BigDecimal total() {
			BigDecimal total = BigDecimal.ZERO;
			for (Point point : this.points) {
				if (point.value() == null) {
					return BigDecimal.ZERO;
				}
				total = total.add(point.value());
			}
			return total;
		}

	}

}
