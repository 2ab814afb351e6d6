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
 * @param confidence how likely it is right
 * @param system the system that uses this name, when the reason is
 * {@link Reason#KNOWN_NAME}; the known name, when it is {@link Reason#NEAR_NAME}
 * @param samples up to five different values of the column
 */
public record MappingSuggestion(int column, String header, String canonical, Reason reason, Confidence confidence,
		@Nullable String system, List<String> samples) {

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
		 * Many systems call it so.
		 */
		USUAL_NAME,

		/**
		 * Its name holds a name that is known.
		 */
		NEAR_NAME,

		/**
		 * Its values are words for the codes of this column.
		 */
		CODES,

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

	/**
	 * How likely a suggestion is right.
	 */
	public enum Confidence {

		/**
		 * Its name is known and its values fit.
		 */
		SURE,

		/**
		 * Its name or its values fit well.
		 */
		LIKELY,

		/**
		 * It may be; somebody has to look.
		 */
		GUESS;

		/**
		 * The key of the words for it.
		 * @return the key
		 */
		public String messageKey() {
			return "intake.confidence." + name().toLowerCase(Locale.ROOT);
		}

	}

}
