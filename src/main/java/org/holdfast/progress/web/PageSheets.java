package org.holdfast.progress.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerRecords;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Confirmations;
import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Flaw;
import org.holdfast.progress.ItemMark;
import org.holdfast.progress.ItemMarks;
import org.holdfast.progress.PageLink;
import org.holdfast.progress.PageLinks;
import org.holdfast.progress.PageMarks;
import org.holdfast.progress.Standings;
import org.holdfast.progress.wording.AnswerWords;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.web.KeptForm;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
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

	private final AnswerWords words;

	private final ObjectProvider<ItemMarks> marks;

	private final ObjectProvider<PageMarks> pageMarks;

	private final ObjectProvider<PageLinks> links;

	PageSheets(Answers answers, Cycles cycles, Standings standings, AnswerRecords records, Confirmations confirmations,
			FormViews forms, AnswerWords words, ObjectProvider<ItemMarks> marks, ObjectProvider<PageMarks> pageMarks,
			ObjectProvider<PageLinks> links) {
		this.answers = answers;
		this.cycles = cycles;
		this.standings = standings;
		this.records = records;
		this.confirmations = confirmations;
		this.forms = forms;
		this.words = words;
		this.marks = marks;
		this.pageMarks = pageMarks;
		this.links = links;
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
				"", groups(page, given, Map.of(), List.of(), null, visit, locale), List.of(),
				this.standings.of(cycle.name(), edition, page, at));
	}

	PageSheet sheet(Edition edition, Page page, @Nullable String wantedCycle, @Nullable KeptForm kept, Locale locale) {
		Actor actor = CurrentActor.get();
		UUID visit = UUID.randomUUID();
		if (actor.institutionId() == null) {
			List<PageSheet.GroupView> groups = groups(page, Map.of(), Map.of(), List.of(), null, visit, locale);
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
		List<PageSheet.GroupView> groups = groups(page, given, earlier,
				this.confirmations.open(cycle.name(), edition.toolkit() + "/" + page.key() + "/"), kept, visit, locale);
		return new PageSheet(edition, edition.sectionOf(page), page, cycle, before.orElse(null), isLatest,
				isLatest && actor.may(Permission.ANSWER), null, visit, KeptForm.owner(actor), groups, drafts(groups),
				this.standings.of(cycle.name(), edition, page));
	}

	/**
	 * What other modules tell about the items of a page.
	 * @param sheet the page as it is shown
	 * @param locale the reader's language
	 * @return by whole key of the item
	 */
	Map<String, List<ItemMark>> marks(PageSheet sheet, Locale locale) {
		Cycle cycle = sheet.cycle();
		Map<String, List<ItemMark>> told = new LinkedHashMap<>();
		if (cycle != null && sheet.at() == null) {
			this.marks.orderedStream()
				.forEach((source) -> source.marks(sheet.edition(), sheet.page(), cycle, locale)
					.forEach((item, marks) -> told.computeIfAbsent(item, (key) -> new ArrayList<>()).addAll(marks)));
		}
		return told;
	}

	/**
	 * What other modules tell about a page as a whole.
	 * @param sheet the page as it is shown
	 * @param locale the reader's language
	 * @return in order
	 */
	List<ItemMark> pageMarks(PageSheet sheet, Locale locale) {
		Cycle cycle = sheet.cycle();
		return (cycle != null && sheet.at() == null) ? this.pageMarks.orderedStream()
			.flatMap((source) -> source.marks(sheet.edition(), sheet.page(), cycle, locale).stream())
			.toList() : List.of();
	}

	/**
	 * What can be done with a page as a whole.
	 * @param sheet the page as it is shown
	 * @return in order
	 */
	List<PageLink> links(PageSheet sheet) {
		Cycle cycle = sheet.cycle();
		return (cycle != null && sheet.at() == null) ? this.links.orderedStream()
			.flatMap((source) -> source.links(sheet.edition(), sheet.page(), cycle).stream())
			.toList() : List.of();
	}

	private List<PageSheet.GroupView> groups(Page page, Map<AnswerKey, AnswerView> given,
			Map<AnswerKey, AnswerView> earlier, List<String> copied, @Nullable KeptForm kept, UUID visit,
			Locale locale) {
		return page.groups()
			.stream()
			.map((group) -> new PageSheet.GroupView(group,
					group.items()
						.stream()
						.map((item) -> item(item, given, earlier, copied, kept, visit, locale))
						.toList()))
			.toList();
	}

	private ItemView item(Item item, Map<AnswerKey, AnswerView> given, Map<AnswerKey, AnswerView> earlier,
			List<String> copied, @Nullable KeptForm kept, UUID visit, Locale locale) {
		FormView own = this.forms.form(item, answer(given, AnswerKey.of(item.key())), kept, locale);
		boolean table = item.field() == FieldKind.TABLE;
		List<FormView> rows = this.words.rows(item, given)
			.stream()
			.map((key) -> this.forms.form(item, answer(given, key), kept, locale))
			.toList();
		AnswerKey blank = new AnswerKey(item.key(), blankRow(item, given, kept, visit));
		return new ItemView(item, own, rows,
				item.addRows() ? this.forms.form(item, AnswerView.none(blank), kept, locale) : null,
				this.words.lines(item, given, locale), this.words.lines(item, earlier, locale),
				copied.contains(item.key()), table ? this.forms.offer(item.figure()) : null);
	}

	// A row that was typed before the session ended keeps its key, so that it is added
	// once
	private static String blankRow(Item item, Map<AnswerKey, AnswerView> given, @Nullable KeptForm kept, UUID visit) {
		String rows = "/work/" + item.key() + "/rows/";
		if (kept != null && kept.path().startsWith(rows)) {
			String row = kept.path().substring(rows.length());
			boolean known = given.containsKey(new AnswerKey(item.key(), row))
					|| item.rows().stream().anyMatch((fixed) -> fixed.key().equals(row));
			if (!known && row.matches("[a-z0-9-]{1,64}")) {
				return row;
			}
		}
		return "row-" + visit;
	}

	private static List<Draft> drafts(List<PageSheet.GroupView> groups) {
		List<Draft> drafts = new ArrayList<>();
		groups.stream()
			.flatMap((group) -> group.items().stream())
			.flatMap((item) -> Stream.concat(Stream.of(item.form()), item.rows().stream()))
			.forEach((form) -> {
				form.fields().forEach((field) -> add(drafts, field.id(), form.label(), field.flaw()));
				add(drafts, form.id() + "-reason", form.label(), form.reasonFlaw());
			});
		return drafts;
	}

	private static void add(List<Draft> drafts, String target, String label, @Nullable Flaw flaw) {
		if (flaw != null) {
			drafts.add(new Draft(target, label, flaw));
		}
	}

	private static AnswerView answer(Map<AnswerKey, AnswerView> given, AnswerKey key) {
		AnswerView answer = given.get(key);
		return (answer != null) ? answer : AnswerView.none(key);
	}

}
