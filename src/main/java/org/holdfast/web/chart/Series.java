package org.holdfast.web.chart;

import java.util.List;

/**
 * Numbers that belong together, such as one site through the months. All series of a
 * chart have the same labels.
 *
 * @param name what they are called
 * @param points the numbers in order
 */
public record Series(String name, List<Point> points) {

	public Series {
		points = List.copyOf(points);
	}

}
