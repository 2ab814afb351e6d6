package org.holdfast.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.holdfast.metrics.indicator.HireIndicators;
import org.holdfast.shared.Period;
import org.holdfast.workforce.HireTallies.SetHires;
import org.holdfast.workforce.HireTallies.StartingPay;
import org.holdfast.workforce.HireTally;
import org.jspecify.annotations.Nullable;

/**
 * The hires of a range.
 */
class HireFacts implements Facts {

	private static final String UNKNOWN_POOL = "unknown";

	/** How long people stay is told of known pools only. */
	private static final Set<Measure> STAYS = EnumSet.of(Measure.H8, Measure.H9, Measure.H11);

	private final ByMonth<HireTally> hires;

	private final ByMonth<StartingPay> pay;

	private final ByMonth<SetHires> sets;

	private final @Nullable LocalDate asOf;

	HireFacts(List<HireTally> hires, List<StartingPay> pay, List<SetHires> sets, @Nullable LocalDate asOf) {
		this.hires = new ByMonth<>(hires, HireTally::month);
		this.pay = new ByMonth<>(pay, StartingPay::month);
		this.sets = new ByMonth<>(sets, SetHires::month);
		this.asOf = asOf;
	}

	@Override
	public Optional<Period> extent() {
		return this.hires.extent();
	}

	@Override
	public boolean hasRows(Period period) {
		return !this.hires.in(period).isEmpty();
	}

	@Override
	public List<Measured> total(Period period) {
		return HireIndicators.of(null, this.hires.in(period), this.pay.in(period), this.asOf);
	}

	@Override
	public List<Measured> by(Period period, Breakdown breakdown) {
		return switch (breakdown) {
			case SITE -> grouped(period, HireTally::site, StartingPay::site);
			case JOB_FAMILY -> grouped(period, HireTally::jobFamily, StartingPay::jobFamily);
			case POOL -> grouped(period, (hire) -> pool(hire.pool()), (pay) -> pool(pay.pool())).stream()
				.filter((figure) -> !STAYS.contains(figure.code()) || !UNKNOWN_POOL.equals(figure.group()))
				.toList();
			case GEOGRAPHY_SET -> HireIndicators.bySet(this.hires.in(period), this.sets.in(period));
			default -> List.of();
		};
	}

	private List<Measured> grouped(Period period, Function<HireTally, @Nullable String> label,
			Function<StartingPay, @Nullable String> payLabel) {
		Map<String, List<StartingPay>> pay = ByMonth.grouped(this.pay.in(period), payLabel);
		List<Measured> figures = new ArrayList<>();
		ByMonth.grouped(this.hires.in(period), label)
			.forEach((group, hires) -> figures
				.addAll(HireIndicators.of(group, hires, pay.getOrDefault(group, List.of()), this.asOf)));
		return figures;
	}

	private static String pool(@Nullable String pool) {
		return (pool != null) ? pool : UNKNOWN_POOL;
	}

}
