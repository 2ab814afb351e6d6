package org.holdfast.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.holdfast.metrics.indicator.SeparationIndicators;
import org.holdfast.metrics.indicator.SeparationIndicators.Headcounts;
import org.holdfast.shared.Period;
import org.holdfast.workforce.RosterTallies.Snapshot;
import org.holdfast.workforce.SeparationTally;
import org.jspecify.annotations.Nullable;

/**
 * The people who left in a range, and how many were at work meanwhile.
 */
class SeparationFacts implements Facts {

	private final ByMonth<SeparationTally> separations;

	private final Snapshots snapshots;

	private final Function<Set<Snapshot>, Long> people;

	private final Map<Set<Snapshot>, Long> peopleOf = new HashMap<>();

	private final boolean known;

	/**
	 * Takes what was read.
	 * @param separations tallies
	 * @param snapshots the rosters
	 * @param people counts the distinct people of snapshots
	 * @param known whether any file tells of ends at all
	 */
	SeparationFacts(List<SeparationTally> separations, Snapshots snapshots, Function<Set<Snapshot>, Long> people,
			boolean known) {
		this.separations = new ByMonth<>(separations, SeparationTally::month);
		this.snapshots = snapshots;
		this.people = people;
		this.known = known;
	}

	@Override
	public Optional<Period> extent() {
		return this.separations.extent();
	}

	@Override
	public boolean hasRows(Period period) {
		return !this.separations.in(period).isEmpty();
	}

	@Override
	public List<Measured> total(Period period) {
		List<SeparationTally> left = this.separations.in(period);
		return List.of(SeparationIndicators.count(null, left, this.known),
				SeparationIndicators.turnover(left, period, headcounts(period), this.known));
	}

	@Override
	public List<Measured> by(Period period, Breakdown breakdown) {
		return switch (breakdown) {
			case SITE -> grouped(period, SeparationTally::site);
			case JOB_FAMILY -> grouped(period, SeparationTally::jobFamily);
			case END_KIND -> {
				List<Measured> figures = new ArrayList<>(grouped(period, SeparationIndicators::endKind));
				figures.addAll(
						SeparationIndicators.turnoverByKind(this.separations.in(period), period, headcounts(period)));
				yield figures;
			}
			default -> List.of();
		};
	}

	private List<Measured> grouped(Period period, Function<SeparationTally, @Nullable String> label) {
		List<Measured> figures = new ArrayList<>();
		ByMonth.grouped(this.separations.in(period), label)
			.forEach((group, left) -> figures.add(SeparationIndicators.count(group, left, true)));
		return figures;
	}

	/** At the start, on each first of a month inside, and on the day after. */
	private Headcounts headcounts(Period period) {
		List<LocalDate> points = new ArrayList<>(List.of(period.from()));
		for (LocalDate first = Facts.month(period.from()).plusMonths(1); !first.isAfter(period.to()); first = first
			.plusMonths(1)) {
			points.add(first);
		}
		points.add(period.to().plusDays(1));
		Headcounts counts = new Headcounts();
		for (LocalDate point : points) {
			Optional<Set<Snapshot>> chosen = this.snapshots.recent(point);
			counts.add(point, chosen.map((one) -> this.peopleOf.computeIfAbsent(one, this.people)).orElse(null));
		}
		return counts;
	}

}
