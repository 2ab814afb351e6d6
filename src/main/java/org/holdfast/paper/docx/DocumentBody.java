package org.holdfast.paper.docx;

import java.util.List;

import org.holdfast.paper.sheet.Fact;
import org.holdfast.paper.sheet.Question;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.paper.sheet.Slot;
import org.holdfast.paper.sheet.Words;

/**
 * Writes the text of a document: title block, headings, questions and their answers.
 */
final class DocumentBody {

	/** The namespace of text. */
	static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final int WIDTH = 10_080;

	private final Sheet sheet;

	private final Words words;

	private final Xml xml = new Xml();

	private final Controls controls;

	DocumentBody(Sheet sheet, Words words) {
		this.sheet = sheet;
		this.words = words;
		this.controls = new Controls(this.xml, words, sheet.filled());
	}

	String write() {
		this.xml.begin("w:document", "xmlns:w", WORDS, "xmlns:r",
				"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "xmlns:mc",
				"http://schemas.openxmlformats.org/markup-compatibility/2006", "xmlns:w14",
				"http://schemas.microsoft.com/office/word/2010/wordml", "mc:Ignorable", "w14");
		this.xml.begin("w:body");
		paragraph("Title", this.sheet.title());
		paragraph("Normal", this.sheet.lede());
		this.sheet.facts().forEach(this::fact);
		this.sheet.advice().forEach((advice) -> paragraph("Hint", advice));
		for (Sheet.Part part : this.sheet.parts()) {
			paragraph("Heading1", part.title());
			if (part.intro() != null) {
				paragraph("Normal", part.intro());
			}
			part.questions().forEach(this::question);
		}
		this.xml.begin("w:sectPr").tag("w:footerReference", "w:type", "default", "r:id", "rId3");
		this.xml.tag("w:pgSz", "w:w", "12240", "w:h", "15840");
		this.xml.tag("w:pgMar", "w:top", "1080", "w:right", "1080", "w:bottom", "1080", "w:left", "1080", "w:header",
				"540", "w:footer", "540", "w:gutter", "0");
		return this.xml.end().end().end().toString();
	}

	private void question(Question question) {
		paragraph("Heading2", question.label());
		if (!question.marks().isEmpty()) {
			paragraph("Hint", String.join(" ", question.marks()));
		}
		question.help().forEach(this::fact);
		question.slots().forEach((slot) -> slot(slot, question.label()));
		if (question.table() != null) {
			question.table().notes().forEach((note) -> paragraph("Hint", note.label() + ": " + note.text()));
			table(question.table(), question.label());
		}
		labelled(question.status(), question.label());
		labelled(question.reason(), question.label());
		if (question.saved() != null) {
			paragraph("Hint", question.saved());
		}
		for (Question.Line remark : question.remarks()) {
			fact(new Fact(this.words.of("paper.remark", remark.about()), remark.text()));
		}
	}

	private void slot(Slot slot, String name) {
		if (slot.hint() != null) {
			paragraph("Hint", slot.hint());
		}
		if (slot.several()) {
			for (Slot.Option option : slot.options()) {
				begin("Tick");
				this.controls.box(slot, option);
				this.xml.end();
			}
			if (!slot.others().isEmpty()) {
				begin("Answer");
				this.controls.others(slot);
				this.xml.end();
			}
		}
		else {
			begin("Answer");
			this.controls.field(slot, name);
			this.xml.end();
		}
		flaw(slot);
	}

	private void labelled(Slot slot, String name) {
		begin("Normal");
		bold(slot.label() + ": ");
		this.controls.field(slot, slot.label() + ": " + name);
		this.xml.end();
		flaw(slot);
	}

	private void table(Question.Grid table, String name) {
		int columns = table.heads().size();
		String width = String.valueOf(WIDTH / columns);
		this.xml.begin("w:tbl").begin("w:tblPr").tag("w:tblStyle", "w:val", "TableGrid");
		this.xml.tag("w:tblW", "w:w", String.valueOf(WIDTH), "w:type", "dxa").tag("w:tblLayout", "w:type", "fixed");
		this.xml.tag("w:tblLook", "w:val", "04A0", "w:firstRow", "1", "w:firstColumn", table.named() ? "1" : "0");
		this.xml.tag("w:tblCaption", "w:val", name).end();
		this.xml.begin("w:tblGrid");
		table.heads().forEach((head) -> this.xml.tag("w:gridCol", "w:w", width));
		this.xml.end();
		this.xml.begin("w:tr").begin("w:trPr").tag("w:cantSplit").tag("w:tblHeader").end();
		for (String head : table.heads()) {
			cell(width);
			this.xml.end();
			begin("Cell");
			bold(head);
			this.xml.end().end();
		}
		this.xml.end();
		table.rows().forEach((row) -> row(row, table, width));
		this.xml.end();
		paragraph("Cell", "");
	}

	private void row(Question.Row row, Question.Grid table, String width) {
		this.xml.begin("w:tr").begin("w:trPr").tag("w:cantSplit").end();
		String called = (row.name() != null) ? row.name() : this.words.of("paper.row.number", row.number());
		if (row.name() != null && table.named()) {
			cell(width);
			this.xml.end();
			begin("Cell");
			bold(row.name());
			this.xml.end().end();
		}
		for (Slot slot : row.slots()) {
			cell(width);
			this.xml.end();
			cells(slot, called + ": " + slot.label());
			this.xml.end();
		}
		this.xml.end();
	}

	private void cells(Slot slot, String name) {
		if (slot.several()) {
			for (Slot.Option option : slot.options()) {
				begin("Cell");
				this.controls.box(slot, option);
				this.xml.end();
			}
			if (!slot.others().isEmpty()) {
				begin("Cell");
				this.controls.others(slot);
				this.xml.end();
			}
		}
		else {
			begin("Cell");
			this.controls.field(slot, name);
			this.xml.end();
		}
		flaw(slot);
	}

	private void cell(String width) {
		this.xml.begin("w:tc").begin("w:tcPr").tag("w:tcW", "w:w", width, "w:type", "dxa");
	}

	private void flaw(Slot slot) {
		for (String flaw : (slot.flaw() != null) ? List.of(slot.flaw()) : List.<String>of()) {
			paragraph("Flaw", flaw);
		}
	}

	private void fact(Fact fact) {
		begin("Normal");
		bold(fact.label() + ": ");
		this.controls.run(fact.text());
		this.xml.end();
	}

	private void bold(String text) {
		this.xml.begin("w:r").begin("w:rPr").tag("w:b").tag("w:bCs").end();
		this.xml.begin("w:t", "xml:space", "preserve").text(text).end().end();
	}

	private void paragraph(String style, String text) {
		begin(style);
		if (!text.isEmpty()) {
			this.controls.run(text);
		}
		this.xml.end();
	}

	private void begin(String style) {
		this.xml.begin("w:p").begin("w:pPr").tag("w:pStyle", "w:val", style).end();
	}

}
