package org.holdfast.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The languages of Holdfast. Numbers are written as in the United States in both.
 */
final class Languages {

	static final Locale ENGLISH = Locale.US;

	static final Locale SPANISH = Locale.forLanguageTag("es-US");

	static final List<Locale> ALL = List.of(ENGLISH, SPANISH);

	private Languages() {
	}

	static @Nullable Locale of(@Nullable String code) {
		return ALL.stream().filter((locale) -> locale.getLanguage().equals(code)).findFirst().orElse(null);
	}

}
