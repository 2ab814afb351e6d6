package org.holdfast.metrics.closing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Figures of a closed period that were replaced.
 *
 * @param id its id
 * @param reason why
 * @param at when
 * @param by the name of who did it
 * @param figures the old and the new ones, as the reader may see them
 */
public record Restatement(UUID id, String reason, Instant at, String by, List<RestatedFigure> figures) {

	public Restatement {
		figures = List.copyOf(figures);
	}

}
