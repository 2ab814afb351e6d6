package org.holdfast.progress.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerRights;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Flaw;
import org.holdfast.progress.ItemMark;
import org.holdfast.progress.ItemMarks;
import org.holdfast.progress.PageLink;
import org.holdfast.progress.PageLinks;
import org.holdfast.progress.Standings;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.TableRow;
import org.holdfast.web.KeptForm;
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

	private final FormViews forms;

	private final AnswerWords words;

	private final AnswerRights rights;

	private final ObjectProvider<ItemMarks> marks;

	private final ObjectProvider<PageLinks> links;

	PageSheets(Answers answers, Cycles cycles, Standings standings, FormViews forms, AnswerWords words,
			AnswerRights rights, ObjectProvider<ItemMarks> marks, ObjectProvider<PageLinks> links) {
		this.answers = answers;
		this.cycles = cycles;
		this.standings = standings;
		this.forms = forms;
		this.words = words;
		this.rights = rights;
		this.marks = marks;
		this.links = links;
	}

	PageSheet sheet(Edition edition, Page page, @Nullable String wantedCycle, @Nullable KeptForm kept, Locale locale) {
		Actor actor = CurrentActor.get();
		UUID visit = UUID.randomUUID();
		if (actor.institutionId() == null) {
			List<PageSheet.GroupView> groups = groups(page, Map.of(), Map.of(), null, visit, (item) -> false, locale);
			return new PageSheet(edition, edition.sectionOf(page), page, null, null, true, false, visit, "", groups,
					List.of(), null);
		}
		Cycle latest = this.cycles.current();
		Cycle cycle = (wantedCycle != null) ? this.cycles.get(wantedCycle) : latest;
		Optional<Cycle> before = this.cycles.before(cycle);
		Map<AnswerKey, AnswerView> given = this.answers.of(cycle.name(), edition.toolkit(), page.key());
		Map<AnswerKey, AnswerView> earlier = before
			.map((one) -> this.answers.of(one.name(), edition.toolkit(), page.key()))
			.orElse(Map.of());
		boolean isLatest = cycle.name().equals(latest.name());
		List<PageSheet.GroupView> groups = groups(page, given, earlier, kept, visit,
				isLatest ? this.rights.in(cycle.name()) : (item) -> false, locale);
		return new PageSheet(edition, edition.sectionOf(page), page, cycle, before.orElse(null), isLatest,
				isLatest && actor.may(Permission.ANSWER), visit, KeptForm.owner(actor), groups, drafts(groups),
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
		if (cycle != null) {
			this.marks.orderedStream()
				.forEach((source) -> source.marks(sheet.edition(), sheet.page(), cycle, locale)
					.forEach((item, marks) -> told.computeIfAbsent(item, (key) -> new ArrayList<>()).addAll(marks)));
		}
		return told;
	}

	/**
	 * What can be done with a page as a whole.
	 * @param sheet the page as it is shown
	 * @return in order
	 */
	List<PageLink> links(PageSheet sheet) {
		Cycle cycle = sheet.cycle();
		return (cycle != null) ? this.links.orderedStream()
			.flatMap((source) -> source.links(sheet.edition(), sheet.page(), cycle).stream())
			.toList() : List.of();
	}

	private List<PageSheet.GroupView> groups(Page page, Map<AnswerKey, AnswerView> given,
			Map<AnswerKey, AnswerView> earlier, @Nullable KeptForm kept, UUID visit, Predicate<String> editable,
			Locale locale) {
		return page.groups()
			.stream()
			.map((group) -> new PageSheet.GroupView(group,
					group.items()
						.stream()
						.map((item) -> item(item, given, earlier, kept, visit, editable.test(item.key()), locale))
						.toList()))
			.toList();
	}

	private ItemView item(Item item, Map<AnswerKey, AnswerView> given, Map<AnswerKey, AnswerView> earlier,
			@Nullable KeptForm kept, UUID visit, boolean editable, Locale locale) {
		FormView own = this.forms.form(item, answer(given, AnswerKey.of(item.key())), kept, locale);
		boolean table = item.field() == FieldKind.TABLE;
		List<FormView> rows = rows(item, given).stream()
			.map((key) -> this.forms.form(item, answer(given, key), kept, locale))
			.toList();
		AnswerKey blank = new AnswerKey(item.key(), blankRow(item, given, kept, visit));
		return new ItemView(item, own, rows,
				item.addRows() ? this.forms.form(item, AnswerView.none(blank), kept, locale) : null,
				lines(item, given, locale), lines(item, earlier, locale),
				table ? this.forms.offer(item.figure()) : null, editable);
	}

	private List<AnswerKey> rows(Item item, Map<AnswerKey, AnswerView> given) {
		Set<String> rows = new LinkedHashSet<>();
		item.rows().stream().map(TableRow::key).forEach(rows::add);
		given.values()
			.stream()
			.filter((answer) -> answer.key().item().equals(item.key()) && answer.key().isRow()
					&& !answer.typed().isBlank())
			.forEach((answer) -> rows.add(answer.key().row()));
		return rows.stream().map((row) -> new AnswerKey(item.key(), row)).toList();
	}

	private List<AnswerLine> lines(Item item, Map<AnswerKey, AnswerView> given, Locale locale) {
		if (item.field() != FieldKind.TABLE) {
			return this.words.lines(item, "", answer(given, AnswerKey.of(item.key())).typed(), locale);
		}
		return rows(item, given).stream()
			.map((key) -> answer(given, key))
			.filter((answer) -> !answer.typed().isBlank())
			.map((answer) -> this.words.row(item, answer.key().row(), answer.typed(), locale))
			.toList();
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
			.filter(ItemView::editable)
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
