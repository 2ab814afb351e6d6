package org.holdfast.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.Definitions;
import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.intake.ImportImpact;
import org.holdfast.intake.Kind;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.metrics.Measure.Family;
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

	FigureImpact(FigureComputation computation, Batches batches, Definitions definitions, FigureRepository figures) {
		this.computation = computation;
		this.batches = batches;
		this.definitions = definitions;
		this.figures = figures;
	}

	@Override
	public List<Change> of(Batch candidate) {
		BatchSet visible = this.batches.visible();
		return between(candidate, visible, visible.with(candidate));
	}

	/**
	 * Compares the fiscal-year totals of two sets of batches that differ by one batch.
	 * @param candidate the batch
	 * @param before one set
	 * @param after the other
	 * @return one entry for each indicator and year the batch touches
	 */
	List<Change> between(Batch candidate, BatchSet before, BatchSet after) {
		DefinitionSnapshot rules = this.definitions.snapshot();
		List<Change> changes = new ArrayList<>();
		for (Family family : Family.values()) {
			if (family.kinds().contains(candidate.kind())) {
				List<Period> years = years(candidate, rules);
				if (!years.isEmpty()) {
					changes.addAll(changes(family, before, after, rules, years));
				}
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

	private List<Change> changes(Family family, BatchSet before, BatchSet after, DefinitionSnapshot rules,
			List<Period> years) {
		Map<String, Computed> old = new HashMap<>();
		if (before.batches().stream().anyMatch((batch) -> family.kinds().contains(batch.kind()))) {
			this.computation.years(family, before, rules, years).forEach((one) -> old.put(key(one), one));
		}
		List<Change> changes = new ArrayList<>();
		for (Computed now : this.computation.years(family, after, rules, years)) {
			Optional<Measured> was = Optional.ofNullable(old.get(key(now))).map(Computed::measured);
			String valueBefore = was.map(Figure::value).orElse(null);
			String valueAfter = Figure.value(now.measured());
			boolean sensitive = small(now.measured(), rules.suppressionThreshold())
					|| was.map((measured) -> small(measured, rules.suppressionThreshold())).orElse(false);
			changes.add(new Change(now.measured().code().name(), now.period().from(), now.period().to(), valueBefore,
					valueAfter, sensitive, now.measured().code().unit().code()));
		}
		return changes;
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
