package org.holdfast.intake.reading;

/**
 * What a row of the file is to be taken for.
 */
public enum RowKind {

	/**
	 * A row of values.
	 */
	VALUES,

	/**
	 * The header once more, as printed at the top of each page: excluded.
	 */
	HEADER_AGAIN,

	/**
	 * A row that cannot be read as the header asks: rejected.
	 */
	BROKEN

}
