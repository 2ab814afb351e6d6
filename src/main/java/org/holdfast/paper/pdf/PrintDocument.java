package org.holdfast.paper.pdf;

import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.holdfast.paper.sheet.Fact;
import org.holdfast.paper.sheet.Glyphs;
import org.holdfast.paper.sheet.Question;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.paper.sheet.Slot;
import org.holdfast.paper.sheet.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes the document that a PDF is drawn from.
 */
final class PrintDocument {

	private static final String TICKED = "\u2612 ";

	private static final String OPEN = "\u2610 ";

	private final Sheet sheet;

	private final Words words;

	private final String style;

	private final Document document;

	PrintDocument(Sheet sheet, Words words, String style) {
		this.sheet = sheet;
		this.words = words;
		this.style = style;
		try {
			this.document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Document make() {
		Element html = this.document.createElement("html");
		html.setAttribute("lang", this.sheet.locale().getLanguage());
		this.document.appendChild(html);
		Element head = add(html, "head", "");
		text(head, "title", "", this.sheet.title());
		Element about = add(head, "meta", "");
		about.setAttribute("name", "description");
		about.setAttribute("content", this.sheet.lede());
		text(head, "style", "", this.style + footer());
		Element marks = add(head, "bookmarks", "");
		Element body = add(html, "body", "");
		text(body, "h1", "", this.sheet.title());
		text(body, "p", "lede", this.sheet.lede());
		facts(body, this.sheet.facts(), "block");
		this.sheet.advice().forEach((advice) -> text(body, "p", "hint", advice));
		for (Sheet.Part part : this.sheet.parts()) {
			Element mark = add(marks, "bookmark", "");
			mark.setAttribute("name", Glyphs.writable(part.title()));
			mark.setAttribute("href", "#" + part.key());
			text(body, "h2", "", part.title()).setAttribute("id", part.key());
			if (part.intro() != null) {
				text(body, "p", "", part.intro());
			}
			part.questions().forEach((question) -> question(body, question));
		}
		return this.document;
	}

	private String footer() {
		String foot = this.sheet.title() + " \u00b7 " + this.words.of("paper.fact.reference") + " "
				+ this.sheet.stamp().reference() + " \u00b7 ";
		return "@page { @bottom-left { font-family: Sheet; font-size: 9pt; color: #4A5763; content: \""
				+ foot.replace("\\", "\\\\").replace("\"", "\\\"") + "\" counter(page) \" / \" counter(pages); } }";
	}

	private void question(Element body, Question question) {
		Element heading = text(body, "h3", "", question.label());
		question.marks().forEach((mark) -> text(heading, "span", "mark", " " + mark));
		facts(body, question.help(), "help");
		question.slots().forEach((slot) -> slot(body, slot));
		Question.Grid table = question.table();
		if (table != null) {
			facts(body, table.notes(), "help");
			table(body, table, question.label());
		}
		if (this.sheet.filled()) {
			Element status = text(body, "p", "status", question.status().label() + ": " + question.status().shown());
			if (!question.reason().isEmpty()) {
				status.appendChild(this.document.createTextNode(
						". " + Glyphs.writable(question.reason().label() + ": " + question.reason().shown())));
			}
			flaw(body, question.reason());
			if (question.saved() != null) {
				text(body, "p", "hint", question.saved());
			}
		}
		else {
			choices(body, question.status());
			Element reason = text(body, "p", "status", question.reason().label() + ":");
			reason.setAttribute("class", "status reason");
		}
		for (Question.Line remark : question.remarks()) {
			text(body, "p", "remark", this.words.of("paper.remark", remark.about()) + ": " + remark.text());
		}
	}

	private void slot(Element body, Slot slot) {
		if (slot.isChoice()) {
			choices(body, slot);
			flaw(body, slot);
			return;
		}
		if (slot.hint() != null) {
			text(body, "p", "hint", slot.hint());
		}
		if (this.sheet.filled()) {
			text(body, "p", slot.isEmpty() ? "answer empty" : "answer",
					slot.isEmpty() ? this.words.of("web.notProvided") : slot.shown());
		}
		else {
			text(body, "p", slot.tall() ? "answer tall" : "answer low", "\u00a0");
		}
		flaw(body, slot);
	}

	private void choices(Element body, Slot slot) {
		Element line = text(body, "p", "choices", slot.tag().endsWith("~status") ? slot.label() + ": " : "");
		for (Slot.Option option : slot.options()) {
			text(line, "span", "choice", (slot.chosen(option) ? TICKED : OPEN) + option.label());
			line.appendChild(this.document.createTextNode(" "));
		}
		if (!slot.others().isEmpty()) {
			text(body, "p", "answer", slot.others());
		}
		else if (this.sheet.filled() && slot.isEmpty()) {
			text(body, "p", "hint", this.words.of("web.notProvided"));
		}
	}

	private void table(Element body, Question.Grid grid, String caption) {
		Element table = add(body, "table", "");
		text(table, "caption", "", caption);
		Element heads = add(add(table, "thead", ""), "tr", "");
		for (String head : grid.heads()) {
			text(heads, "th", "", head).setAttribute("scope", "col");
		}
		Element rows = add(table, "tbody", "");
		for (Question.Row row : grid.rows()) {
			Element line = add(rows, "tr", "");
			if (grid.named() && row.name() != null) {
				text(line, "th", "", row.name()).setAttribute("scope", "row");
			}
			row.slots().forEach((slot) -> cell(line, slot));
		}
		if (grid.rows().isEmpty()) {
			text(add(rows, "tr", ""), "td", "", this.words.of("web.notProvided")).setAttribute("colspan",
					String.valueOf(grid.heads().size()));
		}
	}

	private void cell(Element line, Slot slot) {
		String nothing = this.sheet.filled() ? this.words.of("web.notProvided") : "\u00a0";
		Element cell = text(line, "td", slot.isEmpty() ? "empty" : "", slot.isEmpty() ? nothing : slot.shown());
		if (slot.flaw() != null) {
			text(cell, "span", "flaw", " " + slot.flaw());
		}
	}

	private void flaw(Element body, Slot slot) {
		for (String flaw : (slot.flaw() != null) ? List.of(slot.flaw()) : List.<String>of()) {
			text(body, "p", "flaw", flaw);
		}
	}

	private void facts(Element body, List<Fact> facts, String look) {
		for (Fact fact : facts) {
			Element line = add(body, "p", look);
			text(line, "b", "", fact.label() + ": ");
			line.appendChild(this.document.createTextNode(Glyphs.writable(fact.text())));
		}
	}

	private Element text(Element parent, String name, String look, String text) {
		Element element = add(parent, name, look);
		element.appendChild(this.document.createTextNode("style".equals(name) ? text : Glyphs.writable(text)));
		return element;
	}

	private Element add(Element parent, String name, String look) {
		Element element = this.document.createElement(name);
		if (!look.isEmpty()) {
			element.setAttribute("class", look);
		}
		parent.appendChild(element);
		return element;
	}

}
