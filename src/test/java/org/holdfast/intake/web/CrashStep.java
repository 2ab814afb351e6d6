package org.holdfast.intake.web;

/**
 * What an import is in the middle of when its node or its database dies.
 */
enum CrashStep {

	/** The file arrives. */
	UPLOAD(100),

	/** Its form is found out, and which column is which. */
	READING(10),

	/** Its rows are checked and loaded. */
	CHECKING(120),

	/** It is compared with what is there. */
	PREVIEW(400),

	/** It is compared again, since another was committed after the decision. */
	COMMIT(300),

	/** Figures are computed anew. */
	FIGURES(300);

	private final int milliseconds;

	CrashStep(int milliseconds) {
		this.milliseconds = milliseconds;
	}

	/**
	 * About how long it takes with the files of the crash tests.
	 * @return nanoseconds
	 */
	long nanos() {
		return this.milliseconds * 1_000_000L;
	}

}
