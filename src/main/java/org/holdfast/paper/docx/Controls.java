package org.holdfast.paper.docx;

import org.holdfast.paper.sheet.Slot;
import org.holdfast.paper.sheet.Words;

/**
 * Writes content controls: what people can fill in and what is found again by its key.
 */
final class Controls {

	private static final int LONGEST_NAME = 60;

	private static final String TICKED = "\u2612";

	private static final String OPEN = "\u2610";

	private final Xml xml;

	private final Words words;

	private final String nothing;

	private int number = 1000;

	Controls(Xml xml, Words words, boolean filled) {
		this.xml = xml;
		this.words = words;
		this.nothing = words.of(filled ? "web.notProvided" : "paper.write");
	}

	/**
	 * A control for one text or one choice.
	 * @param slot where to write
	 * @param name what it is called
	 */
	void field(Slot slot, String name) {
		begin(slot.tag(), name, slot.isEmpty());
		if (slot.isChoice()) {
			this.xml.begin("w:dropDownList");
			this.xml.tag("w:listItem", "w:displayText", this.words.of("web.notProvided"), "w:value", "");
			slot.options()
				.forEach((option) -> this.xml.tag("w:listItem", "w:displayText", option.label(), "w:value",
						option.key()));
			this.xml.end();
		}
		else {
			this.xml.tag("w:text", "w:multiLine", "1");
		}
		content(slot.isEmpty() ? this.nothing : slot.shown(), slot.isEmpty());
	}

	/**
	 * A box to tick.
	 * @param slot where to choose
	 * @param option one of its options
	 */
	void box(Slot slot, Slot.Option option) {
		boolean ticked = slot.chosen(option);
		begin(slot.tag(option), option.label(), false);
		this.xml.begin("w14:checkbox");
		this.xml.tag("w14:checked", "w14:val", ticked ? "1" : "0");
		this.xml.tag("w14:checkedState", "w14:val", "2612", "w14:font", "MS Gothic");
		this.xml.tag("w14:uncheckedState", "w14:val", "2610", "w14:font", "MS Gothic");
		this.xml.end();
		this.xml.end();
		this.xml.begin("w:sdtContent").begin("w:r").begin("w:rPr");
		this.xml.tag("w:rFonts", "w:ascii", "MS Gothic", "w:hAnsi", "MS Gothic", "w:eastAsia", "MS Gothic", "w:hint",
				"eastAsia");
		this.xml.end().begin("w:t").text(ticked ? TICKED : OPEN).end().end().end().end();
		run(" " + option.label());
	}

	/**
	 * A control for what was chosen and is none of the options.
	 * @param slot where to choose
	 */
	void others(Slot slot) {
		begin(slot.otherTag(), this.words.of("paper.other"), false);
		this.xml.tag("w:text", "w:multiLine", "1");
		content(slot.others(), false);
	}

	void run(String text) {
		this.xml.begin("w:r");
		lines(text);
		this.xml.end();
	}

	private void begin(String tag, String name, boolean empty) {
		this.xml.begin("w:sdt").begin("w:sdtPr");
		this.xml.tag("w:alias", "w:val", (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name);
		this.xml.tag("w:tag", "w:val", tag);
		this.xml.tag("w:id", "w:val", String.valueOf(this.number++));
		if (empty) {
			this.xml.tag("w:showingPlcHdr");
		}
	}

	private void content(String text, boolean empty) {
		this.xml.end().begin("w:sdtContent").begin("w:r");
		if (empty) {
			this.xml.begin("w:rPr").tag("w:rStyle", "w:val", "PlaceholderText").end();
		}
		lines(text);
		this.xml.end().end().end();
	}

	private void lines(String text) {
		String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
		for (int at = 0; at < lines.length; at++) {
			if (at > 0) {
				this.xml.tag("w:br");
			}
			String[] pieces = lines[at].split("\t", -1);
			for (int piece = 0; piece < pieces.length; piece++) {
				if (piece > 0) {
					this.xml.tag("w:tab");
				}
				if (!pieces[piece].isEmpty()) {
					this.xml.begin("w:t", "xml:space", "preserve").text(pieces[piece]).end();
				}
			}
		}
	}

}
