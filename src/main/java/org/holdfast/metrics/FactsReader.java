package org.holdfast.metrics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.holdfast.definition.Dated;
import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.GeographySet;
import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.intake.SetBased;
import org.holdfast.metrics.Measure.Family;
import org.holdfast.metrics.indicator.AdvancementIndicator.Start;
import org.holdfast.metrics.indicator.RosterIndicators;
import org.holdfast.purchasing.SpendTallies;
import org.holdfast.purchasing.SpendTallies.SetSpend;
import org.holdfast.purchasing.SpendTally;
import org.holdfast.purchasing.VendorMerges;
import org.holdfast.shared.Period;
import org.holdfast.workforce.ApplicationTallies;
import org.holdfast.workforce.HireTallies;
import org.holdfast.workforce.RosterPeople;
import org.holdfast.workforce.RosterTallies;
import org.holdfast.workforce.RosterTallies.Snapshot;
import org.holdfast.workforce.RosterTallies.Superseded;
import org.holdfast.workforce.SeparationTallies;

import org.springframework.stereotype.Component;

/**
 * Reads the facts of a family, in the caller's transaction.
 */
@Component
class FactsReader {

	/** Days that no rule or row lies outside of. */
	static final Period EVER = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

	private final HireTallies hires;

	private final RosterTallies roster;

	private final SpendTallies spend;

	private final VendorMerges merges;

	private final SeparationTallies separations;

	private final RosterPeople people;

	private final ApplicationTallies applications;

	private final SetBased statements;

	private final RememberedFacts remembered = new RememberedFacts();

	private final Clock clock;

	FactsReader(HireTallies hires, RosterTallies roster, SpendTallies spend, VendorMerges merges,
			SeparationTallies separations, RosterPeople people, ApplicationTallies applications, SetBased statements,
			Clock clock) {
		this.hires = hires;
		this.roster = roster;
		this.spend = spend;
		this.merges = merges;
		this.separations = separations;
		this.people = people;
		this.applications = applications;
		this.statements = statements;
		this.clock = clock;
	}

	/**
	 * Reads the facts of a range.
	 * @param family what of
	 * @param batches what to see
	 * @param definitions the rules
	 * @param range days to see, both included
	 * @return facts
	 */
	Facts read(Family family, BatchSet batches, DefinitionSnapshot definitions, Period range) {
		this.statements.prepare();
		if (!range.equals(EVER)) {
			return fresh(family, batches, definitions, range);
		}
		return this.remembered.get(
				new RememberedFacts.Key(family, batches.batches().stream().map(Batch::number).toList(), definitions,
						this.statements.hiddenBy(batches) + "/" + this.merges.version()),
				() -> fresh(family, batches, definitions, range));
	}

	private Facts fresh(Family family, BatchSet batches, DefinitionSnapshot definitions, Period range) {
		return switch (family) {
			case HIRES -> new HireFacts(this.hires.tally(batches, definitions, range),
					this.hires.pay(batches, definitions, range), this.hires.bySet(batches, definitions, range),
					this.hires.extent(batches, definitions).asOf());
			case ROSTER -> roster(batches, definitions, range);
			case SEPARATIONS -> new SeparationFacts(this.separations.tally(batches, range),
					new Snapshots(this.roster.snapshots(batches)), (chosen) -> this.people.headcount(batches, chosen),
					!batches.of(Kind.EMPLOYMENTS).isEmpty() || !batches.of(Kind.SEPARATIONS).isEmpty());
			case ADVANCEMENT -> advancement(batches, definitions);
			case APPLICATIONS -> new ApplicationFacts(this.applications.tally(batches, definitions, range));
			case SPEND -> spend(batches, definitions, range);
		};
	}

	/**
	 * The facts of a family of which there are none.
	 * @param family what of
	 * @param definitions the rules
	 * @return facts without any row
	 */
	static Facts none(Family family, DefinitionSnapshot definitions) {
		return switch (family) {
			case HIRES -> new HireFacts(List.of(), List.of(), List.of(), null);
			case ROSTER -> new RosterFacts(new RosterIndicators(definitions), List.of(), List.of(), List.of(),
					(chosen) -> Superseded.NOBODY, null);
			case SEPARATIONS -> new SeparationFacts(List.of(), new Snapshots(List.of()), (chosen) -> 0L, false);
			case ADVANCEMENT -> new AdvancementFacts((period) -> new Start(List.of(), true, Set.of()), null);
			case APPLICATIONS -> new ApplicationFacts(List.of());
			case SPEND -> new SpendFacts(List.of(), List.of());
		};
	}

	private Facts advancement(BatchSet batches, DefinitionSnapshot definitions) {
		Snapshots snapshots = new Snapshots(this.roster.snapshots(batches));
		return new AdvancementFacts((period) -> {
			Set<String> frontline = definitions.frontlineJobs()
				.on(period.from())
				.map(Dated.Version::rule)
				.orElse(Set.of());
			Set<Snapshot> chosen = snapshots.latest(period.from());
			return new Start(this.people.advanced(batches, chosen, frontline, period), !frontline.isEmpty(),
					chosen.stream().map(Snapshot::asOf).collect(Collectors.toSet()));
		}, this.people.changes(batches).orElse(null));
	}

	/**
	 * With one local set, what is local is what that set holds: no second statement is
	 * needed.
	 */
	private Facts spend(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		List<SpendTally> tallies = this.spend.tally(batches, definitions, range);
		List<GeographySet> local = definitions.geographySets()
			.stream()
			.filter((set) -> set.purpose() == GeographySet.Purpose.LOCAL)
			.toList();
		if (local.size() != 1) {
			return new SpendFacts(tallies, this.spend.bySet(batches, definitions, range));
		}
		String name = local.getFirst().name();
		return new SpendFacts(tallies,
				tallies.stream()
					.filter(SpendTally::defined)
					.map((one) -> new SetSpend(one.month(), name,
							(one.addressable() && one.unplaceable() == null && one.local()) ? one.cents() : 0))
					.toList());
	}

	private Facts roster(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		List<Snapshot> snapshots = this.roster.snapshots(batches)
			.stream()
			.filter((one) -> !one.asOf().isAfter(range.to()) && !one.asOf().isBefore(range.from().minusMonths(13)))
			.toList();
		return new RosterFacts(new RosterIndicators(definitions), snapshots,
				this.roster.tally(batches, definitions, snapshots), this.roster.bySet(batches, definitions, snapshots),
				(Set<Snapshot> chosen) -> this.roster.superseded(batches, definitions, chosen),
				LocalDate.ofInstant(this.clock.instant(), definitions.zone()));
	}

}
