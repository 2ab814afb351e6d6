package org.holdfast.roi;

import org.holdfast.roi.model.Pool;
import org.holdfast.roi.model.SourcedNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the institution's own figures say about the two pools of a hire window. Each is
 * absent where there is no figure.
 *
 * @param pipeline denominator of H8 for the pipeline pool, and those of it who left
 * @param comparison the same for the general pool
 * @param hourlyPay median starting pay (H13) of the pipeline pool, in US dollars an hour
 */
public record PoolFigures(@Nullable Pool pipeline, @Nullable Pool comparison, @Nullable SourcedNumber hourlyPay) {
}
