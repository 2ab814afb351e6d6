package org.holdfast.progress.web;

import java.util.List;
import java.util.Map;

import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.FigureOffer;
import org.holdfast.progress.wording.AnswerLine;
import org.holdfast.toolkit.Item;
import org.jspecify.annotations.Nullable;

/**
 * An item with its answer, ready to be shown.
 *
 * @param item the item
 * @param form its own form
 * @param rows a form for each row, for tables only
 * @param blank form to add a row with, where that can be done
 * @param lines the answer in words
 * @param earlier the answer of the cycle before in words
 * @param copied whether the answer was copied and nobody has looked at it since
 * @param offer a figure about a whole table, if there is one
 * @param said what each added row holds, by key of the row
 * @param editable whether the reader may answer it
 */
record ItemView(Item item, FormView form, List<FormView> rows, @Nullable FormView blank, List<AnswerLine> lines,
		List<AnswerLine> earlier, boolean copied, @Nullable FigureOffer offer, Map<String, String> said,
		boolean editable) {

	public String anchor() {
		return this.item.anchor();
	}

	/**
	 * Rows that are always there.
	 * @return in order
	 */
	public List<FormView> fixed() {
		return this.rows.stream().filter((row) -> !row.added()).toList();
	}

	/**
	 * Rows that people added.
	 * @return in order
	 */
	public List<FormView> added() {
		return this.rows.stream().filter(FormView::added).toList();
	}

	public String addPath() {
		return "/work/" + this.item.key() + "/rows/new";
	}

	/**
	 * Whether the answer of the cycle before can be taken over.
	 * @return whether there is one and none in this cycle
	 */
	public boolean takeable() {
		return !this.earlier.isEmpty() && this.lines.isEmpty()
				&& this.form.answer().status() == AnswerStatus.NOT_STARTED;
	}

	public boolean table() {
		return this.form.fields().isEmpty();
	}

}
