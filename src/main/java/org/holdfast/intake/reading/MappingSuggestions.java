package org.holdfast.intake.reading;

import java.util.List;
import java.util.Map;

/**
 * What is suggested for the columns of a file.
 *
 * @param columns which column is which of ours, in the order of the file
 * @param constants values for our columns that the file has no column for, such as the
 * basis of pay named in a header
 * @param missing our columns that every row needs and for which nothing was found
 */
public record MappingSuggestions(List<MappingSuggestion> columns, Map<String, String> constants, List<String> missing) {
}
