package org.holdfast.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.Definitions;
import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.intake.ImportImpact;
import org.holdfast.intake.Kind;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.metrics.Measure.Family;
import org.holdfast.metrics.closing.Closing;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the fiscal-year totals without and with a batch that waits for its decision.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FigureImpact implements ImportImpact {

	private final FigureComputation computation;

	private final Batches batches;

	private final Definitions definitions;

	private final FigureRepository figures;

	private final ClosingRepository closings;

	FigureImpact(FigureComputation computation, Batches batches, Definitions definitions, FigureRepository figures,
			ClosingRepository closings) {
		this.computation = computation;
		this.batches = batches;
		this.definitions = definitions;
		this.figures = figures;
		this.closings = closings;
	}

	@Override
	public List<Change> of(Batch candidate) {
		BatchSet visible = this.batches.visible();
		return between(candidate, visible, visible.with(candidate));
	}

	@Override
	public boolean keepsFigures() {
		return !this.closings.inForce().isEmpty();
	}

	/**
	 * Compares the fiscal-year totals of two sets of batches that differ by one batch,
	 * and what they would make of closed periods.
	 * @param candidate the batch
	 * @param before one set
	 * @param after the other
	 * @return one entry for each indicator and year the batch touches, then those of
	 * closed periods
	 */
	List<Change> between(Batch candidate, BatchSet before, BatchSet after) {
		DefinitionSnapshot rules = this.definitions.snapshot();
		List<Change> changes = new ArrayList<>();
		for (Family family : Family.values()) {
			if (family.kinds().contains(candidate.kind())) {
				changes.addAll(changes(family, before, after, rules, years(candidate, rules)));
			}
		}
		return changes;
	}

	/**
	 * A vendor file has no days of its own: it can change every year that has spend. Who
	 * left within a year of being hired changes the year of the hire.
	 */
	private List<Period> years(Batch candidate, DefinitionSnapshot rules) {
		if (candidate.firstDay() != null && candidate.lastDay() != null) {
			LocalDate first = (candidate.kind() == Kind.SEPARATIONS) ? candidate.firstDay().minusYears(1)
					: candidate.firstDay();
			return rules.fiscalCalendar().yearsTouching(new Period(first, candidate.lastDay()));
		}
		return this.figures.periods()
			.stream()
			.filter((period) -> rules.fiscalCalendar().yearOf(period.from()).equals(period))
			.sorted()
			.toList();
	}

	/** Figures of closed periods do not change: their totals stand in the second part. */
	private List<Change> changes(Family family, BatchSet before, BatchSet after, DefinitionSnapshot rules,
			List<Period> years) {
		List<Closing> closings = this.closings.inForce();
		ClosedPeriods closed = new ClosedPeriods(closings);
		Set<Period> periods = new LinkedHashSet<>(years);
		periods.removeIf((year) -> closed.over(year).isPresent());
		periods.addAll(closed.periods());
		List<Change> changes = new ArrayList<>();
		List<Change> kept = new ArrayList<>();
		if (!periods.isEmpty()) {
			Map<String, Computed> old = totals(family, before, rules, List.copyOf(periods));
			for (Computed now : this.computation.years(family, after, rules, List.copyOf(periods))) {
				Measured was = Optional.ofNullable(old.get(key(now))).map(Computed::measured).orElse(null);
				if (closed.over(now.period()).isEmpty()) {
					changes.add(change(now.period(), was, now.measured(), rules, null));
				}
				else if (moves(was, now.measured())) {
					kept(now, closings, rules).ifPresent(kept::add);
				}
			}
		}
		changes.addAll(kept);
		return changes;
	}

	private Map<String, Computed> totals(Family family, BatchSet batches, DefinitionSnapshot rules,
			List<Period> periods) {
		Map<String, Computed> totals = new HashMap<>();
		if (batches.batches().stream().anyMatch((batch) -> family.kinds().contains(batch.kind()))) {
			this.computation.years(family, batches, rules, periods).forEach((one) -> totals.put(key(one), one));
		}
		return totals;
	}

	private Optional<Change> kept(Computed now, List<Closing> closings, DefinitionSnapshot rules) {
		Measured kept = this.figures.totals(now.period(), List.of(now.measured().code()))
			.stream()
			.findFirst()
			.map(Figure::measured)
			.orElse(null);
		return closings.stream()
			.filter((closing) -> closing.period().equals(now.period()) && moves(kept, now.measured()))
			.findFirst()
			.map((closing) -> change(now.period(), kept, now.measured(), rules, closing.closedAt()));
	}

	private static boolean moves(@Nullable Measured before, Measured after) {
		return (before != null) ? !Figure.sameNumbers(before, after) : !after.isEmpty();
	}

	private static Change change(Period period, @Nullable Measured before, Measured after, DefinitionSnapshot rules,
			@Nullable Instant closedAt) {
		boolean sensitive = small(after, rules.suppressionThreshold())
				|| before != null && small(before, rules.suppressionThreshold());
		return new Change(after.code().name(), period.from(), period.to(),
				(before != null) ? Figure.value(before) : null, Figure.value(after), sensitive,
				after.code().unit().code(), closedAt);
	}

	private static String key(Computed one) {
		return one.measured().code() + "/" + one.period();
	}

	private static boolean small(Measured measured, int threshold) {
		if (!measured.code().aboutPeople()) {
			return false;
		}
		BigDecimal numerator = measured.numerator();
		BigDecimal denominator = measured.denominator();
		boolean share = measured.code().unit() == Measure.Unit.SHARE;
		return share
				&& (small(numerator, threshold) || numerator != null && denominator != null
						&& small(denominator.subtract(numerator), threshold))
				|| !share && ((measured.code().unit() == Measure.Unit.COUNT) ? small(numerator, threshold)
						: small(denominator, threshold));
	}

	private static boolean small(@Nullable BigDecimal count, int threshold) {
		return count != null && count.signum() > 0 && count.compareTo(BigDecimal.valueOf(threshold)) < 0;
	}

}
