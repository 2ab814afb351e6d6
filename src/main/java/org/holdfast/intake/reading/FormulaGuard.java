package org.holdfast.intake.reading;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a cell for a formula, by an apostrophe before it, and
 * takes that apostrophe off again when the file comes back. What one does, the other
 * undoes: a text that would be taken for a guarded one is guarded itself.
 */
public final class FormulaGuard {

	private static final char MARK = '\'';

	private static final Pattern NUMBER = Pattern.compile("[-+]?\\(?[-+$]*[0-9][0-9,]*(\\.[0-9]*)?%?\\)?-?");

	private static final String STARTS = "=+-@\t\r\n";

	private FormulaGuard() {
	}

	/**
	 * The text, with an apostrophe before what a spreadsheet would take for a formula.
	 * Numbers with a sign stay numbers.
	 * @param text the text as it came
	 * @return the text to write
	 */
	public static String on(String text) {
		return formula(unmarked(text)) ? MARK + text : text;
	}

	/**
	 * The text as it was before it was guarded.
	 * @param text the text that was written
	 * @return the text as it came
	 */
	public static String off(String text) {
		boolean guarded = !text.isEmpty() && text.charAt(0) == MARK && formula(unmarked(text));
		return guarded ? text.substring(1) : text;
	}

	private static String unmarked(String text) {
		int start = 0;
		while (start < text.length() && text.charAt(start) == MARK) {
			start++;
		}
		return text.substring(start);
	}

	private static boolean formula(String text) {
		return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text.strip()).matches();
	}

}
