package org.holdfast.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A span of days, closed at both ends.
 *
 * @param from the first day
 * @param to the last day, never before the first
 */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

	public Period {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("A period ends before it begins: " + from + " to " + to);
		}
	}

	public static Period month(int year, int month) {
		LocalDate first = LocalDate.of(year, month, 1);
		return new Period(first, first.plusMonths(1).minusDays(1));
	}

	public static Period monthOf(LocalDate day) {
		return month(day.getYear(), day.getMonthValue());
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

	public boolean contains(Period other) {
		return contains(other.from) && contains(other.to);
	}

	public Optional<Period> intersect(Period other) {
		LocalDate first = this.from.isAfter(other.from) ? this.from : other.from;
		LocalDate last = this.to.isBefore(other.to) ? this.to : other.to;
		return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
	}

	/**
	 * Number of days, both ends counted.
	 * @return at least 1
	 */
	public long days() {
		return ChronoUnit.DAYS.between(this.from, this.to) + 1;
	}

	@Override
	public int compareTo(Period other) {
		int byStart = this.from.compareTo(other.from);
		return (byStart != 0) ? byStart : this.to.compareTo(other.to);
	}

	@Override
	public String toString() {
		return this.from + "/" + this.to;
	}

}
