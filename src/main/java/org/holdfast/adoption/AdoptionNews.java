package org.holdfast.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.ToolkitNews;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.HomeTask;
import org.holdfast.web.HomeTasks;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an institution that a newer edition is there, and what is left to do after it
 * went on to one.
 */
@Component
@Transactional(readOnly = true)
class AdoptionNews implements ToolkitNews, HomeTasks {

	private final Upgrades upgrades;

	private final Doubts doubts;

	private final Offers offers;

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final MessageSource messages;

	AdoptionNews(Upgrades upgrades, Doubts doubts, Offers offers, Cycles cycles, Toolkits toolkits,
			MessageSource messages) {
		this.upgrades = upgrades;
		this.doubts = doubts;
		this.offers = offers;
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.messages = messages;
	}

	@Override
	public List<Told> of(Edition edition, Locale locale) {
		Actor actor = CurrentActor.orNull();
		if (actor == null || actor.institutionId() == null) {
			return List.of();
		}
		List<Told> news = new ArrayList<>();
		String path = "/editions/" + edition.toolkit();
		Optional<UpgradePlan> plan = this.upgrades.plan(edition.toolkit());
		plan.ifPresent((one) -> news.add(new Told(
				said("adoption.news.newer", locale, one.to().number(), one.from().number(), counts(one, locale)),
				said("adoption.news.newer.see", locale), path, true)));
		int left = left(edition.toolkit());
		if (left > 0) {
			news.add(new Told(said("adoption.news.left", locale, left), said("adoption.news.left.see", locale),
					path + "/review", true));
		}
		if (plan.isEmpty()) {
			news.add(new Told("", said("adoption.news.editions", locale), path, false));
		}
		news.add(new Told("", said("adoption.news.earlier", locale), path + "/earlier", false));
		return news;
	}

	@Override
	public List<HomeTask> tasks() {
		Actor actor = CurrentActor.orNull();
		if (actor == null || actor.institutionId() == null || !actor.may(Permission.ANSWER)) {
			return List.of();
		}
		Locale locale = LocaleContextHolder.getLocale();
		List<HomeTask> tasks = new ArrayList<>();
		for (Edition edition : this.toolkits.current()) {
			int left = left(edition.toolkit());
			String path = "/editions/" + edition.toolkit();
			if (left > 0) {
				tasks.add(HomeTask.of(HomeTask.Urgency.SOON, "adoption.task.left", "adoption.task.left.hint",
						path + "/review", edition.title().in(locale), left));
			}
			this.upgrades.plan(edition.toolkit())
				.ifPresent((plan) -> tasks.add(HomeTask.of(HomeTask.Urgency.NEXT, "adoption.task.newer",
						"adoption.task.newer.hint", path, edition.title().in(locale), plan.to().number())));
		}
		return tasks;
	}

	private int left(String toolkit) {
		return this.doubts.open(toolkit).size() + this.offers.open(toolkit, this.cycles.current().name()).size();
	}

	private String counts(UpgradePlan plan, Locale locale) {
		return plan.counts()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey() != ItemChange.Kind.UNCHANGED && entry.getValue() > 0)
			.map((entry) -> count(entry, locale))
			.collect(Collectors.joining(", "));
	}

	private String count(Map.Entry<ItemChange.Kind, Integer> entry, Locale locale) {
		return said("adoption.count." + entry.getKey(), locale, entry.getValue());
	}

	private String said(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
