package org.holdfast.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.holdfast.paper.sheet.Slot;
import org.holdfast.paper.sheet.Words;
import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.toolkit.Choice;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.LocalizedText;

/**
 * What a sheet asks of one answer: its fields, and for an item as a whole how far it is
 * and why it is left out.
 */
final class Asked {

	/** The field for how far an item is. */
	static final String STATUS = "~status";

	/** The field for why an item is left out. */
	static final String REASON = "~reason";

	private final Words english;

	private final Words spanish;

	Asked(Words english, Words spanish) {
		this.english = english;
		this.spanish = spanish;
	}

	/**
	 * The fields of an answer.
	 * @param item the item
	 * @param row key of a row, empty for the item as a whole
	 * @return in order, with the answers that each offers
	 */
	List<Column> fields(Item item, String row) {
		List<Column> fields = new ArrayList<>(
				AnswerFields.of(item, row).stream().map((field) -> withDegrees(field)).toList());
		if (row.isEmpty()) {
			fields.add(new Column(STATUS, FieldKind.CHOICE, words("progress.status"), null, null, statuses(), null));
			fields.add(new Column(REASON, FieldKind.LONG_TEXT, words("progress.reason"), null, null, List.of(), null));
		}
		return List.copyOf(fields);
	}

	static List<Slot.Option> options(Column field, Locale locale) {
		return field.choices()
			.stream()
			.map((choice) -> new Slot.Option(choice.key(), choice.label().in(locale)))
			.toList();
	}

	/**
	 * What somebody wrote where an answer is to be chosen.
	 * @param field the field
	 * @param text a label in either language, a key, or something else
	 * @return key of the choice, or the text as it is
	 */
	static String chosen(Column field, String text) {
		String written = text.strip();
		Optional<String> key = field.choices()
			.stream()
			.filter((choice) -> Stream
				.of(choice.key(), choice.label().in(Locale.ENGLISH), choice.label().in(Locale.of("es")))
				.anyMatch(written::equalsIgnoreCase))
			.map(Choice::key)
			.findFirst();
		return key.orElse(text);
	}

	private Column withDegrees(Column field) {
		return (field.field() == FieldKind.YES_PARTLY_NO) ? new Column(field.key(), field.field(), field.label(),
				field.limit(), field.unit(), degrees(), field.figure()) : field;
	}

	private List<Choice> degrees() {
		return Choice.DEGREES.stream().map((degree) -> new Choice(degree, words("progress.choice." + degree))).toList();
	}

	private List<Choice> statuses() {
		return Stream.of(AnswerStatus.values())
			.map((status) -> new Choice(status.name(), words("progress.status." + status)))
			.toList();
	}

	private LocalizedText words(String key) {
		return new LocalizedText(this.english.of(key), this.spanish.of(key));
	}

}
