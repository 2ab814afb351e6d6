package org.holdfast.intake.stored;

import java.util.Map;
import java.util.UUID;

import org.holdfast.intake.ImportView;
import org.jspecify.annotations.Nullable;

/**
 * A row with its provenance.
 *
 * @param file the import it came by
 * @param number its number in the file, as a spreadsheet shows it
 * @param values its values by column
 * @param hidden why it does not count, absent when it counts
 */
public record StoredRow(ImportView file, int number, Map<String, String> values, @Nullable Hidden hidden) {

	/**
	 * Why a row does not count.
	 *
	 * @param why for example {@code changed}
	 * @param by the import that hides it, absent when the row itself was refused
	 * @param fileName the name of its file
	 */
	public record Hidden(String why, @Nullable UUID by, @Nullable String fileName) {

	}

}
