package org.holdfast.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.PageStanding;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.HomeTask;
import org.holdfast.web.HomeTasks;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What there is to do in the toolkits: answers that could not be read, pages begun, and a
 * good page to start with.
 */
@Component
class ProgressTasks implements HomeTasks {

	private static final int MOST_BEGUN = 5;

	private final Toolkits toolkits;

	private final Standings standings;

	private final Confirmations confirmations;

	private final Cycles cycles;

	ProgressTasks(Toolkits toolkits, Standings standings, Confirmations confirmations, Cycles cycles) {
		this.toolkits = toolkits;
		this.standings = standings;
		this.confirmations = confirmations;
		this.cycles = cycles;
	}

	@Override
	public List<HomeTask> tasks() {
		Actor actor = CurrentActor.orNull();
		if (actor == null || actor.institutionId() == null || !actor.may(Permission.ANSWER)) {
			return List.of();
		}
		Cycle cycle = this.cycles.current();
		List<HomeTask> tasks = new ArrayList<>();
		for (Edition edition : this.toolkits.current()) {
			List<PageWork> work = this.standings.of(cycle.name(), edition);
			work.stream()
				.filter((page) -> !page.drafts().isEmpty())
				.forEach((page) -> tasks.add(task(HomeTask.Urgency.NOW, "draft", edition, page, page.drafts().size())));
			work.stream()
				.filter((page) -> page.standing().state() == PageStanding.State.IN_PROGRESS)
				.limit(MOST_BEGUN)
				.forEach((page) -> tasks.add(task(HomeTask.Urgency.SOON, "begun", edition, page,
						page.standing().answered(), page.standing().total())));
			work.stream()
				.filter((page) -> page.standing().state() == PageStanding.State.NOT_STARTED)
				.findFirst()
				.ifPresent((page) -> tasks.add(task(HomeTask.Urgency.NEXT, "start", edition, page, minutes(page))));
		}
		int copied = this.confirmations.open(cycle.name(), "").size();
		if (copied > 0) {
			tasks.add(HomeTask.of(HomeTask.Urgency.SOON, "progress.task.copied", "progress.task.copied.hint",
					"/work/copied", copied));
		}
		if (cycle.isOver(this.cycles.today())) {
			tasks.add(HomeTask.of(HomeTask.Urgency.SOON, "progress.task.cycle", "progress.task.cycle.hint",
					"/work/cycles", cycle.name()));
		}
		return tasks;
	}

	private static HomeTask task(HomeTask.Urgency urgency, String what, Edition edition, PageWork work,
			Serializable... counts) {
		Locale locale = LocaleContextHolder.getLocale();
		List<Serializable> arguments = new ArrayList<>();
		arguments.add(work.page().title().in(locale));
		arguments.addAll(List.of(counts));
		String key = "progress.task." + what;
		String place = (urgency == HomeTask.Urgency.NOW) ? "#drafts" : "";
		return new HomeTask(urgency, key, key + ".hint", edition.path(work.page()) + place, arguments);
	}

	private static int minutes(PageWork work) {
		return (work.page().work() != null) ? work.page().work().minutes() : 0;
	}

}
