package org.holdfast.roi.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody gave for one calculation. What was not given is absent, never zero.
 *
 * @param mode how to count
 * @param window the days in which both pools were hired, if stated
 * @param pipeline the people hired through the programme
 * @param comparison people hired into the same jobs in the same window in the usual way
 * @param values single numbers by what they are
 * @param programmeCosts what the programme cost
 * @param outsideFunds what others paid towards it
 */
public record Inputs(Mode mode, @Nullable Period window, @Nullable Pool pipeline, @Nullable Pool comparison,
		Map<Quantity, SourcedNumber> values, List<CostItem> programmeCosts, List<CostItem> outsideFunds) {

	public Inputs {
		Map<Quantity, SourcedNumber> sorted = new EnumMap<>(Quantity.class);
		sorted.putAll(values);
		values = Collections.unmodifiableMap(sorted);
		programmeCosts = List.copyOf(programmeCosts);
		outsideFunds = List.copyOf(outsideFunds);
	}

	public Optional<SourcedNumber> value(Quantity quantity) {
		return Optional.ofNullable(this.values.get(quantity));
	}

	public boolean has(Quantity quantity) {
		return this.values.containsKey(quantity);
	}

	public boolean hasAny(Collection<Quantity> quantities) {
		return quantities.stream().anyMatch(this::has);
	}

	/**
	 * Whether showing the result would show a small number of people.
	 * @param threshold the smallest count of people that may be shown
	 * @return whether either pool has a cell from 1 to threshold - 1
	 */
	public boolean hasSmallCell(int threshold) {
		return (this.pipeline != null && this.pipeline.hasSmallCell(threshold))
				|| (this.comparison != null && this.comparison.hasSmallCell(threshold));
	}

}
