package org.holdfast.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.crypto.Mac;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.intake.BatchSet;
import org.holdfast.metrics.Measure.Family;
import org.holdfast.purchasing.VendorMerges;
import org.holdfast.shared.FiscalCalendar;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Computes the figures of one family for all periods and breakdowns that are stored, or
 * for one range on request, in the caller's transaction.
 */
@Component
class FigureComputation {

	private final FactsReader reader;

	private final VendorMerges merges;

	private final PassportWriter passports;

	private final Clock clock;

	FigureComputation(FactsReader reader, VendorMerges merges, PassportWriter passports, Clock clock) {
		this.reader = reader;
		this.merges = merges;
		this.passports = passports;
		this.clock = clock;
	}

	/**
	 * All figures of a family, for every month, quarter, fiscal quarter and fiscal year
	 * of the fiscal years that have rows.
	 * @param family what of
	 * @param batches what to see
	 * @param definitions the rules
	 * @return every figure that is to be stored
	 */
	List<Computed> all(Family family, BatchSet batches, DefinitionSnapshot definitions) {
		Facts facts = this.reader.read(family, batches, definitions, FactsReader.EVER);
		Collector collector = new Collector(definitions, batches);
		for (Period period : periods(facts, definitions.fiscalCalendar())) {
			collector.add(period, null, facts.total(period));
			if (facts.hasRows(period)) {
				for (Breakdown breakdown : Breakdown.values()) {
					if (!breakdown.isTime()) {
						collector.add(period, breakdown, facts.by(period, breakdown));
					}
				}
			}
		}
		return collector.computed;
	}

	/**
	 * The figures of one range, with the groups of one breakdown.
	 * @param family what of
	 * @param batches what to see
	 * @param definitions the rules
	 * @param range any range
	 * @param breakdown how to take it apart, absent for totals only
	 * @return the totals of the range, then the groups; parts of time as totals of their
	 * own periods
	 */
	List<Computed> range(Family family, BatchSet batches, DefinitionSnapshot definitions, Period range,
			@Nullable Breakdown breakdown) {
		Facts facts = this.reader.read(family, batches, definitions, range);
		Collector collector = new Collector(definitions, batches);
		collector.add(range, null, facts.total(range));
		if (breakdown != null && breakdown.isTime()) {
			PeriodKind kind = PeriodKind.of(breakdown).orElseThrow();
			for (Period whole : kind.touching(range, definitions.fiscalCalendar())) {
				Period part = whole.intersect(range).orElseThrow();
				if (kind == PeriodKind.MONTH || facts.hasRows(part)) {
					collector.add(part, breakdown, facts.total(part));
				}
			}
		}
		else if (breakdown != null && facts.hasRows(range)) {
			collector.add(range, breakdown, facts.by(range, breakdown));
		}
		return collector.computed;
	}

	/**
	 * The fiscal-year totals that a range touches.
	 * @param family what of
	 * @param batches what to see
	 * @param definitions the rules
	 * @param years whole fiscal years, at least one
	 * @return one total for each indicator and year
	 */
	List<Computed> years(Family family, BatchSet batches, DefinitionSnapshot definitions, List<Period> years) {
		Facts facts = this.reader.read(family, batches, definitions, FactsReader.EVER);
		Collector collector = new Collector(definitions, batches);
		years.forEach((year) -> collector.add(year, null, facts.total(year)));
		return collector.computed;
	}

	/**
	 * A figure of nothing, for a period without any row of its family.
	 * @param code the indicator
	 * @param definitions the rules
	 * @param batches what was seen
	 * @param period the period
	 * @return a figure that says so
	 */
	Computed nothing(Measure code, DefinitionSnapshot definitions, BatchSet batches, Period period) {
		Facts facts = FactsReader.none(code.family(), definitions);
		Collector collector = new Collector(definitions, batches);
		collector.add(period, null, facts.total(period).stream().filter((one) -> one.code() == code).toList());
		return collector.computed.getFirst();
	}

	Instant now() {
		return this.clock.instant();
	}

	private static Set<Period> periods(Facts facts, FiscalCalendar calendar) {
		Set<Period> periods = new LinkedHashSet<>();
		facts.extent().ifPresent((extent) -> {
			for (Period year : calendar.yearsTouching(extent)) {
				if (facts.hasRows(year)) {
					for (PeriodKind kind : PeriodKind.values()) {
						periods.addAll(kind.touching(year, calendar));
					}
				}
			}
		});
		return periods;
	}

	/**
	 * A figure as it was computed, before suppression.
	 *
	 * @param period the period
	 * @param breakdown how it was taken apart, absent for a total
	 * @param measured the value
	 * @param source what it was made from
	 * @param passport its code
	 */
	record Computed(Period period, @Nullable Breakdown breakdown, Measured measured, FigureSource source,
			String passport) {

	}

	/**
	 * Gives figures their source and code.
	 */
	private final class Collector {

		private final List<Computed> computed = new ArrayList<>();

		private final FigureSources sources;

		private final Map<Measure, FigureSource> sourceOf = new HashMap<>();

		private final Mac mac;

		private @Nullable Period sourcePeriod;

		Collector(DefinitionSnapshot definitions, BatchSet batches) {
			this.sources = new FigureSources(definitions, batches, FigureComputation.this.merges.version());
			this.mac = FigureComputation.this.passports.mac();
		}

		void add(Period period, @Nullable Breakdown breakdown, List<Measured> figures) {
			if (!period.equals(this.sourcePeriod)) {
				this.sourceOf.clear();
				this.sourcePeriod = period;
			}
			for (Measured figure : figures) {
				if (figure.group() != null && figure.isOfNothing()) {
					continue;
				}
				FigureSource source = this.sourceOf.computeIfAbsent(figure.code(),
						(code) -> this.sources.of(code, period));
				Breakdown stated = (breakdown != null && breakdown.isTime()) ? null : breakdown;
				String code = FigureComputation.this.passports.code(this.mac,
						FigureComputation.this.passports.body(period, stated, figure, source));
				this.computed.add(new Computed(period, breakdown, figure, source, code));
			}
		}

	}

}
