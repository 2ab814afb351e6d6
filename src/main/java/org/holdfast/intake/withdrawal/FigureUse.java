package org.holdfast.intake.withdrawal;

import org.jspecify.annotations.Nullable;

/**
 * A place where a figure was shown for good or others are compared with it.
 *
 * @param kind {@code baseline}, {@code scenario} or {@code signed-page}
 * @param title what it is called
 * @param path the page that shows it, absent when it has none
 */
public record FigureUse(String kind, String title, @Nullable String path) {

}
