package org.holdfast.team;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.holdfast.progress.Cycles;
import org.holdfast.progress.Standings;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Permission;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assignments that still wait: neither said to be done nor of an item that is completed.
 */
@Service
@Order(10)
@Transactional(readOnly = true)
class AssignedWork implements WorkSource {

	private final AssignmentStore store;

	private final WorkPlaces places;

	private final Colleagues colleagues;

	private final Cycles cycles;

	private final Standings standings;

	private final MessageSource messages;

	AssignedWork(AssignmentStore store, WorkPlaces places, Colleagues colleagues, Cycles cycles, Standings standings,
			MessageSource messages) {
		this.store = store;
		this.places = places;
		this.colleagues = colleagues;
		this.cycles = cycles;
		this.standings = standings;
		this.messages = messages;
	}

	@Override
	public List<WorkLine> mine(Locale locale) {
		return waiting(CurrentActor.get().accountId()).stream().map((one) -> line(one, locale)).toList();
	}

	@Override
	public List<WorkLine> others(Locale locale) {
		Actor actor = CurrentActor.get();
		Set<UUID> here = this.colleagues.whoAnswers();
		boolean assigns = actor.may(Permission.ASSIGN);
		return waiting().stream()
			.filter((one) -> !one.assignee().equals(actor.accountId()))
			.filter((one) -> one.by().equals(actor.accountId()) || assigns && !here.contains(one.assignee()))
			.map((one) -> line(one, "team.work.with", one.assigneeName(),
					here.contains(one.assignee()) ? null : "/team/" + one.assignee() + "/hand-over", locale))
			.toList();
	}

	/**
	 * What waits for a person, whatever their role is now.
	 * @param account the person
	 * @return the most urgent first
	 */
	List<Assignment> waiting(UUID account) {
		return waiting().stream().filter((one) -> one.assignee().equals(account)).toList();
	}

	/**
	 * All that waits for anybody.
	 * @return the most urgent first
	 */
	List<Assignment> waiting() {
		if (CurrentInstitution.idOrNull() == null) {
			return List.of();
		}
		String cycle = this.cycles.current().name();
		Set<String> finished = this.standings.finished(cycle);
		return this.store.open(cycle).stream().filter((one) -> !finished.contains(one.key())).toList();
	}

	WorkLine line(Assignment one, Locale locale) {
		return line(one, "team.work.from", one.byName(), null, locale);
	}

	private WorkLine line(Assignment one, String key, String name, @Nullable String stuck, Locale locale) {
		Optional<WorkPlace> place = this.places.find(one.key());
		String action = one.assignee().equals(CurrentActor.get().accountId())
				? "/work/" + one.key() + "/assignment/done" : null;
		return new WorkLine(place.map((at) -> at.title().in(locale)).orElse(one.key()),
				place.map((at) -> where(at, locale)).orElse(""), "/work/" + one.key(), one.due(),
				this.messages.getMessage(key, new Object[] { name }, locale), one.message(), action, stuck);
	}

	private static String where(WorkPlace place, Locale locale) {
		String toolkit = place.edition().title().in(locale);
		return place.whole() ? toolkit : toolkit + ", " + place.page().title().in(locale);
	}

}
