package org.holdfast.metrics;

import java.util.Locale;

/**
 * An indicator as the catalogue describes it.
 *
 * @param code what it is computed by
 * @param version the version of its definition
 * @param outcome key of the outcome it belongs to
 * @param kind institutional effort or community condition
 * @param direction which way is better
 * @param cadence how often a new value is expected
 * @param aboutPeople whether small counts are hidden
 * @param title its name
 * @param definition what it says, in plain words
 * @param numerator what is counted
 * @param denominator of what
 * @param exclusions what is left out
 */
public record Indicator(Measure code, int version, String outcome, Kind kind, Direction direction, String cadence,
		boolean aboutPeople, Words title, Words definition, Words numerator, Words denominator, Words exclusions) {

	/**
	 * What an indicator speaks of; the two never share a list without saying so.
	 */
	public enum Kind {

		/** What the institution does. */
		EFFORT,

		/** How its community fares. */
		CONDITION

	}

	/**
	 * Which way is better.
	 */
	public enum Direction {

		/** More is better. */
		HIGHER,

		/** Less is better. */
		LOWER,

		/** Neither. */
		NEUTRAL

	}

	/**
	 * The same words in both languages.
	 *
	 * @param en English
	 * @param es Spanish
	 */
	public record Words(String en, String es) {

		/**
		 * The words for a reader.
		 * @param locale the reader's language; every language but Spanish reads English
		 * @return the words
		 */
		public String in(Locale locale) {
			return "es".equals(locale.getLanguage()) ? this.es : this.en;
		}

	}

}
