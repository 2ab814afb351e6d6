package org.holdfast.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reads the moment that a page is to be shown as of: a day, which stands for its end
 * where the reader's institution is, or an instant.
 */
public class Moments {

	private static final int LONGEST = 40;

	private static final int LAST_YEAR = 9999;

	private final ReaderZone zone;

	Moments(ReaderZone zone) {
		this.zone = zone;
	}

	/**
	 * Reads a moment.
	 * @param text such as {@code 2026-09-30} or {@code 2026-09-30T16:05:00Z}
	 * @return the moment, empty when nothing is asked for
	 * @throws Refused when it says neither
	 */
	public Optional<Instant> read(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return Optional.empty();
		}
		String plain = text.strip();
		try {
			if (plain.length() > LONGEST) {
				throw new DateTimeException("Too long for a moment");
			}
			Instant moment = plain.contains("T") ? Instant.parse(plain) : endOf(LocalDate.parse(plain));
			if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.parse(LAST_YEAR + "-01-01T00:00:00Z"))) {
				throw new DateTimeException("Out of range");
			}
			return Optional.of(moment);
		}
		catch (DateTimeException ex) {
			throw Refused.of("/at", "web.moment.unreadable");
		}
	}

	private Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(this.zone.get()).toInstant().minus(1, ChronoUnit.MICROS);
	}

}
