package org.holdfast.evidence;

import org.holdfast.intake.Batch;
import org.jspecify.annotations.Nullable;

/**
 * How far the files show what an item asks.
 *
 * @param level how far
 * @param facts the facts that something is known of
 * @param asked the facts asked for
 * @param filled rows that hold the fact known worst
 * @param rows all rows of the files that hold it
 * @param file the file that shows it, absent where none does
 */
record Proof(Level level, int facts, int asked, long filled, long rows, @Nullable Batch file) {

	static Proof nothing(int asked) {
		return new Proof(Level.NOTHING, 0, asked, 0, 0, null);
	}

	boolean whole() {
		return this.filled == this.rows;
	}

	/**
	 * How far something is shown.
	 */
	enum Level {

		/** Files show all of it. */
		SHOWN,

		/** Only some of the rows hold it. */
		SOME_ROWS,

		/** Only some of the facts are there. */
		SOME_FACTS,

		/** There is one day and it takes two. */
		ONE_DAY,

		/** No file shows it. */
		NOTHING

	}

}
