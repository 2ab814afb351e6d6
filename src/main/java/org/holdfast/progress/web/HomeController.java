package org.holdfast.progress.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.HomeVisits;
import org.holdfast.progress.PageChange;
import org.holdfast.progress.PageWork;
import org.holdfast.progress.Standings;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.HomeTask;
import org.holdfast.web.HomeTasks;
import org.holdfast.web.NavigationEntry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page that says what to do now.
 */
@Controller
@Requires(Permission.READ_TOOLKIT)
class HomeController {

	private static final String DASHBOARD = "/dashboard";

	private final ObjectProvider<HomeTasks> tasks;

	private final ObjectProvider<NavigationEntry> places;

	private final Toolkits toolkits;

	private final Standings standings;

	private final Cycles cycles;

	private final HomeVisits visits;

	HomeController(ObjectProvider<HomeTasks> tasks, ObjectProvider<NavigationEntry> places, Toolkits toolkits,
			Standings standings, Cycles cycles, HomeVisits visits) {
		this.tasks = tasks;
		this.places = places;
		this.toolkits = toolkits;
		this.standings = standings;
		this.cycles = cycles;
		this.visits = visits;
	}

	@GetMapping("/")
	String home(Locale locale, Model model) {
		Actor actor = CurrentActor.get();
		if (actor.role() == Role.STAFF) {
			return "redirect:/staff/institutions";
		}
		List<HomeTask> open = open();
		if (actor.role() == Role.EXECUTIVE && open.isEmpty() && hasDashboard()) {
			return "redirect:" + DASHBOARD;
		}
		Cycle cycle = this.cycles.current();
		Optional<Instant> before = this.visits.visit();
		model.addAttribute("actor", actor);
		model.addAttribute("cycle", cycle);
		model.addAttribute("tasks", open);
		model.addAttribute("toolkits",
				this.toolkits.current().stream().map((edition) -> toolkit(cycle, edition)).toList());
		model.addAttribute("before", before.orElse(null));
		model.addAttribute("changes", before.map((since) -> changes(since, locale)).orElse(List.of()));
		return "progress/home";
	}

	private List<HomeTask> open() {
		return this.tasks.orderedStream()
			.flatMap((source) -> source.tasks().stream())
			.sorted(Comparator.comparing(HomeTask::urgency))
			.toList();
	}

	private boolean hasDashboard() {
		return this.places.stream().anyMatch((place) -> place.path().equals(DASHBOARD));
	}

	private ToolkitLine toolkit(Cycle cycle, Edition edition) {
		List<PageWork> work = this.standings.of(cycle.name(), edition);
		return new ToolkitLine(edition, (int) work.stream().filter(PageWork::isCompleted).count(), work.size(),
				work.stream().mapToInt((page) -> page.standing().answered()).sum(),
				work.stream().mapToInt((page) -> page.standing().total()).sum());
	}

	private List<ChangeLine> changes(Instant since, Locale locale) {
		List<Edition> editions = this.toolkits.current();
		return this.visits.changes(since)
			.stream()
			.flatMap((change) -> editions.stream()
				.filter((edition) -> edition.toolkit().equals(change.toolkit()))
				.flatMap((edition) -> edition.findPage(change.page())
					.map((page) -> line(edition, page, change, locale))
					.stream()))
			.toList();
	}

	private static ChangeLine line(Edition edition, Page page, PageChange change, Locale locale) {
		return new ChangeLine(page.title().in(locale), edition.path(page), change);
	}

	/**
	 * How the institution stands with a toolkit.
	 *
	 * @param edition the toolkit
	 * @param completed pages that are done
	 * @param pages pages there are to do
	 * @param answered items answered
	 * @param items items there are
	 */
	record ToolkitLine(Edition edition, int completed, int pages, int answered, int items) {

	}

	/**
	 * What a colleague changed.
	 *
	 * @param title title of the page
	 * @param path its address
	 * @param change who and when
	 */
	record ChangeLine(String title, String path, PageChange change) {

	}

}
