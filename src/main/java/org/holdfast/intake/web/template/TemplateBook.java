package org.holdfast.intake.web.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.holdfast.intake.Field;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.Sheets;
import org.holdfast.intake.reading.HeaderDictionary;
import org.holdfast.intake.value.CodeList;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the template of a kind of file as a workbook: a sheet to fill in, and a sheet
 * that says of each column what it means and how it is written.
 */
@Component
class TemplateBook {

	private static final String HEAD = "E4EFEE";

	private static final String TEXT = "@";

	private static final String DAY = "yyyy-mm-dd";

	private static final int LINE = 6;

	private static final List<String> HEADS = List.of("column", "need", "meaning", "form", "codes", "example");

	private static final List<Integer> WIDTHS = List.of(24, 20, 34, 60, 60, 26);

	private final Imports imports;

	private final MessageSource messages;

	private final HeaderDictionary dictionary = HeaderDictionary.standard();

	TemplateBook(Imports imports, MessageSource messages) {
		this.imports = imports;
		this.messages = messages;
	}

	/**
	 * Writes the workbook.
	 * @param kind a kind that can be read
	 * @param locale the reader's language
	 * @param out where to
	 * @throws IOException when it cannot be written there
	 */
	void write(Kind kind, Locale locale, OutputStream out) throws IOException {
		try (Workbook book = new Workbook(out, "Holdfast", "1.0")) {
			String name = said(locale, "intake.kind." + kind.code());
			book.properties().setTitle(said(locale, "intake.template.title", name));
			rows(book.newWorksheet(name), kind);
			notes(book.newWorksheet(said(locale, "intake.template.notes") + Sheets.NOTES), kind, locale);
		}
	}

	private void rows(Worksheet rows, Kind kind) {
		int column = 0;
		for (Field field : this.imports.fields(kind)) {
			rows.value(0, column, field.name());
			rows.style(0, column).bold().format(TEXT).fillColor(HEAD).set();
			rows.width(column, Math.max(14, field.name().length() + 3));
			switch (holds(kind, field)) {
				case "amount", "pay", "hours" -> {
				}
				case "date" -> rows.style(column).format(DAY).set();
				default -> rows.style(column).format(TEXT).set();
			}
			column++;
		}
		rows.freezePane(0, 1);
	}

	private void notes(Worksheet notes, Kind kind, Locale locale) {
		String code = kind.code();
		text(notes, 0, 0, said(locale, "intake.template.title", said(locale, "intake.kind." + code)));
		notes.style(0, 0).bold().fontSize(16).set();
		notes.value(1, 0, said(locale, "intake.kind." + code + ".about") + ". "
				+ said(locale, "intake.kind." + code + ".gives") + ".");
		notes.value(2, 0, said(locale, "intake.template.fill"));
		notes.value(3, 0, said(locale, "intake.template.madeUp"));
		for (int at = 0; at < HEADS.size(); at++) {
			text(notes, LINE - 1, at, said(locale, "intake.template." + HEADS.get(at)));
			notes.style(LINE - 1, at).bold().fillColor(HEAD).set();
			notes.width(at, WIDTHS.get(at));
		}
		int line = LINE;
		for (Field field : this.imports.fields(kind)) {
			text(notes, line, 0, field.name());
			text(notes, line, 1, need(kind, field, locale));
			text(notes, line, 2, said(locale, "intake.field." + field.name()));
			text(notes, line, 3, form(kind, field, locale));
			text(notes, line, 4, codes(field, locale));
			text(notes, line, 5, example(kind, field, locale));
			line++;
		}
		notes.freezePane(1, LINE);
		notes.pageOrientation("landscape");
		notes.fitToWidth((short) 1);
		notes.fitToHeight((short) 0);
	}

	private String need(Kind kind, Field field, Locale locale) {
		for (List<String> group : this.imports.oneOf(kind)) {
			if (group.contains(field.name())) {
				String others = group.stream()
					.filter((name) -> !name.equals(field.name()))
					.collect(Collectors.joining(", "));
				return said(locale, "intake.template.oneOf", others);
			}
		}
		List<String> others = this.imports.requiredWith(kind).get(field.name());
		if (others != null) {
			return said(locale, "intake.template.requiredWith", String.join(", ", others));
		}
		return said(locale,
				(field.need() == Field.Need.REQUIRED) ? "intake.template.required" : "intake.template.optional");
	}

	private String form(Kind kind, Field field, Locale locale) {
		boolean several = CodeList.of(field.name()).map(CodeList::several).orElse(false);
		return said(locale, "intake.template.form." + (several ? "codes" : holds(kind, field)));
	}

	private String codes(Field field, Locale locale) {
		return CodeList.of(field.name())
			.map((list) -> list.codes()
				.stream()
				.map((code) -> code + ": " + said(locale, "intake.code." + list.name() + "." + code))
				.collect(Collectors.joining("\n")))
			.orElse("");
	}

	private String example(Kind kind, Field field, Locale locale) {
		return CodeList.of(field.name())
			.map((list) -> list.codes().stream().limit(list.several() ? 2 : 1).collect(Collectors.joining(";")))
			.orElseGet(() -> switch (holds(kind, field)) {
				case "text", "id" -> said(locale, "intake.example." + field.name());
				default -> said(locale, "intake.template.example." + holds(kind, field));
			});
	}

	private String holds(Kind kind, Field field) {
		return this.dictionary.holds(kind.code(), field.name());
	}

	private String said(Locale locale, String key, Object... values) {
		return this.messages.getMessage(key, values, locale);
	}

	private static void text(Worksheet where, int row, int column, String text) {
		where.value(row, column, text);
		where.style(row, column).format(TEXT).wrapText(true).verticalAlignment("top").set();
	}

}
