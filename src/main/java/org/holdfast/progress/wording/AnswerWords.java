package org.holdfast.progress.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.RowOrder;
import org.holdfast.progress.Typed;
import org.holdfast.toolkit.Choice;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.TableRow;
import org.holdfast.web.Format;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says answers in words, as typed; keys of choices become their labels.
 */
@Component
public class AnswerWords {

	private final MessageSource messages;

	private final Format format;

	AnswerWords(MessageSource messages, Format format) {
		this.messages = messages;
		this.format = format;
	}

	/**
	 * The words of one answer.
	 * @param item the item
	 * @param row the row, empty for the item as a whole
	 * @param typed what was typed
	 * @param locale the reader's language
	 * @return one line for each field that holds something
	 */
	public List<AnswerLine> lines(Item item, String row, Typed typed, Locale locale) {
		List<AnswerLine> lines = new ArrayList<>();
		for (Column field : AnswerFields.of(item, row)) {
			List<String> texts = typed.texts(field.key());
			if (!texts.isEmpty()) {
				String label = field.key().equals(Typed.VALUE) ? "" : field.label().in(locale);
				lines.add(new AnswerLine(label,
						texts.stream().map((text) -> said(field, text, locale)).collect(Collectors.joining("; "))));
			}
		}
		if (!typed.text(AnswerFields.OFFERED).isEmpty()) {
			lines.add(new AnswerLine(this.messages.getMessage("progress.offered", null, locale),
					typed.text(AnswerFields.OFFERED) + " ("
							+ this.format.date(LocalDate.parse(typed.text(AnswerFields.OFFERED_FROM))) + ")"));
			if (!typed.text(AnswerFields.OFFERED_MARKED).isEmpty()) {
				lines.add(new AnswerLine("", this.messages.getMessage("progress.offered.marked", null, locale)));
			}
		}
		return lines;
	}

	/**
	 * The words of an item with all rows of a table.
	 * @param item the item
	 * @param given the answers of its page, rows in the order in which they were added
	 * @param locale the reader's language
	 * @return one line for each field or row that holds something
	 */
	public List<AnswerLine> lines(Item item, Map<AnswerKey, AnswerView> given, Locale locale) {
		if (item.field() != FieldKind.TABLE) {
			return lines(item, "", typed(given, AnswerKey.of(item.key())), locale);
		}
		return RowOrder.rows(item, given)
			.stream()
			.filter((key) -> !typed(given, key).isBlank())
			.map((key) -> row(item, key.row(), typed(given, key), locale))
			.toList();
	}

	/**
	 * The words of a row in one line.
	 * @param item a table
	 * @param row the row
	 * @param typed what was typed
	 * @param locale the reader's language
	 * @return the name of the row and what it holds
	 */
	public AnswerLine row(Item item, String row, Typed typed, Locale locale) {
		String said = lines(item, row, typed, locale).stream()
			.filter((line) -> !line.label().equals(name(item, row, typed, locale)))
			.map((line) -> line.label() + ": " + line.text())
			.collect(Collectors.joining("; "));
		return new AnswerLine(name(item, row, typed, locale), said);
	}

	/**
	 * What a row is called.
	 * @param item a table
	 * @param row the row
	 * @param typed what was typed
	 * @param locale the reader's language
	 * @return label of the row, or the first text in it, or the words for a row
	 */
	public String name(Item item, String row, Typed typed, Locale locale) {
		String fixed = AnswerFields.fixedRow(item, row)
			.map(TableRow::label)
			.map((label) -> label.in(locale))
			.orElse("");
		if (!fixed.isEmpty()) {
			return fixed;
		}
		return AnswerFields.of(item, row)
			.stream()
			.filter((field) -> field.field() == FieldKind.TEXT)
			.map((field) -> typed.text(field.key()))
			.filter((text) -> !text.isBlank())
			.findFirst()
			.orElseGet(() -> this.messages.getMessage("progress.row", null, locale));
	}

	private static Typed typed(Map<AnswerKey, AnswerView> given, AnswerKey key) {
		AnswerView answer = given.get(key);
		return (answer != null) ? answer.typed() : Typed.NOTHING;
	}

	/**
	 * The words of one text.
	 * @param field the field it was given to
	 * @param text what was typed, or the key of a choice
	 * @param locale the reader's language
	 * @return the text, or the label of the choice
	 */
	public String said(Column field, String text, Locale locale) {
		if (field.field() == FieldKind.YES_PARTLY_NO) {
			return Choice.DEGREES.contains(text) ? this.messages.getMessage("progress.choice." + text, null, locale)
					: text;
		}
		return field.choices()
			.stream()
			.filter((choice) -> choice.key().equals(text))
			.map((choice) -> choice.label().in(locale))
			.findFirst()
			.orElse(text);
	}

}
