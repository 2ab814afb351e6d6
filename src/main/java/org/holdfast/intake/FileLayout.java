package org.holdfast.intake;

import org.jspecify.annotations.Nullable;

/**
 * How a text file is laid out: found by evidence, changeable by a person.
 *
 * @param encoding for example {@code UTF-8} or {@code windows-1252}
 * @param delimiter the character between the columns
 * @param headerRow the row that holds the headers, as a spreadsheet numbers it
 * @param dateOrder {@code mdy}, {@code dmy} or {@code ymd}, absent while not said
 */
public record FileLayout(String encoding, String delimiter, int headerRow, @Nullable String dateOrder) {

}
