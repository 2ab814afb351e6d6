package org.holdfast.intake.web;

import org.holdfast.web.Steps;

/**
 * The way of every file.
 */
public final class FileSteps {

	/** The columns are chosen. */
	public static final int COLUMNS = 2;

	static final int UPLOAD = 1;

	/** The rows are looked at. */
	public static final int CHECK = 3;

	static final int COMMIT = 4;

	private FileSteps() {
	}

	/**
	 * The way of a file, with the step it is at.
	 * @param step one of the constants
	 * @return for the page
	 */
	public static Steps at(int step) {
		return Steps.of(step, "intake.step.upload", "intake.step.columns", "intake.step.check", "intake.step.commit");
	}

}
