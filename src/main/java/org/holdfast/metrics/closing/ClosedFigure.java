package org.holdfast.metrics.closing;

import org.holdfast.metrics.ShownFigure;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is told of a figure whose period is closed.
 *
 * @param closing the closing that keeps it
 * @param differs whether the data would make another figure of it now
 * @param later that figure, as the reader may see it; absent when it does not differ or
 * there would be none
 */
public record ClosedFigure(Closing closing, boolean differs, @Nullable ShownFigure later) {

}
