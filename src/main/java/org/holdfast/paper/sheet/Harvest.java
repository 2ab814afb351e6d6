package org.holdfast.paper.sheet;

import java.util.List;

/**
 * What was found in a document that came back.
 *
 * @param stamp what the document remembers of where it came from
 * @param found its fields in the order in which they stand
 */
public record Harvest(Stamp stamp, List<Found> found) {

	public Harvest {
		found = List.copyOf(found);
	}

	/**
	 * A field of a document.
	 *
	 * @param tag key of the field
	 * @param text what stands in it; for an option something if it is ticked
	 */
	public record Found(String tag, String text) {

	}

}
