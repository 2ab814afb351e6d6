package org.holdfast.intake.reading;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A guess which column of a file is which of ours, with the reason.
 *
 * @param column the column of the file, from 0
 * @param header its name in the file
 * @param canonical our name
 * @param reason why
 * @param system the system that uses this name, when the reason is
 * {@link Reason#KNOWN_NAME}
 * @param samples up to five different values of the column
 */
public record MappingSuggestion(int column, String header, String canonical, Reason reason, @Nullable String system,
		List<String> samples) {

	/**
	 * Why a column is taken for one of ours.
	 */
	public enum Reason {

		/**
		 * It has our name.
		 */
		TEMPLATE,

		/**
		 * A system we know calls it so.
		 */
		KNOWN_NAME,

		/**
		 * It is the only column whose values look so.
		 */
		VALUES;

		/**
		 * The key of the sentence for the reason; {0} is the system.
		 * @return the key of the sentence for the reason
		 */
		public String messageKey() {
			return "intake.rule.mapping-reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
