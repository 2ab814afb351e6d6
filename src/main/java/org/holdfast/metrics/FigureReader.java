package org.holdfast.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.Definitions;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.metrics.Measure.Family;
import org.holdfast.shared.FiscalCalendar;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads figures as the actor at hand may see them, in one moment: the old set of figures
 * or the new one.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class FigureReader {

	private final FigureRepository figures;

	private final FigureState state;

	private final FigureComputation computation;

	private final Batches batches;

	private final Definitions definitions;

	private final FigureMarks marks;

	FigureReader(FigureRepository figures, FigureState state, FigureComputation computation, Batches batches,
			Definitions definitions, FigureMarks marks) {
		this.figures = figures;
		this.state = state;
		this.computation = computation;
		this.batches = batches;
		this.definitions = definitions;
		this.marks = marks;
	}

	/**
	 * Figures of a period with the groups of one breakdown.
	 * @param period any range, if the actor may read it
	 * @param codes the indicators, in the order wanted
	 * @param breakdown how to take them apart, absent for totals only
	 * @return totals and groups, and which of them are not stored yet
	 * @throws Refused when the actor may only read stored periods and this is none
	 */
	Reading of(Period period, Collection<Measure> codes, @Nullable Breakdown breakdown) {
		FiscalCalendar calendar = this.definitions.snapshot().fiscalCalendar();
		boolean stored = PeriodKind.of(period, calendar).isPresent();
		if (!stored && !exact()) {
			throw Refused.coded("period-not-published", "/from", "metrics.period.notPublished");
		}
		List<Computed> made = new ArrayList<>();
		List<ShownFigure> found = (stored && wholeParts(period, breakdown, calendar))
				? stored(period, codes, breakdown, calendar, made) : computed(period, codes, breakdown, calendar, made);
		return new Reading(answer(this.marks.on(found, made, exact()), codes), this.figures.unknown(made));
	}

	/**
	 * The totals of all stored periods of one kind inside a range, oldest first.
	 * @param range any range
	 * @param kind the kind of period
	 * @param codes the indicators
	 * @return totals that have been computed
	 */
	List<ShownFigure> trend(Period range, PeriodKind kind, Collection<Measure> codes) {
		FiscalCalendar calendar = this.definitions.snapshot().fiscalCalendar();
		boolean exact = exact();
		List<ShownFigure> totals = this.figures.totalsInside(range, codes)
			.stream()
			.filter((figure) -> kind.around(figure.period().from(), calendar).equals(figure.period()))
			.map((figure) -> ShownFigure.of(figure, exact))
			.toList();
		return this.marks.on(totals, List.of(), exact);
	}

	/**
	 * The fiscal years that have figures.
	 * @return oldest first, possibly none
	 */
	List<Period> years() {
		FiscalCalendar calendar = this.definitions.snapshot().fiscalCalendar();
		return this.figures.periods()
			.stream()
			.filter((period) -> calendar.yearOf(period.from()).equals(period))
			.sorted()
			.toList();
	}

	/**
	 * The latest fiscal year's total as anybody may read it.
	 * @param code the indicator
	 * @return the total of the latest year that has data, empty when there is none or it
	 * is hidden
	 */
	Optional<ShownFigure> latestForAll(Measure code) {
		return years().reversed()
			.stream()
			.flatMap((year) -> this.figures.totals(year, List.of(code)).stream())
			.map((figure) -> ShownFigure.of(figure, false))
			.filter((figure) -> figure.suppressed() || figure.value() != null
					|| code.unit() != Measure.Unit.SHARE && figure.numerator() != null)
			.findFirst()
			.filter((figure) -> !figure.suppressed())
			.map((figure) -> this.marks.on(figure, false));
	}

	private boolean wholeParts(Period period, @Nullable Breakdown breakdown, FiscalCalendar calendar) {
		if (breakdown == null || !breakdown.isTime()) {
			return true;
		}
		return PeriodKind.of(breakdown)
			.orElseThrow()
			.touching(period, calendar)
			.stream()
			.allMatch((part) -> period.contains(part));
	}

	private List<ShownFigure> stored(Period period, Collection<Measure> codes, @Nullable Breakdown breakdown,
			FiscalCalendar calendar, List<Computed> made) {
		boolean exact = exact();
		Map<Measure, ShownFigure> totals = new HashMap<>();
		this.figures.totals(period, codes)
			.forEach((figure) -> totals.put(figure.code(), ShownFigure.of(figure, exact)));
		Map<Measure, List<ShownFigure>> groups = groups(period, codes, breakdown, calendar, made);
		List<ShownFigure> found = new ArrayList<>();
		for (Measure code : codes) {
			ShownFigure total = totals.get(code);
			found.add((total != null) ? total : nothing(code, period, made));
			found.addAll(groups.getOrDefault(code, List.of()));
		}
		return found;
	}

	private Map<Measure, List<ShownFigure>> groups(Period period, Collection<Measure> codes,
			@Nullable Breakdown breakdown, FiscalCalendar calendar, List<Computed> made) {
		boolean exact = exact();
		Map<Measure, List<ShownFigure>> groups = new HashMap<>();
		if (breakdown == null) {
			return groups;
		}
		Optional<PeriodKind> time = PeriodKind.of(breakdown);
		if (time.isEmpty()) {
			List<Measure> applicable = codes.stream().filter((code) -> code.appliesTo(breakdown)).toList();
			for (Figure figure : this.figures.groups(period, applicable, breakdown)) {
				groups.computeIfAbsent(figure.code(), (code) -> new ArrayList<>()).add(ShownFigure.of(figure, exact));
			}
			return groups;
		}
		Map<Measure, Map<Period, ShownFigure>> parts = new HashMap<>();
		for (Figure figure : this.figures.totalsInside(period, codes)) {
			parts.computeIfAbsent(figure.code(), (code) -> new HashMap<>())
				.put(figure.period(), ShownFigure.of(figure, exact));
		}
		for (Measure code : codes) {
			Map<Period, ShownFigure> ofCode = parts.getOrDefault(code, Map.of());
			List<ShownFigure> found = groups.computeIfAbsent(code, (key) -> new ArrayList<>());
			for (Period part : time.get().touching(period, calendar)) {
				ShownFigure figure = ofCode.get(part);
				if (figure == null && time.get() == PeriodKind.MONTH) {
					figure = nothing(code, part, made);
				}
				if (figure != null && (time.get() == PeriodKind.MONTH || hasRows(figure))) {
					found.add(figure.named(time.get().name(part, calendar), breakdown));
				}
			}
		}
		return groups;
	}

	/**
	 * A part of time without any row is stored as nothing when another part of its year
	 * has rows.
	 */
	private static boolean hasRows(ShownFigure figure) {
		return figure.suppressed() || !figure.excluded().isEmpty() || positive(figure.numerator())
				|| positive(figure.denominator())
				|| figure.coverage() != null && positive(figure.coverage().get("total"));
	}

	private static boolean positive(@Nullable String number) {
		return number != null && !number.matches("[0.]*");
	}

	private List<ShownFigure> computed(Period period, Collection<Measure> codes, @Nullable Breakdown breakdown,
			FiscalCalendar calendar, List<Computed> made) {
		if (!exact()) {
			throw Refused.coded("period-not-published", "/breakdown", "metrics.period.notPublished");
		}
		BatchSet visible = this.batches.visible();
		DefinitionSnapshot rules = this.definitions.snapshot();
		Map<Measure, List<ShownFigure>> found = new HashMap<>();
		for (Family family : families(codes)) {
			for (Computed one : this.computation.range(family, visible, rules, period, breakdown)) {
				made.add(one);
				ShownFigure figure = ShownFigure.of(figure(one), true);
				Breakdown by = one.breakdown();
				if (by != null && by.isTime()) {
					figure = figure.named(PeriodKind.of(by).orElseThrow().name(one.period(), calendar), by);
				}
				found.computeIfAbsent(figure.code(), (code) -> new ArrayList<>()).add(figure);
			}
		}
		return codes.stream().flatMap((code) -> found.getOrDefault(code, List.of()).stream()).toList();
	}

	private ShownFigure nothing(Measure code, Period period, List<Computed> made) {
		Computed nothing = this.computation.nothing(code, this.definitions.snapshot(), this.batches.visible(), period);
		made.add(nothing);
		return ShownFigure.of(figure(nothing), true);
	}

	private Figure figure(Computed one) {
		return new Figure(one.period(), one.breakdown(), one.measured(), one.passport(), Figure.Visibility.SHOWN, false,
				Set.of(), this.computation.now(), false);
	}

	private FigureAnswer answer(List<ShownFigure> figures, Collection<Measure> codes) {
		Set<Family> families = families(codes);
		Instant computedAt = this.state.of(families)
			.stream()
			.map(FigureState.State::computedAt)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.max(Instant::compareTo)
			.orElse(null);
		return new FigureAnswer(figures, computedAt, this.state.staleSince(families).orElse(null));
	}

	private static Set<Family> families(Collection<Measure> codes) {
		Set<Family> families = EnumSet.noneOf(Family.class);
		codes.forEach((code) -> families.add(code.family()));
		return families;
	}

	private static boolean exact() {
		return CurrentActor.get().may(Permission.SEE_PERSONS);
	}

	/**
	 * What was read.
	 *
	 * @param answer what the reader gets
	 * @param made figures in it that were made on request and have no passport yet
	 */
	record Reading(FigureAnswer answer, List<Computed> made) {

	}

}
