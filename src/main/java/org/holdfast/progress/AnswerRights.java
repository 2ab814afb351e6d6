package org.holdfast.progress;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Which items the current actor may answer: all of them, or those assigned to them in the
 * cycle worked on now.
 */
@Component
public class AnswerRights {

	private final ObjectProvider<AssignedItems> assignments;

	private final Cycles cycles;

	AnswerRights(ObjectProvider<AssignedItems> assignments, Cycles cycles) {
		this.assignments = assignments;
		this.cycles = cycles;
	}

	/**
	 * What the actor may answer in a cycle.
	 * @param cycle name of the cycle
	 * @return tells by the whole key of an item
	 */
	public Predicate<String> in(String cycle) {
		Actor actor = CurrentActor.get();
		if (actor.may(Permission.ANSWER)) {
			return (item) -> true;
		}
		if (!actor.may(Permission.ANSWER_ASSIGNED) || !this.cycles.current().name().equals(cycle)) {
			return (item) -> false;
		}
		Set<String> given = new HashSet<>();
		this.assignments.orderedStream().forEach((source) -> given.addAll(source.assigned(actor.accountId(), cycle)));
		return (item) -> given.contains(item) || given.contains(page(item));
	}

	/**
	 * Refuses an actor who may not answer an item.
	 * @param cycle name of the cycle
	 * @param item whole key of the item
	 * @throws AccessDeniedException when they may not
	 */
	void check(String cycle, String item) {
		if (!in(cycle).test(item)) {
			throw new AccessDeniedException("The item is not assigned to the actor");
		}
	}

	private static String page(String item) {
		String[] parts = item.split("/", 3);
		return parts[0] + "/" + parts[1];
	}

}
