package org.holdfast.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.holdfast.institution.MemberView;
import org.holdfast.progress.AssignedItems;
import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers what in the current cycle of the institution in force. An item or a whole
 * page has one person at most; every step is kept.
 */
@Service
@Transactional
public class Assignments implements AssignedItems {

	private final AssignmentStore store;

	private final WorkPlaces places;

	private final Colleagues colleagues;

	private final Cycles cycles;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Assignments(AssignmentStore store, WorkPlaces places, Colleagues colleagues, Cycles cycles,
			ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.places = places;
		this.colleagues = colleagues;
		this.cycles = cycles;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What a person may answer because it is or was theirs to answer: saying that it is
	 * done does not end the right, taking it back does.
	 */
	@Override
	@Transactional(readOnly = true)
	public Set<String> assigned(UUID account, String cycle) {
		return this.store.of(cycle, account).stream().map(Assignment::key).collect(Collectors.toSet());
	}

	/**
	 * The assignment of an item or page.
	 * @param key whole key of the item, or {@code toolkit/page}
	 * @return the assignment, empty when nobody has it
	 */
	@Transactional(readOnly = true)
	public Optional<Assignment> find(String key) {
		return this.store.find(cycle(), key).filter((one) -> one.state() != Assignment.State.WITHDRAWN);
	}

	/**
	 * The assignments of a page and of its items.
	 * @param page {@code toolkit/page}
	 * @return by key
	 */
	@Transactional(readOnly = true)
	public Map<String, Assignment> ofPage(String page) {
		return this.store.ofPage(cycle(), page).stream().collect(Collectors.toMap(Assignment::key, (one) -> one));
	}

	/**
	 * What was done with an assignment.
	 * @param key whole key of the item, or {@code toolkit/page}
	 * @return the newest step first
	 */
	@Transactional(readOnly = true)
	public List<AssignmentStep> history(String key) {
		return this.store.steps(cycle(), key);
	}

	/**
	 * Gives items or pages to a member. What they have already in the same way stays as
	 * it is.
	 * @param keys whole keys of items, or {@code toolkit/page}
	 * @param wish to whom, until when
	 * @return how many were given
	 * @throws NotFound when there is no such item or page
	 * @throws Refused when the member cannot have it or the day has passed
	 */
	public int assign(Collection<String> keys, Wish wish) {
		List<String> present = keys.stream().map((key) -> this.places.get(key).key()).sorted().distinct().toList();
		MemberView member = member(wish.to());
		String message = fitting(wish.message());
		Cycle cycle = this.cycles.current();
		this.cycles.keep(cycle);
		int given = 0;
		for (String key : present) {
			this.store.lock(cycle.name(), key);
			Optional<Assignment> before = this.store.find(cycle.name(), key).filter(Assignment::isOpen);
			boolean same = before.filter((one) -> one.assignee().equals(member.accountId())).isPresent();
			if (same && before.filter((one) -> says(one, wish.due(), message)).isPresent()) {
				continue;
			}
			refusePast(wish.due());
			AssignmentStep.What what = before.isEmpty() ? AssignmentStep.What.ASSIGNED
					: (same ? AssignmentStep.What.CHANGED : AssignmentStep.What.HANDED_OVER);
			put(cycle.name(), given(key, member, wish.due(), message), what);
			given++;
		}
		return given;
	}

	/**
	 * Passes all that waits for a person on to another. Days and messages stay.
	 * @param from whose assignments
	 * @param to who has them then
	 * @return how many were passed on
	 * @throws Refused when the other cannot have them
	 */
	public int handOver(UUID from, @Nullable UUID to) {
		MemberView member = member(to);
		if (member.accountId().equals(from)) {
			throw Refused.of("/person", "team.person.same");
		}
		String cycle = cycle();
		List<Assignment> waiting = this.store.of(cycle, from).stream().filter(Assignment::isOpen).toList();
		int passed = 0;
		for (Assignment one : waiting) {
			this.store.lock(cycle, one.key());
			Optional<Assignment> still = this.store.find(cycle, one.key())
				.filter((now) -> now.isOpen() && now.assignee().equals(from));
			if (still.isPresent()) {
				put(cycle, given(one.key(), member, one.due(), one.message()), AssignmentStep.What.HANDED_OVER);
				passed++;
			}
		}
		return passed;
	}

	/**
	 * Takes an assignment back.
	 * @param key whole key of the item, or {@code toolkit/page}
	 * @throws NotFound when nobody has it
	 */
	public void withdraw(String key) {
		become(key, Assignment.State.WITHDRAWN, AssignmentStep.What.WITHDRAWN);
	}

	/**
	 * Says whether an assignment is done: the member who has it does, or whoever may
	 * assign.
	 * @param key whole key of the item, or {@code toolkit/page}
	 * @param done whether it is done
	 * @throws NotFound when nobody has it
	 * @throws AccessDeniedException when it is another person has it
	 */
	public void say(String key, boolean done) {
		Assignment one = find(key).orElseThrow(NotFound::new);
		Actor actor = CurrentActor.get();
		if (!one.assignee().equals(actor.accountId()) && !actor.may(Permission.ASSIGN)) {
			throw new AccessDeniedException("The assignment is somebody else's");
		}
		become(key, done ? Assignment.State.DONE : Assignment.State.OPEN,
				done ? AssignmentStep.What.DONE : AssignmentStep.What.REOPENED);
	}

	private void become(String key, Assignment.State next, AssignmentStep.What what) {
		String cycle = cycle();
		this.store.lock(cycle, key);
		Assignment before = find(key).orElseThrow(NotFound::new);
		if (before.state() != next) {
			put(cycle, before.as(next), what);
		}
	}

	private void put(String cycle, Assignment after, AssignmentStep.What what) {
		this.store.put(cycle, after);
		this.store.addStep(cycle, after, what, CurrentActor.get(), this.clock.instant());
		this.events.publishEvent(
				new AuditedEvent(event(what), after.key(), Map.of("cycle", cycle, "to", after.assignee().toString())));
	}

	private static String event(AssignmentStep.What what) {
		return switch (what) {
			case ASSIGNED -> "assignment-assigned";
			case CHANGED -> "assignment-changed";
			case HANDED_OVER -> "assignment-handed-over";
			case DONE -> "assignment-done";
			case REOPENED -> "assignment-reopened";
			case WITHDRAWN -> "assignment-withdrawn";
		};
	}

	private Assignment given(String key, MemberView member, @Nullable LocalDate due, String message) {
		Actor actor = CurrentActor.get();
		return new Assignment(key, Assignment.State.OPEN, member.accountId(), member.name(), due, message,
				this.clock.instant(), actor.accountId(), actor.name());
	}

	private MemberView member(@Nullable UUID account) {
		return this.colleagues.answering()
			.stream()
			.filter((member) -> member.accountId().equals(account))
			.findFirst()
			.orElseThrow(() -> Refused.of("/person", "team.person.missing"));
	}

	private void refusePast(@Nullable LocalDate due) {
		if (due != null && due.isBefore(this.cycles.today())) {
			throw Refused.of("/due", "team.due.past");
		}
	}

	private String cycle() {
		return this.cycles.current().name();
	}

	private static String fitting(String message) {
		if (message.length() > Wish.LONGEST_MESSAGE) {
			throw Refused.of("/message", "team.message.long", Wish.LONGEST_MESSAGE);
		}
		return message;
	}

	private static boolean says(Assignment one, @Nullable LocalDate due, String message) {
		return Objects.equals(one.due(), due) && one.message().equals(message);
	}

}
