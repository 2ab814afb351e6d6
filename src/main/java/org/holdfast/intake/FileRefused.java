package org.holdfast.intake;

import org.holdfast.intake.rule.Rule;

/**
 * Something speaks against a file as a whole.
 */
class FileRefused extends RuntimeException {

	private final Rule rule;

	FileRefused(Rule rule) {
		super(rule.code());
		this.rule = rule;
	}

	Rule rule() {
		return this.rule;
	}

}
