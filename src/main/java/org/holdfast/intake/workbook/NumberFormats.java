package org.holdfast.intake.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the styles of a workbook say about numbers: which of them are dates, and which are
 * shown with zeros in front, such as ZIP codes. All other looks do not change a number.
 */
final class NumberFormats {

	/**
	 * A number as it is.
	 */
	static final int PLAIN = 0;

	/**
	 * A count of days that is a date or a time.
	 */
	static final int DATE = -1;

	private static final int MOST = 1 << 16;

	private static final int MOST_ZEROS = 20;

	private int[] styles = new int[64];

	private int size;

	/**
	 * Reads the part that holds the styles.
	 * @param markup the part
	 * @return the formats
	 */
	static NumberFormats read(Markup markup) throws IOException {
		NumberFormats formats = new NumberFormats();
		Map<Integer, Integer> own = new HashMap<>();
		boolean cells = false;
		for (int event = markup.next(); event != Markup.NOTHING; event = markup.next()) {
			if (event == Markup.START && markup.is("numFmt") && own.size() < MOST) {
				String code = markup.attribute("formatCode");
				own.put(number(markup.attribute("numFmtId")), (code != null) ? meaning(code) : PLAIN);
			}
			else if (event == Markup.START && markup.is("cellXfs")) {
				cells = true;
			}
			else if (event == Markup.START && cells && markup.is("xf")) {
				int id = number(markup.attribute("numFmtId"));
				Integer told = own.get(id);
				formats.add((told != null) ? told : builtIn(id));
			}
			else if (event == Markup.END && markup.is("cellXfs")) {
				cells = false;
			}
		}
		return formats;
	}

	private static int number(@Nullable String text) {
		return (text != null && text.matches("[0-9]{1,6}")) ? Integer.parseInt(text) : 0;
	}

	private void add(int meaning) {
		if (this.size == MOST) {
			return;
		}
		if (this.size == this.styles.length) {
			this.styles = Arrays.copyOf(this.styles, this.size * 2);
		}
		this.styles[this.size++] = meaning;
	}

	/**
	 * What a style makes of a number.
	 * @param style the number of the style
	 * @return {@link #PLAIN}, {@link #DATE} or the least number of digits
	 */
	int of(int style) {
		return (style >= 0 && style < this.size) ? this.styles[style] : PLAIN;
	}

	private static int builtIn(int id) {
		boolean date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47
				|| (id >= 50 && id <= 58);
		return date ? DATE : PLAIN;
	}

	/**
	 * What a format means, by its part for positive numbers.
	 * @param code a format such as {@code yyyy\-mm\-dd} or {@code 00000}
	 * @return {@link #PLAIN}, {@link #DATE} or the least number of digits
	 */
	static int meaning(String code) {
		boolean date = false;
		int zeros = 0;
		boolean onlyZeros = true;
		for (int at = 0; at < code.length(); at++) {
			char c = code.charAt(at);
			if (c == ';') {
				break;
			}
			if (c == '"') {
				int end = code.indexOf('"', at + 1);
				at = (end < 0) ? code.length() : end;
				onlyZeros = false;
			}
			else if (c == '\\' || c == '_' || c == '*') {
				at++;
				onlyZeros = false;
			}
			else if (c == '[') {
				int end = code.indexOf(']', at);
				String within = code.substring(at + 1, (end < 0) ? code.length() : end);
				if (within.matches("[hHmMsS]+")) {
					// a length of time, not a moment
					return PLAIN;
				}
				at = (end < 0) ? code.length() : end;
			}
			else if (code.startsWith("General", at)) {
				return PLAIN;
			}
			else {
				date |= "yYmMdDhHsS".indexOf(c) >= 0;
				zeros += (c == '0') ? 1 : 0;
				onlyZeros &= c == '0';
			}
		}
		if (date) {
			return DATE;
		}
		return (onlyZeros && zeros > 1 && zeros <= MOST_ZEROS) ? zeros : PLAIN;
	}

}
