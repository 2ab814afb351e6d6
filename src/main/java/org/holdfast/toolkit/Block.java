package org.holdfast.toolkit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a page's running content.
 *
 * @param kind how it is shown
 * @param key place on its page, for headings and benefits
 * @param text its words; lists may do without
 * @param entries what a list holds, empty for the other kinds
 */
public record Block(Kind kind, @Nullable String key, @Nullable LocalizedText text, List<Entry> entries) {

	public Block {
		entries = List.copyOf(entries);
	}

	/**
	 * How a block is shown.
	 */
	public enum Kind {

		/**
		 * A heading within the page.
		 */
		HEADING,

		/**
		 * Running text.
		 */
		PARAGRAPH,

		/**
		 * A warning or a remark set apart.
		 */
		NOTE,

		/**
		 * Things in no order.
		 */
		LIST,

		/**
		 * Things to do in order.
		 */
		STEPS,

		/**
		 * What is gained, each with how far it can be measured.
		 */
		BENEFITS

	}

	/**
	 * How far a benefit can be measured.
	 */
	public enum Measure {

		/**
		 * It can be turned into dollars with care.
		 */
		MONETISED,

		/**
		 * It can be counted and has no price.
		 */
		COUNTED,

		/**
		 * It is told with evidence.
		 */
		NARRATIVE

	}

	/**
	 * One thing of a list.
	 *
	 * @param key place on its page, for benefits
	 * @param title what it is
	 * @param text more about it
	 * @param measure how far it can be measured, for benefits
	 * @param link page or place of the same toolkit
	 * @param source address where it was published, where it differs from the page's
	 */
	public record Entry(@Nullable String key, LocalizedText title, LocalizedText text, @Nullable Measure measure,
			@Nullable String link, @Nullable String source) {

	}

}
