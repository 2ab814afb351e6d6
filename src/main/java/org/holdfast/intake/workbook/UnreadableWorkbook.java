package org.holdfast.intake.workbook;

import java.io.IOException;

import org.holdfast.intake.reading.FileKind;
import org.holdfast.intake.rule.Rule;

/**
 * Says that a file is no workbook that can be read, and which rule says so.
 */
@SuppressWarnings("serial")
public final class UnreadableWorkbook extends IOException {

	private final Rule rule;

	private final FileKind kind;

	UnreadableWorkbook(Rule rule, FileKind kind, String message) {
		super(message);
		this.rule = rule;
		this.kind = kind;
	}

	static UnreadableWorkbook damaged(String message) {
		return new UnreadableWorkbook(Rule.FILE_DAMAGED, FileKind.WORKBOOK, message);
	}

	static UnreadableWorkbook bomb(String message) {
		return new UnreadableWorkbook(Rule.ARCHIVE_BOMB, FileKind.ZIP, message);
	}

	/**
	 * What speaks against the file.
	 * @return a rule of files
	 */
	public Rule rule() {
		return this.rule;
	}

	/**
	 * What the file is.
	 * @return the kind
	 */
	public FileKind kind() {
		return this.kind;
	}

}
