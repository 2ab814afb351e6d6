package org.holdfast.intake.reading;

import java.util.Locale;

/**
 * A column that seems to hold personal data.
 *
 * @param column the column, from 0
 * @param header its name in the file
 * @param kind what it seems to hold
 * @param byHeader whether its name says so; else its values do
 */
public record PersonalColumn(int column, String header, Kind kind, boolean byHeader) {

	/**
	 * The personal data that are never stored.
	 */
	public enum Kind {

		/**
		 * Names of people.
		 */
		NAME,

		/**
		 * Social Security numbers.
		 */
		SSN,

		/**
		 * Dates of birth.
		 */
		BIRTH_DATE,

		/**
		 * E-mail addresses.
		 */
		EMAIL,

		/**
		 * Telephone numbers.
		 */
		PHONE,

		/**
		 * Streets and house numbers.
		 */
		STREET,

		/**
		 * Bank accounts.
		 */
		BANK;

		/**
		 * The key of the words for this kind, such as "dates of birth".
		 * @return the key of the words for this kind, such as "dates of birth"
		 */
		public String messageKey() {
			return "intake.rule.personal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * The key of the sentence for the reason; {0} is the header, {1} the words for the
	 * kind.
	 */
	public String reasonKey() {
		return (this.byHeader) ? "intake.rule.personal-reason.header" : "intake.rule.personal-reason.values";
	}

}
