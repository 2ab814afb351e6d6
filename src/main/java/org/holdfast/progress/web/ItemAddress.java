package org.holdfast.progress.web;

import org.holdfast.progress.AnswerKey;
import org.jspecify.annotations.Nullable;

/**
 * What the path of an answer's address says.
 *
 * @param toolkit key of the toolkit
 * @param page key of the page
 * @param group key of the group
 * @param item last part of the item's key
 * @param row key of a row, absent for the item as a whole
 */
record ItemAddress(String toolkit, String page, String group, String item, @Nullable String row) {

	AnswerKey key() {
		return new AnswerKey(String.join("/", this.toolkit, this.page, this.group, this.item),
				(this.row != null) ? this.row : "");
	}

}
