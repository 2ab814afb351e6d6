package org.holdfast.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.toolkit.Choice;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;

/**
 * What could be read of something typed.
 *
 * @param values by field in a form that does not depend on how it was typed; unreadable
 * and empty fields are missing
 * @param flaws why the others could not be read
 */
record Reading(Map<String, List<String>> values, List<Flaw> flaws) {

	static Reading of(List<Column> fields, Typed typed) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		List<Flaw> flaws = new ArrayList<>();
		for (Column field : fields) {
			List<String> texts = typed.texts(field.key()).stream().filter((text) -> !text.isBlank()).toList();
			if (texts.isEmpty()) {
				continue;
			}
			try {
				values.put(field.key(), read(field, texts));
			}
			catch (Unreadable ex) {
				flaws.add(new Flaw(field.key(), ex.messageKey(), ex.arguments()));
			}
		}
		Reading reading = new Reading(values, flaws);
		if (FigureProvenance.lacksReason(typed, reading)) {
			flaws.add(Flaw.of(AnswerFields.WHY, "progress.flaw.why", typed.text(AnswerFields.OFFERED)));
		}
		return reading;
	}

	private static List<String> read(Column field, List<String> texts) throws Unreadable {
		if (field.field() == FieldKind.MULTI_CHOICE) {
			for (String text : texts) {
				choice(field, text);
			}
			return texts;
		}
		return List.of(read(field, texts.getFirst()));
	}

	private static String read(Column field, String text) throws Unreadable {
		return switch (field.field()) {
			case TEXT, LONG_TEXT -> words(field, text);
			case NUMBER -> Numeral.number(text);
			case PERCENT -> Numeral.percent(text);
			case MONEY -> Numeral.money(text);
			case DATE -> WrittenDay.read(text);
			case YES_PARTLY_NO -> among(Choice.DEGREES, text);
			case CHOICE, MULTI_CHOICE -> choice(field, text);
			case TABLE -> throw new IllegalArgumentException("A table is read row by row");
		};
	}

	private static String words(Column field, String text) throws Unreadable {
		int length = text.codePointCount(0, text.length());
		if (field.limit() != null && length > field.limit()) {
			throw new Unreadable("progress.flaw.long", field.limit(), length - field.limit());
		}
		return text;
	}

	private static String choice(Column field, String text) throws Unreadable {
		return among(field.choices().stream().map(Choice::key).toList(), text);
	}

	private static String among(List<String> keys, String text) throws Unreadable {
		if (!keys.contains(text)) {
			throw new Unreadable("progress.flaw.choice");
		}
		return text;
	}

}
