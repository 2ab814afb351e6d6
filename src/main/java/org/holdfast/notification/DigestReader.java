package org.holdfast.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whose digest is written.
 *
 * @param account the member
 * @param locale the language they read
 * @param before when there was last a look at what to tell them, absent when there was
 * none
 * @param now the present moment
 * @param zone the time zone of the institution
 */
public record DigestReader(UUID account, Locale locale, @Nullable Instant before, Instant now, ZoneId zone) {

	/**
	 * Today, where the institution is.
	 * @return the day
	 */
	public LocalDate today() {
		return LocalDate.ofInstant(this.now, this.zone);
	}

	/**
	 * The day of the last look.
	 * @return the day, absent when there was none
	 */
	public @Nullable LocalDate dayBefore() {
		return (this.before != null) ? LocalDate.ofInstant(this.before, this.zone) : null;
	}

}
