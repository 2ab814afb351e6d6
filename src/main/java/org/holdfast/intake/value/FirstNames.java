package org.holdfast.intake.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Common first names, from {@code static/js/first-names.txt}: enough to see that a column
 * holds names, not to decide about one cell.
 */
public final class FirstNames {

	private static final Set<String> NAMES = load();

	private FirstNames() {
	}

	/**
	 * Says whether the word is a common first name, in any case.
	 * @param word the word
	 * @return whether the word is a common first name, in any case
	 */
	public static boolean knows(String word) {
		return NAMES.contains(word.toUpperCase(Locale.ROOT));
	}

	private static Set<String> load() {
		try (InputStream in = FirstNames.class.getResourceAsStream("/static/js/first-names.txt")) {
			if (in == null) {
				throw new IllegalStateException("static/js/first-names.txt is not on the class path");
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
			return lines.lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> Stream.of(line.split(" ")))
				.map((name) -> name.toUpperCase(Locale.ROOT))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
