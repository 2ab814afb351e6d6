package org.holdfast.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.Definitions;
import org.holdfast.institution.Institutions;
import org.holdfast.shared.FiscalCalendar;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds of work of the institution in force. The first is its fiscal year and needs
 * nobody to start it: it is stored with its first answer.
 */
@Service
@Transactional
public class Cycles {

	private final CycleStore store;

	private final CycleCopy copy;

	private final Toolkits toolkits;

	private final ObjectProvider<Definitions> definitions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Cycles(CycleStore store, CycleCopy copy, Toolkits toolkits, ObjectProvider<Definitions> definitions,
			ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.copy = copy;
		this.toolkits = toolkits;
		this.definitions = definitions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * All cycles.
	 * @return the newest first, never empty
	 */
	@Transactional(readOnly = true)
	public List<Cycle> all() {
		List<Cycle> stored = this.store.all();
		return stored.isEmpty() ? List.of(first()) : stored;
	}

	/**
	 * The cycle worked on now: the newest.
	 * @return the cycle
	 */
	@Transactional(readOnly = true)
	public Cycle current() {
		return all().getFirst();
	}

	/**
	 * A cycle.
	 * @param name its name
	 * @return the cycle
	 * @throws NotFound when the institution has none of that name
	 */
	@Transactional(readOnly = true)
	public Cycle get(String name) {
		return all().stream().filter((cycle) -> cycle.name().equals(name)).findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * The cycle before another.
	 * @param cycle a cycle
	 * @return the one before it, empty for the first
	 */
	@Transactional(readOnly = true)
	public Optional<Cycle> before(Cycle cycle) {
		return all().stream().filter((earlier) -> earlier.days().from().isBefore(cycle.days().from())).findFirst();
	}

	/**
	 * What the next cycle would be: from the day after the current one to the end of the
	 * fiscal year that holds this day.
	 * @return the cycle, not stored
	 */
	@Transactional(readOnly = true)
	public Cycle next() {
		List<Cycle> all = all();
		LocalDate from = all.getFirst().days().to().plusDays(1);
		FiscalCalendar calendar = calendar();
		String name = calendar.yearName(from);
		String free = name;
		for (int number = 2; isTaken(all, free); number++) {
			free = name + "-" + number;
		}
		return new Cycle(free, new Period(from, calendar.yearOf(from).to()));
	}

	/**
	 * Starts the next cycle. Asking twice starts one.
	 * @param after name of the cycle that was the newest when this was decided
	 * @return the newest cycle
	 * @throws WrongState when the newest cycle has not begun itself
	 */
	public Cycle startNext(String after) {
		return startNext(after, false);
	}

	/**
	 * Starts the next cycle, with the answers of the newest where that is wanted. Items
	 * bound to their time stay empty. Asking twice starts and copies once.
	 * @param after name of the cycle that was the newest when this was decided
	 * @param copied whether its answers are copied
	 * @return the newest cycle
	 * @throws WrongState when the newest cycle has not begun itself
	 */
	public Cycle startNext(String after, boolean copied) {
		this.store.lock();
		Cycle current = current();
		if (!current.name().equals(after)) {
			return current;
		}
		if (current.days().from().isAfter(today())) {
			throw new WrongState("progress.cycle.ahead", current.name());
		}
		Cycle next = next();
		this.store.add(current, this.clock.instant());
		if (this.store.add(next, this.clock.instant())) {
			Map<String, String> details = new TreeMap<>(
					Map.of("from", next.days().from().toString(), "to", next.days().to().toString()));
			if (copied) {
				int answers = this.copy.copy(current.name(), next.name(), timeBound(),
						Saved.by(CurrentActor.get(), this.clock.instant()));
				details.putAll(Map.of("copied", current.name(), "answers", String.valueOf(answers)));
			}
			this.events.publishEvent(new AuditedEvent("cycle-started", next.name(), details));
		}
		return next;
	}

	/**
	 * The cycle worked on at a moment.
	 * @param at the moment
	 * @return the newest that had been started, else the first
	 */
	@Transactional(readOnly = true)
	public Cycle at(Instant at) {
		return this.store.startedBy(at).orElseGet(() -> all().getLast());
	}

	/**
	 * The items that stay empty when a cycle is copied.
	 * @return whole keys
	 */
	@Transactional(readOnly = true)
	public List<String> timeBound() {
		return this.toolkits.current()
			.stream()
			.flatMap((edition) -> edition.pages().stream())
			.flatMap((page) -> page.items().stream())
			.filter(Item::timeBound)
			.map(Item::key)
			.toList();
	}

	/**
	 * Today, where the institution is.
	 * @return the day
	 */
	@Transactional(readOnly = true)
	public LocalDate today() {
		DefinitionSnapshot rules = rules();
		ZoneId zone = (rules != null) ? rules.zone() : Institutions.DEFAULT_ZONE;
		return LocalDate.ofInstant(this.clock.instant(), zone);
	}

	/**
	 * Stores a cycle that exists only by itself so far.
	 * @param cycle a cycle
	 */
	public void keep(Cycle cycle) {
		this.store.add(cycle, this.clock.instant());
	}

	private Cycle first() {
		FiscalCalendar calendar = calendar();
		LocalDate today = today();
		return new Cycle(calendar.yearName(today), calendar.yearOf(today));
	}

	private FiscalCalendar calendar() {
		DefinitionSnapshot rules = rules();
		return (rules != null) ? rules.fiscalCalendar() : new FiscalCalendar(1);
	}

	private @Nullable DefinitionSnapshot rules() {
		Definitions known = this.definitions.getIfAvailable();
		return (known != null) ? known.snapshot() : null;
	}

	private static boolean isTaken(List<Cycle> all, String name) {
		return all.stream().anyMatch((cycle) -> cycle.name().equals(name));
	}

}
