package org.holdfast.progress;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/**
 * Reads a day as people write it, the month before the day where both are numbers.
 */
final class WrittenDay {

	private static final Locale SPANISH = Locale.of("es");

	private static final List<DateTimeFormatter> WAYS = List.of(way("uuuu-M-d", Locale.US), way("M/d/uuuu", Locale.US),
			way("M-d-uuuu", Locale.US), way("MMMM d, uuuu", Locale.US), way("MMMM d uuuu", Locale.US),
			way("MMM d, uuuu", Locale.US), way("MMM d uuuu", Locale.US), way("d MMMM uuuu", Locale.US),
			way("d MMM uuuu", Locale.US), way("d 'de' MMMM 'de' uuuu", SPANISH), way("d MMMM uuuu", SPANISH));

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	private WrittenDay() {
	}

	static String read(String text) throws Unreadable {
		String plain = text.strip().replaceAll("\\s+", " ");
		for (DateTimeFormatter way : WAYS) {
			try {
				LocalDate day = LocalDate.parse(plain, way);
				if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
					return day.toString();
				}
			}
			catch (DateTimeException ex) {
				continue;
			}
		}
		throw new Unreadable("progress.flaw.date");
	}

	private static DateTimeFormatter way(String pattern, Locale locale) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.toFormatter(locale)
			.withResolverStyle(ResolverStyle.STRICT);
	}

}
