package org.holdfast.metrics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.holdfast.metrics.indicator.AdvancementIndicator;
import org.holdfast.metrics.indicator.AdvancementIndicator.Start;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The people in frontline jobs at the start of a period and those promoted in it.
 */
class AdvancementFacts implements Facts {

	private final Function<Period, Start> starts;

	private final Map<Period, Start> startOf = new HashMap<>();

	private final @Nullable Period changes;

	/**
	 * Takes what is read on demand.
	 * @param starts reads what is known at the start of a period
	 * @param changes the days that job changes tell of, absent for none
	 */
	AdvancementFacts(Function<Period, Start> starts, @Nullable Period changes) {
		this.starts = starts;
		this.changes = changes;
	}

	@Override
	public Optional<Period> extent() {
		return Optional.ofNullable(this.changes).map((days) -> {
			LocalDate last = Period.monthOf(days.to()).to();
			return new Period(Facts.month(days.from()), last);
		});
	}

	@Override
	public boolean hasRows(Period period) {
		return extent().flatMap((days) -> days.intersect(period)).isPresent();
	}

	@Override
	public List<Measured> total(Period period) {
		return List.of(AdvancementIndicator.of(hasRows(period) ? this.startOf.computeIfAbsent(period, this.starts)
				: new Start(List.of(), true, Set.of()), period));
	}

	@Override
	public List<Measured> by(Period period, Breakdown breakdown) {
		return List.of();
	}

}
