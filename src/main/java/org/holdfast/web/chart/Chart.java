package org.holdfast.web.chart;

/**
 * A picture with the table of its numbers. The message, not the name of the subject, is
 * its heading.
 */
public sealed interface Chart permits LineChart, BarChart, StackedBar, DotRange {

	/**
	 * What the picture is known by on its page.
	 * @return an id, unique on the page
	 */
	String id();

	/**
	 * What the picture shows, as a sentence.
	 * @return the heading
	 */
	String message();

	/**
	 * What can be seen, for those who cannot see it.
	 * @return one or two sentences
	 */
	String description();

	/**
	 * The picture.
	 * @return shapes in drawing order
	 */
	Drawing drawing();

	/**
	 * The same numbers.
	 * @return a table
	 */
	ChartTable table();

}
