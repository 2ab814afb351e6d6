package org.holdfast.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which vendors of an import may be others under another name or number. The module that
 * knows vendors answers.
 */
public interface NearVendors {

	/**
	 * Compares the vendors of a candidate with each other and with those known already.
	 * Runs with the institution in force, in a transaction.
	 * @param candidate the checked batch that is not visible yet
	 * @return those that nobody decided about
	 */
	Found of(Batch candidate);

	/**
	 * What was found.
	 *
	 * @param vendors how many vendors of the import are like another
	 * @param samples the first few pairs, those first that are most alike
	 */
	record Found(int vendors, List<Pair> samples) {

	}

	/**
	 * Two vendors that may be one.
	 *
	 * @param vendor one of the import
	 * @param other the other
	 * @param known whether the other was known before the import
	 * @param likeness why, for example {@code spelling}
	 * @param sharesZip whether they share a ZIP code
	 */
	record Pair(Vendor vendor, Vendor other, boolean known, String likeness, boolean sharesZip) {

	}

	/**
	 * A vendor.
	 *
	 * @param name its name
	 * @param number the number files give it, absent when it has a name only
	 */
	record Vendor(String name, @Nullable String number) {

	}

}
