package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads one kind of value from the characters of a cell. A reading ends in one of three
 * ways: the cell is {@link #blank() blank}; it is refused, and the rule returned is an
 * error; or it has a value, which the reader of that kind hands out until the next
 * reading, with at most a warning returned.
 */
public abstract class ValueReader {

	private boolean blank = true;

	/**
	 * Reads the cell in {@code text} from {@code start} to {@code end} (exclusive).
	 * Whitespace around the value does not matter.
	 * @param text the characters
	 * @param start where the cell starts
	 * @param end where it ends (exclusive)
	 * @return the rule that speaks against the value, or {@code null}
	 */
	public final @Nullable Rule read(char[] text, int start, int end) {
		int from = Whitespace.skip(text, start, end);
		int to = Whitespace.skipBack(text, from, end);
		this.blank = (from == to);
		return readTrimmed(text, from, to);
	}

	/**
	 * Reads a value that does not come from a cell, such as a constant of a mapping.
	 * @param text the characters
	 * @return the rule that speaks against it, or {@code null}
	 */
	public final @Nullable Rule read(String text) {
		return read(text.toCharArray(), 0, text.length());
	}

	/**
	 * Says whether the cell last read was empty, or stood for empty.
	 * @return whether the cell last read was empty, or stood for empty
	 */
	public final boolean blank() {
		return this.blank;
	}

	/**
	 * Lets a reader treat marks such as a lone dash as an empty cell.
	 */
	final void setBlank() {
		this.blank = true;
	}

	/**
	 * Reads a cell without whitespace around it; it may be empty.
	 * @param text the characters
	 * @param start where the cell starts
	 * @param end where it ends (exclusive)
	 * @return the rule that speaks against it, or {@code null}
	 */
	abstract @Nullable Rule readTrimmed(char[] text, int start, int end);

}
