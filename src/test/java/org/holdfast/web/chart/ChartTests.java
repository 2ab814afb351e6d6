package org.holdfast.web.chart;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Shapes and tables of the charts.
 */
class ChartTests {

	private static final ValueFormat PLAIN = BigDecimal::toPlainString;

	@Test
	void aLineBreaksWhereThereIsNoNumber() {
		LineChart chart = line(Point.of("a", BigDecimal.ONE), Point.of("b", BigDecimal.TWO), Point.noData("c"),
				Point.of("d", BigDecimal.TWO), Point.of("e", BigDecimal.ONE));
		assertThat(looks(chart.drawing(), "line s1")).isEqualTo(2);
		assertThat(looks(chart.drawing(), "dot s1")).isEqualTo(4);
		assertThat(looks(chart.drawing(), "hidden s1")).isZero();
	}

	@Test
	void aHiddenNumberLeavesAMarkOnTheGroundAndNoHeight() {
		LineChart chart = line(Point.of("a", BigDecimal.ONE), Point.suppressed("b"), Point.of("c", BigDecimal.TEN));
		assertThat(looks(chart.drawing(), "line s1")).isZero();
		assertThat(looks(chart.drawing(), "hidden s1")).isEqualTo(1);
		assertThat(chart.table().rows().get(1).cells().getFirst())
			.isEqualTo(new ChartTable.Cell(null, Point.State.SUPPRESSED));
	}

	@Test
	void oneNumberAloneIsADot() {
		assertThat(looks(line(Point.of("a", BigDecimal.ONE)).drawing(), "dot s1")).isEqualTo(1);
		assertThat(looks(line(Point.noData("a")).spark(), "dot s1")).isZero();
	}

	@Test
	void linesOfDifferentLengthAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LineChart("x", "m", "d", "o",
				List.of(new Series("one", List.of(Point.of("a", BigDecimal.ONE))),
						new Series("two", List.of(Point.of("b", BigDecimal.ONE)))),
				null, PLAIN));
	}

	@Test
	void aPointHasANumberExactlyWhenItIsShown() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Point("a", BigDecimal.ONE, Point.State.SUPPRESSED));
		assertThatIllegalArgumentException().isThrownBy(() -> new Point("a", null, Point.State.SHOWN));
	}

	@Test
	void partsFillTheWholeBar() {
		StackedBar chart = new StackedBar("x", "m", "d", "o", List.of("in", "out", "rest"),
				List.of(new StackedBar.Bar("a", points("1", "1", "1"))), PLAIN);
		BigDecimal width = chart.drawing()
			.marks()
			.stream()
			.filter(Mark.Bar.class::isInstance)
			.map((mark) -> new BigDecimal(((Mark.Bar) mark).width().replace("%", "")))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		assertThat(width).isEqualByComparingTo("100");
	}

	@Test
	void aWholeWithAHiddenPartIsNotDrawn() {
		StackedBar chart = new StackedBar("x", "m", "d", "o", List.of("in", "out"),
				List.of(new StackedBar.Bar("a", List.of(Point.of("a", BigDecimal.TEN), Point.suppressed("a")))), PLAIN);
		assertThat(chart.drawing().marks()).noneMatch(Mark.Bar.class::isInstance);
	}

	@Test
	void barsStartAtZeroAlsoBelowIt() {
		BarChart chart = new BarChart("x", "m", "d", "o", "v",
				List.of(Point.of("a", new BigDecimal("-50")), Point.of("b", new BigDecimal("50"))), null, PLAIN);
		List<Mark.Bar> bars = chart.drawing()
			.marks()
			.stream()
			.filter(Mark.Bar.class::isInstance)
			.map(Mark.Bar.class::cast)
			.toList();
		assertThat(bars.get(0)).extracting(Mark.Bar::x, Mark.Bar::width).containsExactly("0%", "40%");
		assertThat(bars.get(1)).extracting(Mark.Bar::x, Mark.Bar::width).containsExactly("40%", "40%");
	}

	@Test
	void aRangeThatIsHiddenShowsNoEnds() {
		DotRange chart = new DotRange("x", "m", "d", List.of("o", "l", "v", "h"), List.of(DotRange.Row.suppressed("a")),
				null, PLAIN);
		assertThat(looks(chart.drawing(), "range s1")).isZero();
		assertThat(chart.table().rows().getFirst().cells())
			.allMatch((cell) -> cell.state() == Point.State.SUPPRESSED && cell.text() == null);
	}

	private static LineChart line(Point... points) {
		return new LineChart("x", "m", "d", "o", List.of(new Series("one", List.of(points))), null, PLAIN);
	}

	private static List<Point> points(String... values) {
		return List.of(values).stream().map((value) -> Point.of(value, new BigDecimal(value))).toList();
	}

	private static long looks(Drawing drawing, String look) {
		return drawing.marks().stream().filter((mark) -> mark.look().equals(look)).count();
	}

}
