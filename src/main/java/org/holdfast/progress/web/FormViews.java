package org.holdfast.progress.web;

import java.util.List;
import java.util.Locale;

import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.FigureOffer;
import org.holdfast.progress.FigureOffers;
import org.holdfast.progress.Flaw;
import org.holdfast.progress.Typed;
import org.holdfast.progress.wording.AnswerWords;
import org.holdfast.toolkit.Item;
import org.holdfast.web.KeptForm;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes the forms of answers: with what is stored, or with what was typed before a
 * session ended.
 */
@Component
class FormViews {

	private final ObjectProvider<FigureOffers> offers;

	private final AnswerWords words;

	FormViews(ObjectProvider<FigureOffers> offers, AnswerWords words) {
		this.offers = offers;
		this.words = words;
	}

	FormView form(Item item, AnswerView answer, @Nullable KeptForm kept, Locale locale) {
		AnswerKey key = answer.key();
		String action = path(key);
		boolean added = key.isRow() && AnswerFields.fixedRow(item, key.row()).isEmpty();
		AnswerSent typedBefore = (kept != null && kept.path().equals(action)) ? new AnswerSent(kept.fields()) : null;
		Typed typed = (typedBefore != null) ? typedBefore.typed() : answer.typed();
		List<Flaw> flaws = (typedBefore != null) ? List.of() : answer.flaws();
		String id = id(item, key.row());
		List<FieldView> fields = fields(item, key.row(), id, typed, flaws);
		String label = key.isRow() ? this.words.name(item, key.row(), answer.typed(), locale) : item.label().in(locale);
		if (typedBefore != null) {
			return new FormView(id, action, label, answer, fields, typedBefore.text("reason"), null,
					typedBefore.text("status"), typedBefore.version(), added, true);
		}
		return new FormView(id, action, label, answer, filled(fields, answer), answer.reason(),
				flaw(flaws, Flaw.REASON), answer.status().name(), answer.version(), added, false);
	}

	/**
	 * The controls of a form. A figure is about the whole institution: the row of a
	 * table, which is about a part of it, is offered none.
	 * @param item the item
	 * @param row key of a row, empty for the item as a whole
	 * @param id id of the form
	 * @param typed what stands in the controls
	 * @param flaws what could not be read
	 * @return in order
	 */
	List<FieldView> fields(Item item, String row, String id, Typed typed, List<Flaw> flaws) {
		return AnswerFields.of(item, row)
			.stream()
			.map((field) -> new FieldView(field, id + "-" + field.key(), typed.texts(field.key()),
					flaw(flaws, field.key()), row.isEmpty() ? offer(field.figure()) : null, false))
			.toList();
	}

	/**
	 * The controls of an answer: a number that nobody has given is filled in from the
	 * files, and why it differs is asked only where the files tell one.
	 */
	private static List<FieldView> filled(List<FieldView> fields, AnswerView answer) {
		FieldView number = fields.isEmpty() ? null : fields.getFirst();
		FigureOffer offer = (number != null && number.numeric()) ? number.offer() : null;
		boolean asked = offer != null || !answer.typed().text(AnswerFields.OFFERED).isEmpty();
		return fields.stream()
			.filter((field) -> asked || !field.column().key().equals(AnswerFields.WHY) || !field.texts().isEmpty())
			.map((field) -> (field == number && offer != null && answer.version() == 0) ? field.filled(offer) : field)
			.toList();
	}

	/**
	 * The figure that may be used in a field, or that is about a whole table.
	 * @param code code of the figure, if there is one
	 * @return the offer, absent when there is none
	 */
	@Nullable FigureOffer offer(@Nullable String code) {
		FigureOffers known = this.offers.getIfAvailable();
		return (code != null && known != null) ? known.offer(code).orElse(null) : null;
	}

	static String path(AnswerKey key) {
		return "/work/" + key.item() + (key.isRow() ? "/rows/" + key.row() : "");
	}

	static String id(Item item, String row) {
		return item.anchor() + (row.isEmpty() ? "" : "-" + row) + "-form";
	}

	private static @Nullable Flaw flaw(List<Flaw> flaws, String field) {
		return flaws.stream().filter((flaw) -> flaw.field().equals(field)).findFirst().orElse(null);
	}

}
