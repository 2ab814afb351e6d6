package org.holdfast.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws shapes at exact places. Series differ by colour, dash, symbol and pattern
 * together.
 */
final class Pen {

	private static final String[] SYMBOLS = { "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1-4 0Z", "M-4-4H4V4H-4Z", "M0-5L5 4H-5Z",
			"M0-5.5L5.5 0L0 5.5L-5.5 0Z",
			"M-4.5-2.5L-2.5-4.5L0-2L2.5-4.5L4.5-2.5L2 0L4.5 2.5L2.5 4.5L0 2L-2.5 4.5L-4.5 2.5L-2 0Z" };

	/** How many series can be told apart. */
	static final int LOOKS = SYMBOLS.length;

	private final List<Mark> marks = new ArrayList<>();

	/**
	 * A place across.
	 * @param share 0 at the left to 1 at the right
	 * @param from percent at which the scale starts
	 * @param to percent at which it ends
	 * @return percent with two decimals
	 */
	static BigDecimal across(BigDecimal share, int from, int to) {
		return share.multiply(BigDecimal.valueOf(to - from))
			.add(BigDecimal.valueOf(from))
			.setScale(2, RoundingMode.HALF_UP);
	}

	static BigDecimal down(BigDecimal share, int top, int bottom) {
		return BigDecimal.valueOf(bottom)
			.subtract(share.multiply(BigDecimal.valueOf(bottom - top)))
			.setScale(1, RoundingMode.HALF_UP);
	}

	void line(BigDecimal x1, BigDecimal y1, BigDecimal x2, BigDecimal y2, String look) {
		this.marks.add(new Mark.Line(percent(x1), text(y1), percent(x2), text(y2), look));
	}

	void bar(BigDecimal x, int y, BigDecimal width, int height, String fill, String look) {
		this.marks.add(new Mark.Bar(percent(x), String.valueOf(y), percent(width), String.valueOf(height), fill, look));
	}

	void dot(BigDecimal x, BigDecimal y, int series) {
		this.marks.add(new Mark.Dot(percent(x), text(y), SYMBOLS[series % LOOKS], "dot " + look(series)));
	}

	void symbol(BigDecimal x, BigDecimal y, String path, String look) {
		this.marks.add(new Mark.Dot(percent(x), text(y), path, look));
	}

	void label(BigDecimal x, BigDecimal y, int dx, String anchor, String text, String look) {
		this.marks.add(new Mark.Label(percent(x), text(y), dx, anchor, text, look));
	}

	List<Mark> marks() {
		return this.marks;
	}

	static String look(int series) {
		return "s" + (series % LOOKS + 1);
	}

	static List<Mark> lineSample(int series) {
		return List.of(new Mark.Line("0", "7", "28", "7", "line " + look(series)),
				new Mark.Dot("14", "7", SYMBOLS[series % LOOKS], "dot " + look(series)));
	}

	static List<Mark> areaSample(String chart, int series) {
		return List.of(new Mark.Bar("0", "0", "28", "14", pattern(chart, series), "bar " + look(series)));
	}

	static String pattern(String chart, int series) {
		return (series == 0) ? "currentColor" : "url(#" + chart + "-p" + (series % LOOKS + 1) + ")";
	}

	private static String percent(BigDecimal value) {
		return text(value) + "%";
	}

	private static String text(BigDecimal value) {
		return (value.signum() == 0) ? "0" : value.stripTrailingZeros().toPlainString();
	}

}
