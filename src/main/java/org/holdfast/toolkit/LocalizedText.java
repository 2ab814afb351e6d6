package org.holdfast.toolkit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The same words in English and in Spanish. A piece written {@code [words](page#place)}
 * is a link inside the toolkit.
 *
 * @param en English as written
 * @param es Spanish as written
 */
public record LocalizedText(String en, String es) {

	/**
	 * The words without their links.
	 * @param locale the reader's language; every language but Spanish reads English
	 * @return plain text
	 */
	public String in(Locale locale) {
		return spans(locale).stream().map(Span::text).collect(Collectors.joining());
	}

	/**
	 * The words with their links.
	 * @param locale the reader's language; every language but Spanish reads English
	 * @return pieces in reading order
	 */
	public List<Span> spans(Locale locale) {
		return Span.of("es".equals(locale.getLanguage()) ? this.es : this.en);
	}

}
