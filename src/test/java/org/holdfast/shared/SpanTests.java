package org.holdfast.shared;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Unites spans of days.
 */
class SpanTests {

	@Test
	void holdsItsFirstDayAndNotTheOneAfter() {
		Span span = span(1, 3);
		assertThat(span.contains(day(1))).isTrue();
		assertThat(span.contains(day(2))).isTrue();
		assertThat(span.contains(day(3))).isFalse();
	}

	@Test
	void overlappingAndTouchingSpansBecomeOne() {
		assertThat(Span.union(List.of(span(5, 7), span(1, 3), span(3, 4), span(2, 3)))).containsExactly(span(1, 4),
				span(5, 7));
	}

	@Test
	void aSpanInsideAnotherAddsNothing() {
		assertThat(Span.union(List.of(span(1, 9), span(2, 3), span(4, 4)))).containsExactly(span(1, 9));
		assertThat(Span.union(List.of())).isEmpty();
	}

	private static Span span(int from, int until) {
		return new Span(day(from), day(until));
	}

	private static LocalDate day(int day) {
		return LocalDate.of(2025, 1, day);
	}

}
