package org.holdfast.paper.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.holdfast.paper.sheet.Fact;
import org.holdfast.paper.sheet.Question;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.paper.sheet.Slot;
import org.holdfast.paper.sheet.Words;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet as a workbook with one line for each field. Whatever was typed is
 * written as text, so that no program takes it for a formula; only answers can be
 * changed.
 */
public final class XlsxWriter {

	/** What stands above the hidden keys, in a hidden line. */
	static final String KEYS = "hf.key";

	/** What stands above the answers, in a hidden line. */
	static final String ANSWERS = "hf.answer";

	/** What the pieces of the stamp begin with. */
	static final String STAMP = "hf.stamp.";

	/** Keeps slips away, nobody out: the sheet with the notes names it. */
	private static final String PASSWORD = "Holdfast";

	private static final int KEY = 0;

	private static final int PART = 1;

	private static final int QUESTION = 2;

	private static final int ROW = 3;

	private static final int FIELD = 4;

	private static final int HOW = 5;

	private static final int ANSWER = 6;

	private static final int NOTE = 7;

	private static final int HELP = 8;

	private static final int PIECE = 30_000;

	private static final List<Integer> WIDTHS = List.of(4, 22, 44, 24, 24, 30, 60, 34, 60);

	private final Sheet sheet;

	private final Words words;

	private final Map<List<String>, Integer> lists = new HashMap<>();

	private int line = 2;

	public XlsxWriter(Sheet sheet, Words words) {
		this.sheet = sheet;
		this.words = words;
	}

	/**
	 * Writes the workbook.
	 * @return the whole file
	 */
	public byte[] write() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Holdfast", "1.0")) {
			book.properties().setTitle(this.sheet.title());
			Worksheet answers = book.newWorksheet(this.words.of("paper.sheet.answers"));
			Worksheet notes = book.newWorksheet(this.words.of("paper.sheet.notes"));
			Worksheet hidden = book.newWorksheet("Holdfast");
			hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
			answers(answers, hidden);
			notes(notes);
			if (this.sheet.questions().anyMatch((question) -> !question.remarks().isEmpty())) {
				remarks(book.newWorksheet(this.words.of("paper.sheet.comments")));
			}
			stamp(hidden);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private void answers(Worksheet answers, Worksheet hidden) {
		answers.value(0, KEY, KEYS);
		answers.value(0, ANSWER, ANSWERS);
		answers.hideRow(0);
		answers.hideColumn(KEY);
		boolean help = this.sheet.questions().anyMatch((question) -> !question.help().isEmpty());
		List<String> heads = List.of("paper.column.part", "paper.column.question", "paper.row", "paper.column.field",
				"paper.column.how", "progress.answer", "paper.column.note", "progress.help");
		for (int column = PART; column <= (help ? HELP : NOTE); column++) {
			answers.value(1, column, this.words.of(heads.get(column - 1)));
			answers.style(1, column).bold().wrapText(true).fillColor("E4EFEE").set();
			answers.width(column, WIDTHS.get(column));
		}
		answers.freezePane(0, 2);
		answers.repeatRows(0, 1);
		answers.pageOrientation("landscape");
		answers.fitToWidth((short) 1);
		answers.fitToHeight((short) 0);
		for (Sheet.Part part : this.sheet.parts()) {
			for (Question question : part.questions()) {
				lines(answers, hidden, part, question);
			}
		}
		answers.protect(PASSWORD);
	}

	private void lines(Worksheet answers, Worksheet hidden, Sheet.Part part, Question question) {
		int first = this.line;
		for (Slot slot : question.slots()) {
			lines(answers, hidden, slot, "", this.words.of("progress.answer"));
		}
		Question.Grid table = question.table();
		if (table != null) {
			for (Question.Row row : table.rows()) {
				String name = (row.name() != null) ? row.name() : this.words.of("paper.row.number", row.number());
				row.slots().forEach((slot) -> lines(answers, hidden, slot, name, slot.label()));
			}
		}
		lines(answers, hidden, question.status(), "", question.status().label());
		lines(answers, hidden, question.reason(), "", question.reason().label());
		for (int at = first; at < this.line; at++) {
			text(answers, at, PART, part.title());
			text(answers, at, QUESTION,
					String.join(" ", Stream.concat(Stream.of(question.label()), question.marks().stream()).toList()));
		}
		if (!question.help().isEmpty()) {
			text(answers, first, HELP, String.join("\n",
					question.help().stream().map((fact) -> fact.label() + ": " + fact.text()).toList()));
		}
	}

