package org.holdfast.toolkit;

import org.jspecify.annotations.Nullable;

/**
 * A row that a table to fill in always has.
 *
 * @param key what is stored, once in its table
 * @param label what is shown
 * @param draft whether the row is a suggestion that the content owner has not accepted
 * @param figure code of a figure that this row is about
 */
public record TableRow(String key, LocalizedText label, boolean draft, @Nullable String figure) {

}
