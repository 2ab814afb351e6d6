package org.holdfast.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Tallies in order of their month, so that a period finds its own.
 *
 * @param <T> the kind of tally
 */
class ByMonth<T> {

	private final TreeMap<LocalDate, List<T>> months = new TreeMap<>();

	ByMonth(Collection<T> tallies, Function<T, LocalDate> month) {
		for (T tally : tallies) {
			this.months.computeIfAbsent(month.apply(tally), (key) -> new ArrayList<>()).add(tally);
		}
	}

	List<T> in(Period period) {
		List<T> found = new ArrayList<>();
		this.months.subMap(Facts.month(period.from()), true, period.to(), true).values().forEach(found::addAll);
		return found;
	}

	Optional<Period> extent() {
		return this.months.isEmpty() ? Optional.empty()
				: Optional.of(new Period(this.months.firstKey(), Period.monthOf(this.months.lastKey()).to()));
	}

	/**
	 * Sorts tallies into groups.
	 * @param tallies the tallies
	 * @param label the group of a tally, absent when not stated
	 * @param <T> the kind of tally
	 * @return groups in order of their label
	 */
	static <T> Map<String, List<T>> grouped(Collection<T> tallies, Function<T, @Nullable String> label) {
		Map<String, List<T>> groups = new TreeMap<>();
		for (T tally : tallies) {
			String group = label.apply(tally);
			groups.computeIfAbsent((group != null) ? group : Facts.NOT_STATED, (key) -> new ArrayList<>()).add(tally);
		}
		return groups;
	}

}
