package org.holdfast.toolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A piece of running text, with the place it leads to if it is a link.
 *
 * @param text words to show
 * @param link {@code page} or {@code page#place} of the same toolkit, or nothing
 */
public record Span(String text, @Nullable String link) {

	private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\(([^()\\s]+)\\)");

	static List<Span> of(String written) {
		List<Span> spans = new ArrayList<>();
		Matcher matcher = LINK.matcher(written);
		int end = 0;
		while (matcher.find()) {
			if (matcher.start() > end) {
				spans.add(new Span(written.substring(end, matcher.start()), null));
			}
			spans.add(new Span(matcher.group(1), matcher.group(2)));
			end = matcher.end();
		}
		if (end < written.length()) {
			spans.add(new Span(written.substring(end), null));
		}
		return List.copyOf(spans);
	}

}
