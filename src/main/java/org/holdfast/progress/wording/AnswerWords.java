package org.holdfast.progress.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Typed;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.TableRow;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says answers in words, as typed; keys of choices become their labels.
 */
@Component
public class AnswerWords {

	private final MessageSource messages;

	AnswerWords(MessageSource messages) {
		this.messages = messages;
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
				String label = row.isEmpty() ? "" : field.label().in(locale);
				lines.add(new AnswerLine(label,
						texts.stream().map((text) -> said(field, text, locale)).collect(Collectors.joining("; "))));
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
		return rows(item, given).stream()
			.filter((key) -> !typed(given, key).isBlank())
			.map((key) -> row(item, key.row(), typed(given, key), locale))
			.toList();
	}

	/**
	 * The rows of a table: those that are always there, then those added.
	 * @param item a table
	 * @param given the answers of its page, rows in the order in which they were added
	 * @return in the order in which they are shown
	 */
	public List<AnswerKey> rows(Item item, Map<AnswerKey, AnswerView> given) {
		Set<String> rows = new LinkedHashSet<>();
		item.rows().stream().map(TableRow::key).forEach(rows::add);
		given.values()
			.stream()
			.filter((answer) -> answer.key().item().equals(item.key()) && answer.key().isRow()
					&& !answer.typed().isBlank())
			.forEach((answer) -> rows.add(answer.key().row()));
		return rows.stream().map((row) -> new AnswerKey(item.key(), row)).toList();
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

	private String said(Column field, String text, Locale locale) {
		if (field.field() == FieldKind.YES_PARTLY_NO) {
			return List.of("yes", "partly", "no").contains(text)
					? this.messages.getMessage("progress.choice." + text, null, locale) : text;
		}
		return field.choices()
			.stream()
			.filter((choice) -> choice.key().equals(text))
			.map((choice) -> choice.label().in(locale))
			.findFirst()
			.orElse(text);
	}

}
