package org.holdfast.metrics.closing;

import java.util.List;

/**
 * What the data would make of the figures of a closed period.
 *
 * @param mark says which change this is, so that nobody takes another one than they saw
 * @param figures the kept and the other figures, possibly none
 */
public record Proposed(String mark, List<RestatedFigure> figures) {

	public Proposed {
		figures = List.copyOf(figures);
	}

}
