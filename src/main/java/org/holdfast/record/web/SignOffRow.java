package org.holdfast.record.web;

import org.holdfast.record.SignOff;

/**
 * A sign-off with the name of its page.
 *
 * @param signOff the sign-off
 * @param title title of the page
 * @param toolkit name of the toolkit
 */
record SignOffRow(SignOff signOff, String title, String toolkit) {

	/**
	 * Where it is shown.
	 * @return path
	 */
	public String path() {
		return "/record/sign-offs/" + this.signOff.id();
	}

}
