package org.holdfast.intake.stored;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a person asks for.
 *
 * @param from first day as typed
 * @param to last day as typed
 * @param vendor number or beginning of the name of a vendor
 * @param after where the page begins
 */
public record RowsForm(@Nullable String from, @Nullable String to, @Nullable String vendor, @Nullable String after) {

	/**
	 * The filter it stands for.
	 * @return a filter
	 * @throws Refused when a day cannot be read, or the days are in the wrong order
	 */
	public RowFilter filter() {
		LocalDate first = day("/from", this.from);
		LocalDate last = day("/to", this.to);
		if (first != null && last != null && first.isAfter(last)) {
			throw Refused.of("/to", "intake.replace.reversed");
		}
		return new RowFilter(first, last, (this.vendor != null && !this.vendor.isBlank()) ? this.vendor.strip() : null,
				List.of(), null, null);
	}

	private static @Nullable LocalDate day(String pointer, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(typed.strip());
			if (day.getYear() > 0 && day.getYear() < 10_000) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// answered below
		}
		throw Refused.of(pointer, "intake.replace.unreadable");
	}

}
