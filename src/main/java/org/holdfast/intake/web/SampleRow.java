package org.holdfast.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.intake.preview.RowSample;
import org.holdfast.intake.value.CodeList;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * An example of a row as a page shows it, its fields in words.
 *
 * @param kind what became of it
 * @param row its number
 * @param compared whether it stands against another row
 * @param cells its fields: those that differ where it is compared, else all
 */
record SampleRow(String kind, int row, boolean compared, List<Cell> cells) {

	private static final List<String> KINDS = List.of("new", "same", "changed", "conflicting", "gone");

	/** Stored fields that the files call otherwise. */
	private static final Map<String, String> CANONICAL = Map.of("race", "race_ethnicity", "pay_hours", "pay_basis");

	static Map<String, List<SampleRow>> of(List<RowSample> samples, MessageSource messages) {
		Map<String, List<SampleRow>> byKind = new LinkedHashMap<>();
		for (String kind : KINDS) {
			List<SampleRow> rows = samples.stream()
				.filter((sample) -> sample.kind().equals(kind))
				.map((sample) -> of(sample, messages))
				.toList();
			if (!rows.isEmpty()) {
				byKind.put(kind, rows);
			}
		}
		return byKind;
	}

	private static SampleRow of(RowSample sample, MessageSource messages) {
		boolean compared = sample.compared() && !sample.kind().equals("same");
		Locale locale = LocaleContextHolder.getLocale();
		List<Cell> cells = (compared ? sample.fields() : sample.shown().keySet()).stream()
			.map((field) -> new Cell(label(field, messages, locale),
					compared ? words(field, sample.before().get(field), messages, locale) : null,
					words(field, (compared ? sample.now() : sample.shown()).get(field), messages, locale)))
			.toList();
		return new SampleRow(sample.kind(), sample.row(), compared, cells);
	}

	private static @Nullable String label(String field, MessageSource messages, Locale locale) {
		String name = CANONICAL.getOrDefault(field, field);
		return messages.getMessage("intake.field." + name, null, name.replace('_', ' '), locale);
	}

	/** Codes in words; of the hours that pay is for, whether it is one or a year. */
	private static @Nullable String words(String field, @Nullable String stored, MessageSource messages,
			Locale locale) {
		if (stored == null) {
			return null;
		}
		String code = field.equals("pay_hours") ? (stored.equals("1") ? "hourly" : "annual") : stored;
		return CodeList.of(CANONICAL.getOrDefault(field, field))
			.map((list) -> messages.getMessage("intake.code." + list.name() + "." + code, null, stored, locale))
			.orElse(stored);
	}

	/**
	 * A field.
	 *
	 * @param label its name in words
	 * @param before what counts already, absent when blank or not compared
	 * @param now what would count, absent when blank
	 */
	record Cell(@Nullable String label, @Nullable String before, @Nullable String now) {

	}

}
