package org.holdfast.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.holdfast.metrics.indicator.RosterIndicators;
import org.holdfast.shared.Period;
import org.holdfast.workforce.RosterTallies.SetPeople;
import org.holdfast.workforce.RosterTallies.Snapshot;
import org.holdfast.workforce.RosterTallies.Superseded;
import org.holdfast.workforce.RosterTally;
import org.jspecify.annotations.Nullable;

/**
 * The people at work. A period sees of each site the latest snapshot on or before its
 * last day that is not older than twelve months.
 */
class RosterFacts implements Facts {

	private final RosterIndicators indicators;

	private final List<Snapshot> snapshots;

	private final Map<Snapshot, List<RosterTally>> people = new HashMap<>();

	private final List<SetPeople> sets;

	private final Function<Set<Snapshot>, Superseded> superseded;

	private final Map<Set<Snapshot>, Superseded> supersededOf = new HashMap<>();

	private final @Nullable LocalDate until;

	RosterFacts(RosterIndicators indicators, List<Snapshot> snapshots, List<RosterTally> people, List<SetPeople> sets,
			Function<Set<Snapshot>, Superseded> superseded, @Nullable LocalDate until) {
		this.indicators = indicators;
		this.snapshots = snapshots;
		this.sets = sets;
		this.superseded = superseded;
		this.until = until;
		for (RosterTally one : people) {
			this.people.computeIfAbsent(snapshot(one), (key) -> new ArrayList<>()).add(one);
		}
	}

	@Override
	public Optional<Period> extent() {
		if (this.snapshots.isEmpty()) {
			return Optional.empty();
		}
		LocalDate first = this.snapshots.getFirst().asOf();
		LocalDate last = this.snapshots.getLast().asOf();
		LocalDate seen = (this.until != null && this.until.isAfter(last)) ? this.until : last;
		LocalDate end = seen.isBefore(last.plusMonths(12)) ? seen : last.plusMonths(12);
		return Optional.of(new Period(Facts.month(first), Period.monthOf(end).to()));
	}

	@Override
	public boolean hasRows(Period period) {
		return !chosen(period.to()).isEmpty();
	}

	@Override
	public List<Measured> total(Period period) {
		return this.indicators.of(null, people(period), period.to());
	}

	@Override
	public List<Measured> by(Period period, Breakdown breakdown) {
		return switch (breakdown) {
			case SITE -> grouped(period, RosterTally::site);
			case JOB_FAMILY -> grouped(period, RosterTally::jobFamily);
			case GEOGRAPHY_SET -> this.indicators.bySet(people(period), sets(period), period.to());
			case LIVING_WAGE -> this.indicators.byLivingWage(people(period), period.to());
			default -> List.of();
		};
	}

	private List<Measured> grouped(Period period, Function<RosterTally, @Nullable String> label) {
		List<Measured> figures = new ArrayList<>();
		ByMonth.grouped(people(period), label)
			.forEach((group, people) -> figures.addAll(this.indicators.of(group, people, period.to())));
		return figures;
	}

	private List<RosterTally> people(Period period) {
		Set<Snapshot> chosen = chosen(period.to());
		List<RosterTally> found = new ArrayList<>();
		for (Snapshot snapshot : chosen) {
			found.addAll(this.people.getOrDefault(snapshot, List.of()));
		}
		superseded(chosen).people().forEach((twice) -> found.add(takenOff(twice)));
		return found;
	}

	private List<SetPeople> sets(Period period) {
		Set<Snapshot> chosen = chosen(period.to());
		List<SetPeople> found = new ArrayList<>();
		this.sets.stream().filter((one) -> chosen.contains(one.snapshot())).forEach(found::add);
		superseded(chosen).sets()
			.forEach((twice) -> found.add(new SetPeople(twice.snapshot(), twice.set(), -twice.count())));
		return found;
	}

	private Superseded superseded(Set<Snapshot> chosen) {
		return this.supersededOf.computeIfAbsent(chosen, this.superseded);
	}

	private Set<Snapshot> chosen(LocalDate on) {
		return new Snapshots(this.snapshots).latest(on);
	}

	private static Snapshot snapshot(RosterTally one) {
		return new Snapshot(Objects.requireNonNullElse(one.site(), ""), one.asOf());
	}

	private static RosterTally takenOff(RosterTally one) {
		return new RosterTally(one.asOf(), one.site(), one.jobFamily(), one.exclusion(), one.localDefined(),
				one.unplaceable(), one.local(), one.workCounty(), one.pay(), one.weeklyHoursE4(), -one.count());
	}

}
