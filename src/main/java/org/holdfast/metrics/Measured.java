package org.holdfast.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The value of one indicator for one period and group, with everything it was made from.
 * Numbers are exact; shares are rounded only where they are written.
 *
 * @param code the indicator
 * @param group the group of the breakdown, absent for the total
 * @param numerator absent for medians and where nothing is known
 * @param denominator number of people or dollars; n for medians; absent for counts
 * @param value absent when there is no data
 * @param known what is known of the total, absent for counts and sums
 * @param total what could be known
 * @param low the share if all unknowns lie outside the numerator
 * @param high the share if all unknowns lie inside the numerator
 * @param excluded what was left out, by reason; people or dollars
 * @param asOf the day of the snapshot or of the data, where the figure has one
 * @param notes codes of what a reader should know
 * @param status whether it is final
 */
public record Measured(Measure code, @Nullable String group, @Nullable BigDecimal numerator,
		@Nullable BigDecimal denominator, @Nullable BigDecimal value, @Nullable BigDecimal known,
		@Nullable BigDecimal total, @Nullable BigDecimal low, @Nullable BigDecimal high,
		SortedMap<String, BigDecimal> excluded, @Nullable LocalDate asOf, List<String> notes, Status status) {

	public Measured {
		excluded = new TreeMap<>(excluded);
		notes = List.copyOf(notes);
	}

	/**
	 * Whether not a single row stands behind the figure.
	 * @return whether nothing was counted and nothing left out
	 */
	boolean isOfNothing() {
		return this.total != null && this.total.signum() == 0 && this.excluded.isEmpty();
	}

	/**
	 * Whether the figure says no more than that there was nothing, so that it may stand
	 * where there was none.
	 * @return whether no count of it is positive
	 */
	boolean isEmpty() {
		return this.excluded.isEmpty() && Stream.of(this.numerator, this.denominator, this.value, this.total)
			.filter(Objects::nonNull)
			.allMatch((count) -> Objects.requireNonNull(count).signum() == 0);
	}

	/**
	 * Whether a figure can be read as it stands.
	 */
	public enum Status {

		/** It can. */
		FINAL,

		/** Nothing to compute it from. */
		NO_DATA,

		/** Less than four fifths are known. */
		LOW_COVERAGE;

		/**
		 * The name in the API.
		 * @return for example {@code low-coverage}
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		static Status of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

	}

}
