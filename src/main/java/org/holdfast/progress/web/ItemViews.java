package org.holdfast.progress.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.RowOrder;
import org.holdfast.progress.wording.AnswerWords;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.web.KeptForm;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the items of a page and their answers together.
 */
@Component
class ItemViews {

	private final FormViews forms;

	private final AnswerWords words;

	ItemViews(FormViews forms, AnswerWords words) {
		this.forms = forms;
		this.words = words;
	}

	List<PageSheet.GroupView> groups(Page page, Showing showing) {
		return page.groups()
			.stream()
			.map((group) -> new PageSheet.GroupView(group,
					group.items().stream().map((item) -> item(item, showing)).toList()))
			.toList();
	}

	private ItemView item(Item item, Showing showing) {
		FormView own = form(item, showing.answer(AnswerKey.of(item.key())), showing);
		List<FormView> rows = RowOrder.rows(item, showing.given())
			.stream()
			.map((key) -> form(item, showing.answer(key), showing))
			.toList();
		AnswerKey blank = new AnswerKey(item.key(), blankRow(item, showing));
		return new ItemView(item, own, rows, item.addRows() ? form(item, AnswerView.none(blank), showing) : null,
				this.words.lines(item, showing.given(), showing.locale()),
				this.words.lines(item, showing.earlier(), showing.locale()), showing.copied().contains(item.key()),
				(item.field() == FieldKind.TABLE) ? this.forms.offer(item.figure()) : null, said(item, rows, showing),
				showing.editable().test(item.key()));
	}

	private FormView form(Item item, AnswerView answer, Showing showing) {
		return this.forms.form(item, answer, showing.kept(), showing.locale());
	}

	private Map<String, String> said(Item item, List<FormView> rows, Showing showing) {
		Map<String, String> said = new HashMap<>();
		rows.stream()
			.filter(FormView::added)
			.map(FormView::answer)
			.forEach((row) -> said.put(row.key().row(),
					this.words.row(item, row.key().row(), row.typed(), showing.locale()).text()));
		return said;
	}

	// A row that was typed before the session ended keeps its key, so that it is added
	// once
	private static String blankRow(Item item, Showing showing) {
		String rows = "/work/" + item.key() + "/rows/";
		@Nullable KeptForm kept = showing.kept();
		if (kept != null && kept.path().startsWith(rows)) {
			String row = kept.path().substring(rows.length());
			boolean known = showing.given().containsKey(new AnswerKey(item.key(), row))
					|| item.rows().stream().anyMatch((fixed) -> fixed.key().equals(row));
			if (!known && row.matches("[a-z0-9-]{1,64}")) {
				return row;
			}
		}
		return "row-" + showing.visit();
	}

}
