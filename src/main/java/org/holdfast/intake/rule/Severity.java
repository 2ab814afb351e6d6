package org.holdfast.intake.rule;

/**
 * How grave it is that a rule is not met.
 */
public enum Severity {

	/**
	 * The whole file is refused.
	 */
	FILE_ERROR,

	/**
	 * The row is refused.
	 */
	ROW_ERROR,

	/**
	 * The row counts, and somebody should look.
	 */
	WARNING,

	/**
	 * The row counts; this is worth knowing.
	 */
	NOTICE;

	/**
	 * Says whether a file or a row is refused.
	 * @return whether a file or a row is refused
	 */
	public boolean isError() {
		return this == FILE_ERROR || this == ROW_ERROR;
	}

	/**
	 * The name used by the HTTP API.
	 * @return the name used by the HTTP API. /
	 */
	public String code() {
		return switch (this) {
			case FILE_ERROR, ROW_ERROR -> "error";
			case WARNING -> "warning";
			case NOTICE -> "notice";
		};
	}

}
