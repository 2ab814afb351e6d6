package org.holdfast.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days from a first one to the day before another: the way rules are in force.
 *
 * @param from the first day
 * @param until the first day after it
 */
public record Span(LocalDate from, LocalDate until) {

	/** Stands for a span that has not ended. */
	public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

	/**
	 * Whether a day lies in the span.
	 * @param day any day
	 * @return whether it does
	 */
	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && day.isBefore(this.until);
	}

	/**
	 * Spans that cover the same days without overlapping or touching.
	 * @param spans any spans
	 * @return the union, oldest first
	 */
	public static List<Span> union(List<Span> spans) {
		List<Span> sorted = spans.stream()
			.filter((span) -> span.from().isBefore(span.until()))
			.sorted(Comparator.comparing(Span::from))
			.toList();
		List<Span> merged = new ArrayList<>();
		for (Span span : sorted) {
			Span last = merged.isEmpty() ? null : merged.getLast();
			if (last != null && !span.from().isAfter(last.until())) {
				LocalDate until = last.until().isAfter(span.until()) ? last.until() : span.until();
				merged.set(merged.size() - 1, new Span(last.from(), until));
			}
			else {
				merged.add(span);
			}
		}
		return merged;
	}

}
