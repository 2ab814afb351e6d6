package org.holdfast.purchasing.likeness;

/**
 * Two vendors that may be one, at least one of them in a file that does not count yet.
 *
 * @param left one
 * @param right the other
 * @param likeness why
 * @param sharesZip whether they share a ZIP code
 * @param personal whether one of them looks like a person
 */
record NearPair(Side left, Side right, Likeness likeness, boolean sharesZip, boolean personal) {

	/**
	 * A vendor.
	 *
	 * @param key how files recognise it
	 * @param name its name
	 * @param fresh whether the file names it
	 * @param known whether it was known before
	 */
	record Side(String key, String name, boolean fresh, boolean known) {

	}

}
