package org.holdfast.intake;

import java.util.List;
import java.util.Map;

import org.holdfast.intake.mapping.HeaderFit;
import org.holdfast.intake.reading.LedgerSides;
import org.holdfast.intake.reading.MappingSuggestion;
import org.holdfast.intake.value.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a file to say which column is which.
 *
 * @param columns the columns of the file
 * @param rows its first rows; personal cells are empty
 * @param suggestions what is suggested, by canonical column
 * @param mapping the mapping in use, or the one proposed
 * @param remembered the source the proposal comes from, absent when it comes from none
 * @param holds what the cells of each canonical column hold
 * @param sides the debit and the credit column that give the amount, absent when they do
 * not
 */
public record MappingSheet(List<FileColumn> columns, List<List<String>> rows,
		Map<String, MappingSuggestion> suggestions, Mapping mapping, @Nullable Remembered remembered,
		Map<String, String> holds, @Nullable LedgerSides sides) {

	/**
	 * The codes of a canonical column.
	 * @param field its name
	 * @return none where any text may stand
	 */
	public List<String> codes(String field) {
		return CodeList.of(field).map(CodeList::codes).orElse(List.of());
	}

	/**
	 * The name of the list of codes of a canonical column, as messages call it.
	 * @param field its name
	 * @return absent where any text may stand
	 */
	public @Nullable String list(String field) {
		return CodeList.of(field).map(CodeList::name).orElse(null);
	}

	/**
	 * Whether a canonical column is proposed as it was remembered.
	 * @param field its name
	 * @return whether it is
	 */
	public boolean kept(String field) {
		return this.remembered != null && this.remembered.kept().contains(field);
	}

	/**
	 * The debit and the credit column that are suggested for a canonical column.
	 * @param field its name
	 * @return absent where none are, or where it is proposed as it was remembered
	 */
	public @Nullable LedgerSides sides(String field) {
		return (field.equals("amount") && !kept(field)) ? this.sides : null;
	}

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

	/**
	 * A remembered mapping that is proposed.
	 *
	 * @param source the name of its source
	 * @param version its version
	 * @param fit how the headers differ from those it was made for
	 * @param kept the canonical columns it gives
	 * @param others the names of other sources that would fit less well
	 */
	public record Remembered(String source, int version, HeaderFit fit, List<String> kept, List<String> others) {

	}

}
