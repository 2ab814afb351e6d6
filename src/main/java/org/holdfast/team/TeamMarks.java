package org.holdfast.team;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.ItemMark;
import org.holdfast.progress.ItemMarks;
import org.holdfast.progress.PageLink;
import org.holdfast.progress.PageLinks;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells beside each item who has it, and leads to where that is changed.
 */
@Component
@Order(10)
class TeamMarks implements ItemMarks, PageLinks {

	private final Assignments assignments;

	private final Colleagues colleagues;

	private final Cycles cycles;

	private final MessageSource messages;

	TeamMarks(Assignments assignments, Colleagues colleagues, Cycles cycles, MessageSource messages) {
		this.assignments = assignments;
		this.colleagues = colleagues;
		this.cycles = cycles;
		this.messages = messages;
	}

	@Override
	public List<PageLink> links(Edition edition, Page page, Cycle cycle) {
		boolean offered = isCurrent(cycle) && CurrentActor.get().may(Permission.ASSIGN);
		return offered
				? List.of(new PageLink("team.assign.several", "/work/" + pageKey(edition, page) + "/assignments"))
				: List.of();
	}

	@Override
	public Map<String, List<ItemMark>> marks(Edition edition, Page page, Cycle cycle, Locale locale) {
		Actor actor = CurrentActor.get();
		boolean assigns = actor.may(Permission.ASSIGN);
		if (!isCurrent(cycle) || !(assigns || actor.may(Permission.ANSWER_ASSIGNED))) {
			return Map.of();
		}
		Map<String, Assignment> given = this.assignments.ofPage(pageKey(edition, page));
		Assignment whole = given.get(pageKey(edition, page));
		Map<UUID, String> here = new HashMap<>();
		this.colleagues.answering().forEach((member) -> here.put(member.accountId(), member.name()));
		Map<String, List<ItemMark>> marks = new HashMap<>();
		for (Item item : page.items()) {
			List<ItemMark> told = new ArrayList<>();
			Assignment own = given.get(item.key());
			if (own != null) {
				told.add(mark(own, actor, here, "/work/" + item.key() + "/assignment", locale));
			}
			if (whole != null) {
				told.add(mark(whole, actor, here, "/work/" + whole.key() + "/assignment", locale));
			}
			if (own == null && assigns) {
				told.add(new ItemMark(words("team.mark.assign", locale), "/work/" + item.key() + "/assignment",
						ItemMark.Tone.PLAIN));
			}
			marks.put(item.key(), told);
		}
		return marks;
	}

	private ItemMark mark(Assignment one, Actor actor, Map<UUID, String> here, String path, Locale locale) {
		boolean mine = one.assignee().equals(actor.accountId());
		boolean whole = one.key().indexOf('/') == one.key().lastIndexOf('/');
		String who = here.getOrDefault(one.assignee(), one.assigneeName());
		String key = "team.mark." + (whole ? "page." : "item.") + (mine ? "mine" : "other");
		List<String> parts = new ArrayList<>(List.of(words(key, locale, who)));
		LocalDate due = one.due();
		if (one.isDone()) {
			parts.add(words("team.mark.done", locale));
		}
		else if (!here.containsKey(one.assignee())) {
			parts.add(words("team.mark.left", locale));
		}
		else if (due != null) {
			parts.add(words(one.isOverdue(this.cycles.today()) ? "team.mark.overdue" : "team.mark.due", locale,
					day(due, locale)));
		}
		return new ItemMark(String.join(", ", parts), path, tone(one, mine, here.containsKey(one.assignee())));
	}

	private ItemMark.Tone tone(Assignment one, boolean mine, boolean present) {
		if (one.isDone()) {
			return ItemMark.Tone.PLAIN;
		}
		return (mine || !present || one.isOverdue(this.cycles.today())) ? ItemMark.Tone.LOOK : ItemMark.Tone.PLAIN;
	}

	private boolean isCurrent(Cycle cycle) {
		return this.cycles.current().name().equals(cycle.name());
	}

	private String words(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private static String pageKey(Edition edition, Page page) {
		return edition.toolkit() + "/" + page.key();
	}

	static String day(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
	}

}
