package org.holdfast.progress.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerRecords;
import org.holdfast.progress.AnswerRights;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Confirmations;
import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Flaw;
import org.holdfast.progress.Standings;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.web.KeptForm;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts a page of a toolkit and the institution's answers together.
 */
@Component
class PageSheets {

	private final Answers answers;

	private final Cycles cycles;

	private final Standings standings;

	private final AnswerRecords records;

	private final Confirmations confirmations;

	private final FormViews forms;

	private final ItemViews items;

	private final AnswerRights rights;

	PageSheets(Answers answers, Cycles cycles, Standings standings, AnswerRecords records, Confirmations confirmations,
			FormViews forms, ItemViews items, AnswerRights rights) {
		this.answers = answers;
		this.cycles = cycles;
		this.standings = standings;
		this.records = records;
		this.confirmations = confirmations;
		this.forms = forms;
		this.items = items;
		this.rights = rights;
	}

	/**
	 * A page as it stood at a moment. Nothing can be changed there.
	 * @param toolkit key of the toolkit
	 * @param key key of a page
	 * @param wantedCycle name of the cycle, absent for the one worked on then
	 * @param at the moment
	 * @param locale the reader's language
	 * @return the page
	 * @throws NotFound when there was no such page or cycle
	 */
	PageSheet past(String toolkit, String key, @Nullable String wantedCycle, Instant at, Locale locale) {
		Edition edition = this.records.edition(toolkit, at);
		Page page = edition.findPage(key).filter((one) -> one.kind().answerable()).orElseThrow(NotFound::new);
		if (CurrentActor.get().institutionId() == null) {
			return sheet(edition, page, null, null, locale);
		}
		Cycle cycle = (wantedCycle != null) ? this.cycles.get(wantedCycle) : this.cycles.at(at);
		Optional<Cycle> before = this.cycles.before(cycle);
		Map<AnswerKey, AnswerView> given = this.records.of(cycle.name(), edition, page, at);
		UUID visit = UUID.randomUUID();
		return new PageSheet(edition, edition.sectionOf(page), page, cycle, before.orElse(null), true, false, at, visit,
				"", this.items.groups(page, Showing.readOnly(given, visit, locale)), List.of(),
				this.standings.of(cycle.name(), edition, page, at));
	}

	PageSheet sheet(Edition edition, Page page, @Nullable String wantedCycle, @Nullable KeptForm kept, Locale locale) {
		Actor actor = CurrentActor.get();
		UUID visit = UUID.randomUUID();
		if (actor.institutionId() == null) {
			List<PageSheet.GroupView> groups = this.items.groups(page, Showing.readOnly(Map.of(), visit, locale));
			return new PageSheet(edition, edition.sectionOf(page), page, null, null, true, false, null, visit, "",
					groups, List.of(), null);
		}
		Cycle latest = this.cycles.current();
		Cycle cycle = (wantedCycle != null) ? this.cycles.get(wantedCycle) : latest;
		Optional<Cycle> before = this.cycles.before(cycle);
		Map<AnswerKey, AnswerView> given = this.answers.of(cycle.name(), edition.toolkit(), page.key());
		Map<AnswerKey, AnswerView> earlier = before
			.map((one) -> this.answers.of(one.name(), edition.toolkit(), page.key()))
			.orElse(Map.of());
		boolean isLatest = cycle.name().equals(latest.name());
		Showing showing = new Showing(given, earlier,
				this.confirmations.open(cycle.name(), edition.toolkit() + "/" + page.key() + "/"), kept, visit,
				isLatest ? this.rights.in(cycle.name()) : (item) -> false, locale);
		List<PageSheet.GroupView> groups = this.items.groups(page, showing);
		return new PageSheet(edition, edition.sectionOf(page), page, cycle, before.orElse(null), isLatest,
				isLatest && actor.may(Permission.ANSWER), null, visit, KeptForm.owner(actor), groups, drafts(groups),
				this.standings.of(cycle.name(), edition, page));
	}

	/**
	 * The form of one row of a table.
	 * @param sheet the page it belongs to
	 * @param item the table
	 * @param key the row
	 * @param kept what was typed before a session ended
	 * @param locale the reader's language
	 * @return the form, blank when there is no such row yet
	 */
	FormView row(PageSheet sheet, Item item, AnswerKey key, @Nullable KeptForm kept, Locale locale) {
		Cycle cycle = Objects.requireNonNull(sheet.cycle());
		return this.forms.form(item, this.answers.get(cycle.name(), key), kept, locale);
	}

	private static List<Draft> drafts(List<PageSheet.GroupView> groups) {
		List<Draft> drafts = new ArrayList<>();
		groups.stream()
			.flatMap((group) -> group.items().stream())
			.filter(ItemView::editable)
			.flatMap((item) -> Stream.concat(Stream.of(item.form()), item.rows().stream()))
			.forEach((form) -> {
				form.fields().forEach((field) -> add(drafts, form.place(field.id()), form.label(), field.flaw()));
				add(drafts, form.place(form.id() + "-reason"), form.label(), form.reasonFlaw());
			});
		return drafts;
	}

	private static void add(List<Draft> drafts, String target, String label, @Nullable Flaw flaw) {
		if (flaw != null) {
			drafts.add(new Draft(target, label, flaw));
		}
	}

}
