package org.holdfast.progress.web;

import java.util.List;

import org.holdfast.progress.FigureOffer;
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
 * @param offer a figure about a whole table, if there is one
 * @param editable whether the reader may answer it
 */
record ItemView(Item item, FormView form, List<FormView> rows, @Nullable FormView blank, List<AnswerLine> lines,
		List<AnswerLine> earlier, @Nullable FigureOffer offer, boolean editable) {

	public String anchor() {
		return this.item.anchor();
	}

	public boolean table() {
		return this.form.fields().isEmpty();
	}

}
