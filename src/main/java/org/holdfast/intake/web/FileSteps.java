package org.holdfast.intake.web;

import org.holdfast.web.Steps;

/**
 * The way of every file.
 */
final class FileSteps {

	static final int UPLOAD = 1;

	static final int COLUMNS = 2;

	static final int CHECK = 3;

	static final int COMMIT = 4;

	private FileSteps() {
	}

	static Steps at(int step) {
		return Steps.of(step, "intake.step.upload", "intake.step.columns", "intake.step.check", "intake.step.commit");
	}

}
