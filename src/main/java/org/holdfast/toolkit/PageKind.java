package org.holdfast.toolkit;

/**
 * What a page is for, and whether its items are answered.
 */
public enum PageKind {

	/**
	 * Running text.
	 */
	ARTICLE(false),

	/**
	 * How one institution does it.
	 */
	CASE_STUDY(false),

	/**
	 * Things to do, each with a status.
	 */
	STRATEGY_LIST(true),

	/**
	 * Statements answered yes, partly or no.
	 */
	CHECKLIST(true),

	/**
	 * Fields and tables filled in with colleagues.
	 */
	WORKSHEET(true),

	/**
	 * Factors to weigh, each question ending in a decision.
	 */
	BIG_QUESTIONS(true),

	/**
	 * Challenges and what helped.
	 */
	BARRIERS(false),

	/**
	 * What the work earns and saves.
	 */
	RETURN_ON_INVESTMENT(false),

	/**
	 * Where to read on.
	 */
	RESOURCES(false),

	/**
	 * Words explained.
	 */
	KEY_TERMS(false),

	/**
	 * A path that people or money take, drawn with the institution's own counts.
	 */
	PATHWAY(false);

	private final boolean answerable;

	PageKind(boolean answerable) {
		this.answerable = answerable;
	}

	public boolean answerable() {
		return this.answerable;
	}

}
