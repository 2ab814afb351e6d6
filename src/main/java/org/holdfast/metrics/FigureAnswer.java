package org.holdfast.metrics;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Figures of one request, of one moment.
 *
 * @param figures of each indicator the total first, then its groups
 * @param computedAt when they were computed, absent when never
 * @param staleSince since when a newer set is being computed, absent when they are up to
 * date
 */
public record FigureAnswer(List<ShownFigure> figures, @Nullable Instant computedAt, @Nullable Instant staleSince) {

}