	private void lines(Worksheet answers, Worksheet hidden, Slot slot, String row, String field) {
		if (!slot.several()) {
			line(answers, slot.tag(), row, field, slot.hint(), slot.shown(), slot.flaw());
			if (slot.isChoice()) {
				choices(answers, hidden, slot.options().stream().map(Slot.Option::label).toList());
			}
			return;
		}
		String yes = this.words.of("progress.choice.yes");
		for (Slot.Option option : slot.options()) {
			line(answers, slot.tag(option), row, field + ": " + option.label(), this.words.of("paper.hint.tick", yes),
					slot.chosen(option) ? yes : "", slot.flaw());
			choices(answers, hidden, List.of(yes));
		}
		if (!slot.others().isEmpty()) {
			line(answers, slot.otherTag(), row, field + ": " + this.words.of("paper.other"), null, slot.others(),
					slot.flaw());
		}
	}

	private void line(Worksheet answers, String tag, String row, String field, @Nullable String hint, String answer,
			@Nullable String flaw) {
		boolean whole = answer.length() <= Cells.MOST;
		answers.value(this.line, KEY, whole ? tag : "");
		text(answers, this.line, ROW, row);
		text(answers, this.line, FIELD, field);
		text(answers, this.line, HOW, (hint != null) ? hint : "");
		answers.value(this.line, ANSWER, Cells.written(whole ? answer : answer.substring(0, Cells.MOST)));
		answers.style(this.line, ANSWER)
			.format("@")
			.wrapText(true)
			.verticalAlignment("top")
			.borderStyle(BorderStyle.THIN)
			.borderColor("6B7680")
			.protectionOption(ProtectionOption.LOCKED, !whole)
			.set();
		if (!whole) {
			text(answers, this.line, NOTE, this.words.of("paper.long"));
		}
		else if (flaw != null) {
			text(answers, this.line, NOTE, flaw);
		}
		this.line++;
	}

	private void choices(Worksheet answers, Worksheet hidden, List<String> labels) {
		int column = this.lists.computeIfAbsent(labels, (key) -> {
			int next = this.lists.size() + 2;
			for (int at = 0; at < labels.size(); at++) {
				hidden.value(at, next, Cells.written(labels.get(at)));
			}
			return next;
		});
		answers.range(this.line - 1, ANSWER, this.line - 1, ANSWER)
			.validateWithList(hidden.range(0, column, labels.size() - 1, column))
			.allowBlank(true)
			.showDropdown(true)
			.errorStyle(DataValidationErrorStyle.WARNING)
			.errorTitle(this.words.of("progress.answer"))
			.error(this.words.of("progress.flaw.choice"))
			.showErrorMessage(true);
	}

	private void notes(Worksheet notes) {
		notes.width(0, 30);
		notes.width(1, 90);
		text(notes, 0, 0, this.sheet.title());
		notes.style(0, 0).bold().fontSize(16).set();
		text(notes, 1, 1, this.sheet.lede());
		int at = 3;
		for (Fact fact : this.sheet.facts()) {
			text(notes, at, 0, fact.label());
			text(notes, at++, 1, fact.text());
		}
		at++;
		for (String advice : this.sheet.advice()) {
			text(notes, at++, 1, advice);
		}
		for (Sheet.Part part : this.sheet.parts()) {
			if (part.intro() != null) {
				text(notes, ++at, 0, part.title());
				text(notes, at, 1, part.intro());
			}
		}
		notes.protect(PASSWORD);
	}

	private void remarks(Worksheet remarks) {
		remarks.width(0, 50);
		remarks.width(1, 34);
		remarks.width(2, 80);
		List<String> heads = List.of("paper.column.question", "paper.column.who", "paper.column.comment");
		for (int column = 0; column < heads.size(); column++) {
			remarks.value(0, column, this.words.of(heads.get(column)));
			remarks.style(0, column).bold().fillColor("E4EFEE").set();
		}
		remarks.freezePane(0, 1);
		int at = 1;
		for (Question question : this.sheet.questions().toList()) {
			for (Question.Line remark : question.remarks()) {
				text(remarks, at, 0, question.label());
				text(remarks, at, 1, remark.about());
				text(remarks, at++, 2, remark.text());
			}
		}
		remarks.protect(PASSWORD);
	}

	private void stamp(Worksheet hidden) {
		String word = this.sheet.stamp().written();
		for (int piece = 0; piece * PIECE < word.length(); piece++) {
			hidden.value(piece, 0, STAMP + piece);
			// letters at random: some read like the sign of a character
			hidden.value(piece, 1,
					Cells.written(word.substring(piece * PIECE, Math.min(word.length(), (piece + 1) * PIECE))));
		}
	}

	private static void text(Worksheet where, int row, int column, String text) {
		if (!text.isEmpty()) {
			where.value(row, column,
					Cells.written((text.length() > Cells.MOST) ? text.substring(0, Cells.MOST) : text));
		}
		where.style(row, column).format("@").wrapText(true).verticalAlignment("top").set();
	}

}
