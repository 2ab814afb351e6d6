package org.holdfast.adoption.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.holdfast.adoption.EarlierAnswer;
import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.Typed;
import org.holdfast.progress.wording.AnswerWords;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.Item;

import org.springframework.stereotype.Component;

/**
 * Says in words what was answered, for templates.
 */
@Component("adoptionSaid")
public class Said {

	private final AnswerWords words;

	Said(AnswerWords words) {
		this.words = words;
	}

	/**
	 * One text.
	 * @param line what was answered
	 * @param locale the reader's language
	 * @return the words, with the name of the field where that is known
	 */
	public String line(EarlierAnswer.Line line, Locale locale) {
		Column field = line.field();
		if (field == null) {
			return line.text();
		}
		String text = this.words.said(field, line.text(), locale);
		return Typed.VALUE.equals(field.key()) ? text : field.label().in(locale) + ": " + text;
	}

	/**
	 * A whole answer.
	 * @param item the item it was given to, as it was then
	 * @param row the row, empty for the item as a whole
	 * @param typed what was typed
	 * @param locale the reader's language
	 * @return the words in one text, empty when nothing was typed
	 */
	public String answer(Item item, String row, Typed typed, Locale locale) {
		Map<String, Column> fields = AnswerFields.has(item, row)
				? AnswerFields.of(item, row).stream().collect(Collectors.toMap(Column::key, (field) -> field))
				: Map.of();
		return typed.fields()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue()
				.stream()
				.map((text) -> line(new EarlierAnswer.Line(fields.get(entry.getKey()), text), locale)))
			.collect(Collectors.joining("; "));
	}

}
