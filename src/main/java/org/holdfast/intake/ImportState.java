package org.holdfast.intake;

import java.util.Locale;

/**
 * How far an import has come.
 */
public enum ImportState {

	/** The file is still arriving; not shown to anybody. */
	RECEIVING,

	/** The whole file is stored, encrypted. */
	RECEIVED,

	/** Encoding, delimiter and header row are known. */
	READ,

	/** A person or a program has to say which column is which. */
	NEEDS_MAPPING,

	/** The rows are being read, checked and loaded, invisible. */
	CHECKING,

	/** All rows are checked. */
	CHECKED,

	/** The effect of the import is known and waits for a decision. */
	PREVIEWED,

	/** The decision is being carried out. */
	COMMITTING,

	/** The rows are visible to figures. */
	COMMITTED,

	/** The rows are no longer visible. */
	WITHDRAWN,

	/** Given up before it was committed. */
	CANCELLED,

	/** Could not go on, with a reason a person can act on. */
	FAILED;

	/**
	 * The name in the API and the database.
	 * @return for example {@code needs-mapping}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static ImportState of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	boolean isOver() {
		return this == WITHDRAWN || this == CANCELLED;
	}

}
