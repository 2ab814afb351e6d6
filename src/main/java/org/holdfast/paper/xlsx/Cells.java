package org.holdfast.paper.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.holdfast.paper.sheet.Glyphs;

/**
 * Texts as cells hold them: what looks like the sign of a character in hexadecimal is
 * told apart from one that is meant.
 */
final class Cells {

	/** Longest text of a cell. */
	static final int MOST = 32_000;

	private static final Pattern SIGN = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private static final Pattern SIGNED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private Cells() {
	}

	static String written(String text) {
		return SIGN.matcher(Glyphs.writable(text)).replaceAll("_x005F_");
	}

	static String read(String cell) {
		Matcher signed = SIGNED.matcher(cell);
		return Glyphs.writable(signed.replaceAll(
				(sign) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16)))));
	}

}
