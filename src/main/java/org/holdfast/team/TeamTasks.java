package org.holdfast.team;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.HomeTask;
import org.holdfast.web.HomeTasks;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is assigned to the person who opens the home page, and for whoever may assign what
 * waits for people who left.
 */
@Component
@Order(5)
class TeamTasks implements HomeTasks {

	private static final int MOST = 5;

	private final AssignedWork work;

	private final Colleagues colleagues;

	private final WorkPlaces places;

	private final Cycles cycles;

	TeamTasks(AssignedWork work, Colleagues colleagues, WorkPlaces places, Cycles cycles) {
		this.work = work;
		this.colleagues = colleagues;
		this.places = places;
		this.cycles = cycles;
	}

	@Override
	public List<HomeTask> tasks() {
		Actor actor = CurrentActor.orNull();
		if (actor == null || actor.institutionId() == null) {
			return List.of();
		}
		List<Assignment> mine = this.work.waiting(actor.accountId());
		List<HomeTask> tasks = new ArrayList<>(mine.stream().limit(MOST).map(this::task).toList());
		if (mine.size() > MOST) {
			tasks.add(HomeTask.of(HomeTask.Urgency.SOON, "team.task.more", null, "/my-work", mine.size() - MOST));
		}
		if (actor.may(Permission.ASSIGN)) {
			tasks.addAll(stuck());
		}
		return tasks;
	}

	private HomeTask task(Assignment one) {
		Locale locale = LocaleContextHolder.getLocale();
		String title = this.places.find(one.key()).map((place) -> place.title().in(locale)).orElse(one.key());
		boolean overdue = one.isOverdue(this.cycles.today());
		List<Serializable> arguments = new ArrayList<>(List.of(title, one.byName()));
		if (one.due() != null) {
			arguments.add(TeamMarks.day(one.due(), locale));
		}
		String hint = (one.due() == null) ? "team.task.assigned" : (overdue ? "team.task.overdue" : "team.task.due");
		return new HomeTask(overdue ? HomeTask.Urgency.NOW : HomeTask.Urgency.SOON, "team.task", hint,
				"/work/" + one.key(), arguments);
	}

	private List<HomeTask> stuck() {
		Set<UUID> here = this.colleagues.whoAnswers();
		Map<UUID, Integer> counts = new LinkedHashMap<>();
		Map<UUID, String> names = new LinkedHashMap<>();
		this.work.waiting().stream().filter((one) -> !here.contains(one.assignee())).forEach((one) -> {
			counts.merge(one.assignee(), 1, Integer::sum);
			names.put(one.assignee(), one.assigneeName());
		});
		return counts.entrySet()
			.stream()
			.map((entry) -> HomeTask.of(HomeTask.Urgency.NOW, "team.task.stuck", "team.task.stuck.hint",
					"/team/" + entry.getKey() + "/hand-over", names.getOrDefault(entry.getKey(), ""), entry.getValue()))
			.toList();
	}

}
