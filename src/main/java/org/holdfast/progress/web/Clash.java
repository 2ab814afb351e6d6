package org.holdfast.progress.web;

import java.util.List;

import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Revision;
import org.holdfast.progress.wording.AnswerLine;
import org.holdfast.progress.wording.LineDifference;
import org.holdfast.toolkit.Item;

/**
 * Two people's answers to one item, side by side.
 *
 * @param item the item
 * @param label what was asked
 * @param cycle name of the cycle
 * @param action where a decision is sent
 * @param page address of the page the item stands on
 * @param anchor place on that page
 * @param mine what was not stored
 * @param theirs the answer as it stands
 * @param mineLines mine in words
 * @param theirLines theirs in words
 * @param differences how theirs would become mine, word by word
 * @param merged controls that hold both
 * @param formId id of the form that was refused
 */
record Clash(Item item, String label, String cycle, String action, String page, String anchor, Revision mine,
		AnswerView theirs, List<AnswerLine> mineLines, List<AnswerLine> theirLines, List<LineDifference> differences,
		List<FieldView> merged, String formId) {

	/**
	 * Whether the two differ in what was typed, not only in how far it is.
	 * @return whether there is something to merge
	 */
	public boolean mergeable() {
		return !this.merged.isEmpty();
	}

	public boolean ownWork() {
		return this.theirs.saved() != null && this.theirs.saved().account().equals(this.mine.saved().account());
	}

}
