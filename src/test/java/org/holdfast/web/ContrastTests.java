package org.holdfast.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contrast of the colours, computed from the tokens as WCAG 2.2 defines it, in both
 * schemes.
 */
class ContrastTests {

	private static final Pattern TOKEN = Pattern
		.compile("--([\\w-]+):\\s*light-dark\\((#[0-9A-F]{6}),\\s*(#[0-9A-F]{6})\\)");

	private final Map<String, List<String>> tokens = read();

	@Test
	void textIsReadableAtTheHighestLevel() {
		for (String text : List.of("ink", "muted", "accent", "accent-strong", "danger", "good", "warn")) {
			for (String ground : List.of("paper", "surface")) {
				both(text, ground, 7.0);
			}
		}
		both("on-accent", "accent", 7.0);
		both("on-accent", "accent-strong", 7.0);
		both("on-accent", "danger", 7.0);
	}

	@Test
	void chartsAndFieldsStandOut() {
		for (int series = 1; series <= 5; series++) {
			both("series-" + series, "paper", 4.5);
		}
		both("field-border", "paper", 3.0);
		both("field-border", "surface", 3.0);
	}

	private void both(String over, String under, double least) {
		for (int scheme = 0; scheme < 2; scheme++) {
			assertThat(contrast(this.tokens.get(over).get(scheme), this.tokens.get(under).get(scheme)))
				.as(over + " on " + under + ((scheme == 0) ? ", light" : ", dark"))
				.isGreaterThanOrEqualTo(least);
		}
	}

	private static double contrast(String one, String other) {
		double first = luminance(one);
		double second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	private static double luminance(String colour) {
		return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
	}

	private static double part(String colour, int at) {
		double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	private static Map<String, List<String>> read() {
		try {
			Map<String, List<String>> tokens = new HashMap<>();
			Matcher token = TOKEN.matcher(Files.readString(Path.of("src/main/resources/static/css/tokens.css")));
			while (token.find()) {
				tokens.put(token.group(1), List.of(token.group(2), token.group(3)));
			}
			return tokens;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
