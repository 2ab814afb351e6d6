package org.holdfast.intake;

import java.util.List;
import java.util.Map;

import org.holdfast.intake.reading.MappingSuggestion;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a file to say which column is which.
 *
 * @param columns the columns of the file
 * @param rows its first rows; personal cells are empty
 * @param suggestions what is suggested, by canonical column
 * @param mapping the mapping in use, or the suggested one
 */
public record MappingSheet(List<FileColumn> columns, List<List<String>> rows,
		Map<String, MappingSuggestion> suggestions, Mapping mapping) {

	/**
	 * A column of the file.
	 *
	 * @param header its name
	 * @param personalKey the key of the words for the personal data it seems to hold,
	 * absent when it seems to hold none
	 * @param samples up to five different values, none of a personal column
	 */
	public record FileColumn(String header, @Nullable String personalKey, List<String> samples) {

		public boolean personal() {
			return this.personalKey != null;
		}

	}

}
