package org.holdfast.metrics;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a figure can be taken apart.
 */
public enum Breakdown {

	/** Calendar months. */
	MONTH(true),

	/** Calendar quarters. */
	QUARTER(true),

	/** Quarters of the fiscal year. */
	FISCAL_QUARTER(true),

	/** Fiscal years. */
	FISCAL_YEAR(true),

	/** Sites as given. */
	SITE(false),

	/** Job families as given. */
	JOB_FAMILY(false),

	/** Spend categories as given. */
	CATEGORY(false),

	/** Pipeline, general, unknown. */
	POOL(false),

	/** Local sets by name; they overlap. */
	GEOGRAPHY_SET(false),

	/** Living wages that are not in use. */
	LIVING_WAGE(false),

	/** Groups of certifications; they overlap. */
	CERTIFICATION(false),

	/** How employment ended. */
	END_KIND(false),

	/** Local or small vendors and the rest. */
	VENDOR_KIND(false),

	/** Reasons of exclusion. */
	REASON(false);

	private final boolean time;

	Breakdown(boolean time) {
		this.time = time;
	}

	/**
	 * Whether the groups are spans of time.
	 * @return whether they are
	 */
	public boolean isTime() {
		return this.time;
	}

	/**
	 * The name in the API.
	 * @return for example {@code fiscal-quarter}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Finds a breakdown by its name in the API.
	 * @param code for example {@code fiscal-quarter}
	 * @return the breakdown, empty when there is none of that name
	 */
	public static Optional<Breakdown> of(String code) {
		return Stream.of(values()).filter((breakdown) -> breakdown.code().equals(code)).findFirst();
	}

}
