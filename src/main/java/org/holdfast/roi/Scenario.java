package org.holdfast.roi;

import java.time.Instant;
import java.util.UUID;

import org.holdfast.roi.model.Evaluation;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A named calculation an institution keeps, with its result as of now.
 *
 * @param id its id
 * @param name its name, unique within the institution
 * @param mode how it counts
 * @param inputs what was given, absent for a reader who may not see the small numbers in
 * it
 * @param evaluation the result, without any number for such a reader
 * @param version changes with every edit
 * @param changedAt when it was last edited
 * @param changedBy who edited it last
 */
public record Scenario(UUID id, String name, Mode mode, @Nullable Inputs inputs, Evaluation evaluation, int version,
		Instant changedAt, String changedBy) {
}
