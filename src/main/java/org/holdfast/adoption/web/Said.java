package org.holdfast.adoption.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.holdfast.adoption.EarlierAnswer;
import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.Typed;
import org.holdfast.toolkit.Choice;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in words what was answered, for templates.
 */
@Component("adoptionSaid")
public class Said {

	private final MessageSource messages;

	Said(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * One text.
	 * @param line what was answered
	 * @param locale the reader's language
	 * @return the words, with the name of the field where that is known
	 */
	public String line(EarlierAnswer.Line line, Locale locale) {
		Column field = line.field();
		String text = said(field, line.text(), locale);
		return (field == null || Typed.VALUE.equals(field.key())) ? text : field.label().in(locale) + ": " + text;
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

	private String said(@Nullable Column field, String text, Locale locale) {
		if (field == null) {
			return text;
		}
		if (field.field() == FieldKind.YES_PARTLY_NO && Choice.DEGREES.contains(text)) {
			return this.messages.getMessage("progress.choice." + text, null, locale);
		}
		return field.choices()
			.stream()
			.filter((choice) -> choice.key().equals(text))
			.map(Choice::label)
			.map((label) -> label.in(locale))
			.findFirst()
			.orElse(text);
	}

}
