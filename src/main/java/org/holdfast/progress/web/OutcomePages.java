package org.holdfast.progress.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Outcome;
import org.holdfast.progress.Revision;
import org.holdfast.progress.Typed;
import org.holdfast.progress.wording.AnswerLine;
import org.holdfast.progress.wording.AnswerWords;
import org.holdfast.progress.wording.LineDifference;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.Item;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers somebody who changed an answer: with the place they were at, with the notice
 * that stands below the form, or with both texts where two people clashed.
 */
@Component
class OutcomePages {

	static final String CONFLICT = "progress/conflict";

	private final Cycles cycles;

	private final FormViews forms;

	private final AnswerWords words;

	OutcomePages(Cycles cycles, FormViews forms, AnswerWords words) {
		this.cycles = cycles;
		this.forms = forms;
		this.words = words;
	}

	ModelAndView of(Item item, String cycle, Outcome outcome, AnswerSent sent, boolean part, Locale locale) {
		return switch (outcome) {
			case Outcome.Stored stored when part -> new ModelAndView("progress/saved :: after",
					Map.of("form", this.forms.form(item, stored.answer(), null, locale)));
			case Outcome.Stored stored -> new ModelAndView("redirect:" + place(item, cycle, stored.answer(), sent));
			case Outcome.Clash clash -> new ModelAndView(part ? "progress/conflict :: part" : CONFLICT,
					Map.of("clash", clash(item, cycle, clash.mine(), clash.theirs(), locale)), HttpStatus.CONFLICT);
		};
	}

	Clash clash(Item item, String cycle, Revision mine, AnswerView theirs, Locale locale) {
		String row = mine.key().row();
		String label = item.label().in(locale)
				+ (row.isEmpty() ? "" : ": " + this.words.name(item, row, theirs.typed(), locale));
		String id = FormViews.id(item, row);
		List<FieldView> merged = this.forms.fields(item, row, "merge", both(item, row, mine.typed(), theirs.typed()),
				List.of());
		List<AnswerLine> own = this.words.lines(item, row, mine.typed(), locale);
		List<AnswerLine> others = this.words.lines(item, row, theirs.typed(), locale);
		return new Clash(item, label, cycle, FormViews.path(mine.key()), page(item, cycle), item.anchor(), mine, theirs,
				own, others, LineDifference.of(others, own), merged, id);
	}

	String page(Item item, String cycle) {
		String path = "/work/" + item.key().split("/")[0] + "/" + item.page();
		return this.cycles.current().name().equals(cycle) ? path : path + "?cycle=" + cycle;
	}

	private String place(Item item, String cycle, AnswerView answer, AnswerSent sent) {
		String then = sent.text("then");
		if (!then.isEmpty() && answer.isDraft()) {
			return FormViews.path(answer.key());
		}
		if (then.equals("add")) {
			return "/work/" + item.key() + "/rows/new";
		}
		boolean list = then.equals("list") || answer.typed().isBlank();
		return page(item, cycle) + "#" + (list ? item.anchor() : FormViews.id(item, answer.key().row()));
	}

	private static Typed both(Item item, String row, Typed mine, Typed theirs) {
		Map<String, List<String>> both = new LinkedHashMap<>();
		for (Column field : AnswerFields.of(item, row)) {
			List<String> own = mine.texts(field.key());
			List<String> other = theirs.texts(field.key());
			both.put(field.key(), (own.isEmpty() || own.equals(other)) ? other : joined(field, own, other));
		}
		return new Typed(both);
	}

	private static List<String> joined(Column field, List<String> mine, List<String> theirs) {
		if (theirs.isEmpty()) {
			return mine;
		}
		return switch (field.field()) {
			case LONG_TEXT -> List.of(theirs.getFirst() + "\n\n" + mine.getFirst());
			case TEXT -> List.of(theirs.getFirst() + " / " + mine.getFirst());
			default -> mine;
		};
	}

}
