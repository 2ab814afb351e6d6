package org.holdfast.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.holdfast.metrics.indicator.SpendIndicators;
import org.holdfast.purchasing.SpendTallies.SetSpend;
import org.holdfast.purchasing.SpendTally;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * The spend of a range.
 */
class SpendFacts implements Facts {

	private final ByMonth<SpendTally> spend;

	private final ByMonth<SetSpend> sets;

	SpendFacts(List<SpendTally> spend, List<SetSpend> sets) {
		this.spend = new ByMonth<>(spend, SpendTally::month);
		this.sets = new ByMonth<>(sets, SetSpend::month);
	}

	@Override
	public Optional<Period> extent() {
		return this.spend.extent();
	}

	@Override
	public boolean hasRows(Period period) {
		return !this.spend.in(period).isEmpty();
	}

	@Override
	public List<Measured> total(Period period) {
		return SpendIndicators.of(null, this.spend.in(period));
	}

	@Override
	public List<Measured> by(Period period, Breakdown breakdown) {
		return switch (breakdown) {
			case SITE -> grouped(period, SpendTally::site);
			case CATEGORY -> grouped(period, SpendTally::category);
			case CERTIFICATION -> SpendIndicators.byCertification(this.spend.in(period));
			case GEOGRAPHY_SET -> SpendIndicators.bySet(this.spend.in(period), this.sets.in(period));
			default -> List.of();
		};
	}

	private List<Measured> grouped(Period period, Function<SpendTally, @Nullable String> label) {
		List<Measured> figures = new ArrayList<>();
		ByMonth.grouped(this.spend.in(period), label)
			.forEach((group, spend) -> figures.addAll(SpendIndicators.of(group, spend)));
		return figures;
	}

}
