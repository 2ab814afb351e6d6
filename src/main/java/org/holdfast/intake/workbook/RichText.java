package org.holdfast.intake.workbook;

import java.io.IOException;

/**
 * Reads a text that may be made of runs with different looks: their texts one after the
 * other, without the readings that East Asian texts carry.
 */
final class RichText {

	private RichText() {
	}

	/**
	 * Reads up to the end of the element that has just started.
	 * @param markup the part
	 * @param element the name of that element
	 * @param text takes the text
	 */
	static void read(Markup markup, String element, CellText text) throws IOException {
		boolean taking = false;
		boolean reading = false;
		while (true) {
			switch (markup.next()) {
				case Markup.START -> {
					reading |= markup.is("rPh");
					taking = !reading && markup.letter() == 't';
				}
				case Markup.TEXT -> {
					if (taking) {
						text.append(markup.text(), markup.textStart(), markup.textEnd());
					}
				}
				case Markup.END -> {
					if (markup.is(element)) {
						return;
					}
					reading &= !markup.is("rPh");
					taking = false;
				}
				default -> throw UnreadableWorkbook.damaged("a text that breaks off");
			}
		}
	}

}
