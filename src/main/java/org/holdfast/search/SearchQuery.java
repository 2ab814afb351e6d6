package org.holdfast.search;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text words, phrases in quotation marks, {@code or} and words with a minus
 * @param locale the reader's language
 * @param toolkit key of the only toolkit looked into, absent for all
 */
public record SearchQuery(String text, Locale locale, @Nullable String toolkit) {

	private static final int LONGEST = 200;

	/**
	 * A query as it was typed.
	 * @param typed anything
	 * @param locale the reader's language
	 * @param toolkit key of a toolkit, absent or blank for all
	 * @return what of it can be looked for
	 */
	public static SearchQuery of(@Nullable String typed, Locale locale, @Nullable String toolkit) {
		String text = (typed != null) ? typed : "";
		StringBuilder kept = new StringBuilder();
		text.codePoints()
			.limit(LONGEST)
			.map((point) -> (Character.isISOControl(point) || isHalf(point)) ? ' ' : point)
			.forEach(kept::appendCodePoint);
		return new SearchQuery(kept.toString().strip(), locale,
				(toolkit == null || toolkit.isBlank()) ? null : toolkit);
	}

	public boolean isBlank() {
		return this.text.isBlank();
	}

	/**
	 * The language texts are read in.
	 * @return {@code es} or {@code en}
	 */
	public String language() {
		return "es".equals(this.locale.getLanguage()) ? "es" : "en";
	}

	/**
	 * Whether a toolkit is looked into.
	 * @param key key of a toolkit
	 * @return whether it is
	 */
	public boolean covers(String key) {
		return this.toolkit == null || this.toolkit.equals(key);
	}

	private static boolean isHalf(int point) {
		return point <= Character.MAX_VALUE && Character.isSurrogate((char) point);
	}

}
