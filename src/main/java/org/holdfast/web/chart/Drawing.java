package org.holdfast.web.chart;

import java.util.List;

/**
 * A finished picture.
 *
 * @param height height in pixels; the width is the reader's
 * @param marks shapes in drawing order
 * @param legend which look means what, empty where it needs no telling
 * @param patterned whether shapes are filled with patterns
 */
public record Drawing(int height, List<Mark> marks, List<Key> legend, boolean patterned) {

	public Drawing {
		marks = List.copyOf(marks);
		legend = List.copyOf(legend);
	}

	/**
	 * One line of the legend.
	 *
	 * @param name what is meant
	 * @param sample shapes that show the look, on a ground of 28 by 14 pixels
	 */
	public record Key(String name, List<Mark> sample) {

	}

}
