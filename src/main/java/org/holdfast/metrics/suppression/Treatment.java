package org.holdfast.metrics.suppression;

import java.util.Set;

/**
 * What may be shown of one figure. A hidden figure hides everything it holds.
 *
 * @param visibility of numerator, denominator and value
 * @param coverageHidden whether coverage and bounds are null
 * @param hiddenReasons the entries of {@code excluded} that are null; a shown figure can
 * have some among them that it has no entry for, so that their zero is not told
 */
public record Treatment(Visibility visibility, boolean coverageHidden, Set<String> hiddenReasons) {

	/**
	 * Everything is shown.
	 */
	public static final Treatment OPEN = new Treatment(Visibility.SHOWN, false, Set.of());

	public Treatment {
		hiddenReasons = Set.copyOf(hiddenReasons);
	}

	/**
	 * Whether numerator, denominator and value may be shown.
	 * @return true when they may
	 */
	public boolean shown() {
		return this.visibility == Visibility.SHOWN;
	}

}
