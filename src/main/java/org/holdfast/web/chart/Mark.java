package org.holdfast.web.chart;

/**
 * A shape of a drawing. Across is measured in percent of the width, down in pixels.
 */
public sealed interface Mark {

	/**
	 * Classes that give the shape its look.
	 * @return names separated by spaces
	 */
	String look();

	/**
	 * Name of the kind, for the template.
	 * @return line, bar, dot or label
	 */
	String kind();

	/**
	 * A straight line.
	 *
	 * @param x1 start across
	 * @param y1 start down
	 * @param x2 end across
	 * @param y2 end down
	 * @param look classes
	 */
	record Line(String x1, String y1, String x2, String y2, String look) implements Mark {

		@Override
		public String kind() {
			return "line";
		}

	}

	/**
	 * A bar.
	 *
	 * @param x left edge
	 * @param y upper edge
	 * @param width width
	 * @param height height
	 * @param fill a reference to a pattern, or {@code currentColor}
	 * @param look classes
	 */
	record Bar(String x, String y, String width, String height, String fill, String look) implements Mark {

		@Override
		public String kind() {
			return "bar";
		}

	}

	/**
	 * A small symbol.
	 *
	 * @param x middle across
	 * @param y middle down
	 * @param path outline around its middle
	 * @param look classes
	 */
	record Dot(String x, String y, String path, String look) implements Mark {

		@Override
		public String kind() {
			return "dot";
		}

	}

	/**
	 * Words in the drawing.
	 *
	 * @param x anchor across
	 * @param y baseline
	 * @param dx shift in pixels
	 * @param anchor start, middle or end
	 * @param text the words
	 * @param look classes
	 */
	record Label(String x, String y, int dx, String anchor, String text, String look) implements Mark {

		@Override
		public String kind() {
			return "label";
		}

	}

}
