package org.holdfast.intake;

import java.util.regex.Pattern;

/**
 * A cell as it may be written into a file that a spreadsheet opens.
 */
final class ExportCell {

	private static final Pattern NUMBER = Pattern.compile("[-+]?\\(?[-+$]*[0-9][0-9,]*(\\.[0-9]*)?%?\\)?-?");

	private static final String STARTS = "=+-@\t\r\n";

	private ExportCell() {
	}

	/**
	 * The text, with an apostrophe before what a spreadsheet would take for a formula.
	 * Numbers with a sign stay numbers.
	 * @param text the text as it came
	 * @return the text to write
	 */
	static String safe(String text) {
		boolean formula = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0
				&& !NUMBER.matcher(text.strip()).matches();
		return formula ? "'" + text : text;
	}

}
