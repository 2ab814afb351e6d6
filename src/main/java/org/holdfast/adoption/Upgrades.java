package org.holdfast.adoption;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.holdfast.progress.CarriedAnswers;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.WrongState;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the institution in force to a newer edition of a toolkit when somebody there
 * decides so. No answer is ever deleted by that.
 */
@Service
@Transactional
public class Upgrades {

	private final AdoptionStore adoptions;

	private final OriginStore origins;

	private final CarriedAnswers answers;

	private final AnswersOnTheWay way;

	private final Library library;

	private final Toolkits toolkits;

	private final Cycles cycles;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Upgrades(AdoptionStore adoptions, OriginStore origins, CarriedAnswers answers, AnswersOnTheWay way, Library library,
			Toolkits toolkits, Cycles cycles, ApplicationEventPublisher events, Clock clock) {
		this.adoptions = adoptions;
		this.origins = origins;
		this.answers = answers;
		this.way = way;
		this.library = library;
		this.toolkits = toolkits;
		this.cycles = cycles;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The editions the institution has worked with.
	 * @param toolkit key of the toolkit
	 * @return the one it works with first, empty as long as nothing is answered
	 */
	@Transactional(readOnly = true)
	public List<Adoption> history(String toolkit) {
		return this.adoptions.all(toolkit);
	}

	/**
	 * What going on to the newest edition would change.
	 * @param toolkit key of the toolkit
	 * @return the plan, empty when the institution works with the newest
	 */
	@Transactional(readOnly = true)
	public Optional<UpgradePlan> plan(String toolkit) {
		int newest = this.toolkits.newest(toolkit).number();
		return this.adoptions.current(toolkit)
			.filter((adoption) -> adoption.number() < newest)
			.map((adoption) -> plan(toolkit, adoption.number(), newest));
	}

	/**
	 * Compares two editions, whoever works with them.
	 * @param from the earlier one
	 * @param to the later one, published or not
	 * @return what changes, with nobody's answers
	 */
	@Transactional(readOnly = true)
	public UpgradePlan compare(Edition from, Edition to) {
		List<Item> between = new ArrayList<>(items(to));
		between.addAll(this.library.items(from.toolkit(), from.number()));
		return new UpgradePlan(from, to,
				new EditionChanges(items(from), between).to(items(to))
					.stream()
					.map((change) -> new UpgradePlan.Line(change, List.of()))
					.toList());
	}

	/**
	 * Goes on to a newer edition.
	 * @param toolkit key of the toolkit
	 * @param from number of the edition that was in force when this was decided
	 * @param to number of the newer one
	 * @return what changed
	 * @throws WrongState when the institution works with another edition by now
	 */
	public UpgradePlan upgrade(String toolkit, int from, int to) {
		this.answers.lock(toolkit);
		List<Adoption> before = this.adoptions.all(toolkit);
		if (before.isEmpty() || before.getFirst().number() != from || to <= from
				|| to > this.toolkits.newest(toolkit).number()) {
			throw new WrongState("adoption.elsewhere");
		}
		UpgradePlan plan = plan(toolkit, from, to);
		Instant now = this.clock.instant();
		this.way.bring(plan, this.cycles.current().name(), now);
		this.adoptions.add(toolkit, before.size() + 1, to, CurrentActor.get(), now);
		Map<String, String> details = new LinkedHashMap<>(
				Map.of("from", String.valueOf(from), "to", String.valueOf(to)));
		this.events.publishEvent(new AuditedEvent("edition-adopted", toolkit, details));
		this.events.publishEvent(new CarriedAnswers.Moved(moved(plan)));
		return plan;
	}

	private UpgradePlan plan(String toolkit, int fromNumber, int toNumber) {
		Edition from = this.toolkits.edition(toolkit, fromNumber);
		Edition to = this.toolkits.edition(toolkit, toNumber);
		Map<String, List<CarriedAnswers.Kept>> kept = this.answers.all(toolkit)
			.stream()
			.collect(Collectors.groupingBy((answer) -> answer.key().item(), LinkedHashMap::new, Collectors.toList()));
		List<Item> before = new ArrayList<>(items(from));
		Set<String> active = before.stream().map(Item::key).collect(Collectors.toSet());
		Set<String> handled = this.origins.below(toolkit + "/")
			.stream()
			.filter((origin) -> origin.kind() != Origin.Kind.RETURNED)
			.map(Origin::fromItem)
			.collect(Collectors.toSet());
		kept.keySet()
			.stream()
			.filter((key) -> !active.contains(key) && !handled.contains(key))
			.flatMap((key) -> this.library.last(key, fromNumber).stream())
			.filter((item) -> !item.own())
			.forEach(before::add);
		List<UpgradePlan.Line> lines = new EditionChanges(before, this.library.items(toolkit, toNumber)).to(items(to))
			.stream()
			.filter((change) -> change.kind() != ItemChange.Kind.REMOVED || active.contains(change.key()))
			.map((change) -> new UpgradePlan.Line(change,
					(change.before() != null) ? kept.getOrDefault(change.key(), List.of()) : List.of()))
			.toList();
		return new UpgradePlan(from, to, lines);
	}

	private static List<Item> items(Edition edition) {
		return edition.pages().stream().flatMap((page) -> page.items().stream()).toList();
	}

	private static Map<String, List<String>> moved(UpgradePlan plan) {
		Map<String, List<String>> moved = new LinkedHashMap<>();
		plan.lines()
			.stream()
			.map(UpgradePlan.Line::change)
			.filter((change) -> change.kind() == ItemChange.Kind.MOVED || change.kind() == ItemChange.Kind.SPLIT)
			.forEach((change) -> moved.put(change.key(), change.after().stream().map(Item::key).toList()));
		return moved;
	}

}
