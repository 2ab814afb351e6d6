package org.holdfast.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a data file holds.
 */
public enum Kind {

	/** One row is a hire, with its end if it has ended. */
	EMPLOYMENTS,

	/** One row is a person at work on one day. */
	ROSTER,

	/** One row is a person who left. */
	SEPARATIONS,

	/** One row is a promotion, transfer, demotion or reclassification. */
	JOB_CHANGES,

	/** One row is an application for a job. */
	APPLICATIONS,

	/** One row is a line of the ledger or of a purchase order. */
	PURCHASES,

	/** One row is an address or a certificate of a vendor. */
	VENDORS;

	/**
	 * The name in files, addresses and the API.
	 * @return for example {@code job-changes}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Finds a kind by its code.
	 * @param code for example {@code job-changes}
	 * @return the kind, empty when there is none of that name
	 */
	public static Optional<Kind> of(String code) {
		return Stream.of(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

}
