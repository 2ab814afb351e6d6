package org.holdfast.metrics;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.Definitions;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.metrics.FigureRepository.Decided;
import org.holdfast.metrics.Measure.Family;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes stale figures anew and puts them in the place of the old ones, in one
 * transaction: a reader sees the old set or the new one. Those of closed periods stay.
 * Batches are read before rules and rules before rows; what a set of batches holds never
 * changes, so the figures are of one moment.
 */
@Service
class FigureRefresh {

	private static final Logger logger = LoggerFactory.getLogger(FigureRefresh.class);

	private final FigureState state;

	private final FigureComputation computation;

	private final FigureRepository figures;

	private final FigureSuppression suppression;

	private final KeptFigures kept;

	private final ClosingRepository closings;

	private final RestatementRepository restatements;

	private final Batches batches;

	private final Definitions definitions;

	private final Clock clock;

	FigureRefresh(FigureState state, FigureComputation computation, FigureRepository figures,
			FigureSuppression suppression, KeptFigures kept, ClosingRepository closings,
			RestatementRepository restatements, Batches batches, Definitions definitions, Clock clock) {
		this.state = state;
		this.computation = computation;
		this.figures = figures;
		this.suppression = suppression;
		this.kept = kept;
		this.closings = closings;
		this.restatements = restatements;
		this.batches = batches;
		this.definitions = definitions;
		this.clock = clock;
	}

	/**
	 * Computes what is stale for the institution in force; only one computation of an
	 * institution runs at a time, on any node.
	 */
	@Transactional
	void refresh() {
		this.state.one();
		List<FigureState.State> stale = this.state.stale();
		if (stale.isEmpty()) {
			return;
		}
		BatchSet visible = this.batches.visible();
		DefinitionSnapshot rules = this.definitions.snapshot();
		ClosedPeriods closed = new ClosedPeriods(this.closings.inForce());
		for (Family family : touched(stale)) {
			long began = System.nanoTime();
			List<Computed> computed = this.computation.all(family, visible, rules);
			long read = System.nanoTime();
			store(family, this.suppression.decide(computed, rules), closed, rules);
			logger.info("{} figures of {} computed in {} ms, stored in {} ms", computed.size(), family,
					(read - began) / 1_000_000, (System.nanoTime() - read) / 1_000_000);
		}
		stale.forEach((one) -> this.state.computed(one.family(), one.marks(), this.clock.instant()));
	}

	/**
	 * The stale families, and advancement with the roster: what is hidden of headcounts
	 * decides what is shown of it, so it comes last.
	 */
	private static List<Family> touched(List<FigureState.State> stale) {
		Set<Family> families = EnumSet.noneOf(Family.class);
		stale.forEach((one) -> families.add(one.family()));
		if (families.contains(Family.ROSTER)) {
			families.add(Family.ADVANCEMENT);
		}
		return families.stream().sorted(Comparator.comparing(Family.ADVANCEMENT::equals)).toList();
	}

	private void store(Family family, List<Decided> decided, ClosedPeriods closed, DefinitionSnapshot rules) {
		KeptFigures.Apart apart = this.kept.apart(family, decided, closed, rules);
		if (family == Family.ADVANCEMENT) {
			AdvancementSuppression advancement = new AdvancementSuppression(this.figures.hiddenHeadcounts());
			apart = new KeptFigures.Apart(advancement.of(apart.current()), advancement.of(apart.kept()),
					advancement.of(apart.proposed()), apart.proposals());
		}
		this.figures.swap(family, apart.current(), apart.kept(), this.clock.instant());
		this.figures.propose(apart.proposed(), this.clock.instant());
		this.restatements.propose(family, apart.proposals());
	}

}
