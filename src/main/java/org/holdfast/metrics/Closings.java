package org.holdfast.metrics;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.holdfast.definition.Definitions;
import org.holdfast.metrics.closing.ClosablePeriod;
import org.holdfast.metrics.closing.ClosedFigure;
import org.holdfast.metrics.closing.Closing;
import org.holdfast.metrics.closing.Closing.Reopening;
import org.holdfast.metrics.closing.Proposed;
import org.holdfast.metrics.closing.RestatedFigure;
import org.holdfast.metrics.closing.Restatement;
import org.holdfast.shared.FiscalCalendar;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes periods, reopens them, and restates their figures. Each waits for a computation
 * at work, so that what is kept is one set of figures.
 */
@Service
@Transactional
public class Closings {

	/** The longest note or reason. */
	public static final int LONGEST = 500;

	private static final List<Measure> ALL = Arrays.asList(Measure.values());

	private final ClosingRepository closings;

	private final RestatementRepository restatements;

	private final FigureRepository figures;

	private final FigureState state;

	private final FigureJobs jobs;

	private final Definitions definitions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Closings(ClosingRepository closings, RestatementRepository restatements, FigureRepository figures,
			FigureState state, FigureJobs jobs, Definitions definitions, ApplicationEventPublisher events,
			Clock clock) {
		this.closings = closings;
		this.restatements = restatements;
		this.figures = figures;
		this.state = state;
		this.jobs = jobs;
		this.definitions = definitions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The fiscal years that have figures, and their quarters.
	 * @return the latest year first, each before its quarters
	 */
	@Transactional(readOnly = true)
	public List<ClosablePeriod> periods() {
		FiscalCalendar calendar = this.definitions.snapshot().fiscalCalendar();
		LocalDate today = this.definitions.today();
		ClosedPeriods closed = new ClosedPeriods(this.closings.inForce());
		List<ClosablePeriod> all = new ArrayList<>();
		this.figures.periods()
			.stream()
			.filter((period) -> calendar.yearOf(period.from()).equals(period))
			.sorted((one, other) -> other.compareTo(one))
			.forEach((year) -> {
				all.add(closable(PeriodKind.FISCAL_YEAR, year, calendar, today, closed));
				PeriodKind.FISCAL_QUARTER.touching(year, calendar)
					.forEach((quarter) -> all
						.add(closable(PeriodKind.FISCAL_QUARTER, quarter, calendar, today, closed)));
			});
		return all;
	}

	private ClosablePeriod closable(PeriodKind kind, Period period, FiscalCalendar calendar, LocalDate today,
			ClosedPeriods closed) {
		Closing closing = closed.over(period).orElse(null);
		return new ClosablePeriod(kind.name(period, calendar), period, kind == PeriodKind.FISCAL_YEAR,
				period.to().isBefore(today), closing, (closing != null) ? this.restatements.proposed(period) : 0);
	}

	/**
	 * A fiscal year or quarter that has figures.
	 * @param name its name
	 * @return the period
	 * @throws NotFound when there is none of that name
	 */
	@Transactional(readOnly = true)
	public ClosablePeriod period(String name) {
		return periods().stream().filter((period) -> period.name().equals(name)).findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * All closings that ever were.
	 * @return the latest first
	 */
	@Transactional(readOnly = true)
	public List<Closing> all() {
		return this.closings.all();
	}

	@Transactional(readOnly = true)
	public Closing get(UUID id) {
		return this.closings.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * The closing that keeps the figures of a period.
	 * @param period any period
	 * @return the widest in force, empty when the period is open
	 */
	@Transactional(readOnly = true)
	public Optional<Closing> over(Period period) {
		return new ClosedPeriods(this.closings.inForce()).over(period);
	}

	/**
	 * The name of the period of a closing.
	 * @param closing any closing
	 * @return for example {@code FY2026-Q1}; its days when it is no fiscal year or
	 * quarter by the calendar in force
	 */
	@Transactional(readOnly = true)
	public String name(Closing closing) {
		FiscalCalendar calendar = this.definitions.snapshot().fiscalCalendar();
		return Stream.of(PeriodKind.FISCAL_YEAR, PeriodKind.FISCAL_QUARTER)
			.filter((kind) -> kind.around(closing.period().from(), calendar).equals(closing.period()))
			.findFirst()
			.map((kind) -> kind.name(closing.period(), calendar))
			.orElse(closing.period().from() + " – " + closing.period().to());
	}

	/**
	 * Closes a period: its figures stay as they are now.
	 * @param name the name of the period
	 * @param note what to know about it, possibly empty
	 * @return the closing
	 * @throws WrongState when it has not ended, is closed already, or its figures are not
	 * up to date
	 */
	public Closing close(String name, String note) {
		this.state.one();
		ClosablePeriod period = open(name);
		if (note.strip().length() > LONGEST) {
			throw Refused.of("/note", "metrics.closing.long", LONGEST);
		}
		upToDate();
		if (this.restatements.proposed(period.period()) > 0) {
			throw new WrongState("metrics.closing.parts", name);
		}
		Actor actor = CurrentActor.get();
		Closing closing = new Closing(UUID.randomUUID(), period.period(), note.strip(), this.clock.instant(),
				actor.name(), null);
		this.closings.add(closing, actor);
		audit("period-closed", closing.period(), Map.of());
		return closing;
	}

	/**
	 * A period that can be closed.
	 * @param name its name
	 * @return the period
	 * @throws WrongState when it has not ended or is closed already
	 */
	@Transactional(readOnly = true)
	public ClosablePeriod open(String name) {
		ClosablePeriod period = period(name);
		if (!period.ended()) {
			throw new WrongState("metrics.closing.notEnded", name);
		}
		if (period.closing() != null) {
			throw new WrongState("metrics.closing.closed", name);
		}
		return period;
	}

	/**
	 * Takes a closing back: the figures of the period follow the data again.
	 * @param id the closing
	 * @param reason why
	 */
	public void reopen(UUID id, String reason) {
		this.state.one();
		Closing closing = standing(id);
		Actor actor = CurrentActor.get();
		this.closings.reopen(id, new Reopening(this.clock.instant(), actor.name(), stated(reason)), actor);
		this.jobs.everything(CurrentInstitution.id());
		audit("period-reopened", closing.period(), Map.of());
	}

	/**
	 * A closing that keeps the figures of its period.
	 * @param id its id
	 * @return the closing
	 * @throws WrongState when it is in force no more, or a wider closed period keeps its
	 * figures
	 */
	@Transactional(readOnly = true)
	public Closing standing(UUID id) {
		Closing closing = get(id);
		if (!closing.inForce()) {
			throw new WrongState("metrics.closing.open");
		}
		if (!over(closing.period()).filter(closing::equals).isPresent()) {
			throw new WrongState("metrics.closing.within");
		}
		return closing;
	}

	/**
	 * What the data would make of the figures of a closed period.
	 * @param closing the closing
	 * @return none when it is in force no more
	 */
	@Transactional(readOnly = true)
	public Proposed proposed(Closing closing) {
		List<FigureChange> changes = closing.inForce() ? this.restatements.proposed(closing.period(), ALL) : List.of();
		return new Proposed(mark(changes), shown(changes));
	}

	/**
	 * Puts the figures that the data would give into the place of those that were kept.
	 * The period stays closed.
	 * @param id the closing
	 * @param reason why
	 * @param mark the mark of what the reader saw
	 * @return how many figures were restated
	 * @throws WrongState when nothing is proposed, or something else than was seen
	 */
	public int restate(UUID id, String reason, String mark) {
		this.state.one();
		Closing closing = standing(id);
		String stated = stated(reason);
		upToDate();
		List<FigureChange> changes = this.restatements.proposed(closing.period(), ALL);
		if (changes.isEmpty()) {
			throw new WrongState("metrics.closing.nothing");
		}
		if (!mark(changes).equals(mark)) {
			throw new WrongState("metrics.closing.other");
		}
		Actor actor = CurrentActor.get();
		this.restatements.take(
				new Restatement(UUID.randomUUID(), stated, this.clock.instant(), actor.name(), List.of()), closing,
				actor);
		audit("period-restated", closing.period(), Map.of("figures", Integer.toString(changes.size())));
		return changes.size();
	}

	/**
	 * The restatements of a closing.
	 * @param closing the closing
	 * @return the latest first, with old and new figures
	 */
	@Transactional(readOnly = true)
	public List<Restatement> restatements(Closing closing) {
		return this.restatements.of(closing.id())
			.stream()
			.map((restatement) -> new Restatement(restatement.id(), restatement.reason(), restatement.at(),
					restatement.by(), shown(this.restatements.taken(restatement.id()))))
			.toList();
	}

	/**
	 * What to know of current figures whose periods are closed.
	 * @param figures figures as the reader sees them
	 * @return marks by passport
	 */
	@Transactional(readOnly = true)
	public Map<String, ClosedFigure> marks(Collection<ShownFigure> figures) {
		ClosedPeriods closed = new ClosedPeriods(this.closings.inForce());
		List<ShownFigure> kept = figures.stream().filter((figure) -> closed.over(figure.period()).isPresent()).toList();
		Map<String, ClosedFigure> marks = new HashMap<>();
		if (!kept.isEmpty()) {
			boolean exact = CurrentActor.get().may(Permission.SEE_PERSONS);
			int threshold = this.definitions.snapshot().suppressionThreshold();
			Map<FigureChange.Key, FigureChange> changes = changes(kept);
			for (ShownFigure figure : kept) {
				FigureChange change = changes.get(FigureChange.Key.of(figure));
				marks.put(figure.passport(), new ClosedFigure(closed.over(figure.period()).orElseThrow(),
						change != null, (change != null) ? Disclosure.later(change, exact, threshold) : null));
			}
		}
		return marks;
	}

	private Map<FigureChange.Key, FigureChange> changes(List<ShownFigure> figures) {
		Set<Measure> codes = EnumSet.noneOf(Measure.class);
		figures.forEach((figure) -> codes.add(figure.code()));
		Period range = new Period(
				figures.stream().map((figure) -> figure.period().from()).min(LocalDate::compareTo).orElseThrow(),
				figures.stream().map((figure) -> figure.period().to()).max(LocalDate::compareTo).orElseThrow());
		Map<FigureChange.Key, FigureChange> changes = new HashMap<>();
		this.restatements.proposed(range, codes).forEach((change) -> changes.put(change.key(), change));
		return changes;
	}

	private List<RestatedFigure> shown(List<FigureChange> changes) {
		boolean exact = CurrentActor.get().may(Permission.SEE_PERSONS);
		int threshold = this.definitions.snapshot().suppressionThreshold();
		return changes.stream().map((change) -> Disclosure.of(change, exact, threshold)).toList();
	}

	private void upToDate() {
		if (!this.state.stale().isEmpty()) {
			throw new WrongState("metrics.closing.stale");
		}
	}

	private static String stated(String reason) {
		String stated = reason.strip();
		if (stated.isEmpty()) {
			throw Refused.of("/reason", "metrics.closing.reason");
		}
		if (stated.length() > LONGEST) {
			throw Refused.of("/reason", "metrics.closing.long", LONGEST);
		}
		return stated;
	}

	private static String mark(List<FigureChange> changes) {
		String all = changes.stream()
			.map((change) -> passport(change.kept()) + ">" + passport(change.becomes()))
			.sorted()
			.collect(Collectors.joining("/"));
		return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private static String passport(@Nullable Figure figure) {
		return (figure != null) ? figure.passport() : "";
	}

	private void audit(String what, Period period, Map<String, String> details) {
		this.events.publishEvent(new AuditedEvent(what, period.toString(), details));
	}

}
