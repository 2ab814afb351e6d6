package org.holdfast.progress.web;

import java.util.List;

import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * The form of one answer: of an item, or of one row of a table.
 *
 * @param id id of the form
 * @param action where it is sent
 * @param label what is answered
 * @param answer the answer as it stands
 * @param fields its controls
 * @param reason why the item is left out, as typed
 * @param reasonFlaw what is wrong with the reason
 * @param status the status chosen, as typed
 * @param version the version the form starts from
 * @param added whether it is a row that can be removed
 * @param kept whether it holds what was typed before a session ended
 */
record FormView(String id, String action, String label, AnswerView answer, List<FieldView> fields, String reason,
		@Nullable Flaw reasonFlaw, String status, int version, boolean added, boolean kept) {

	FormView {
		fields = List.copyOf(fields);
	}

	/**
	 * Where a control of it is found: an added row has a page of its own.
	 * @param control id of the control
	 * @return address of the control
	 */
	public String place(String control) {
		return (this.added ? this.action : "") + "#" + control;
	}

	public String path(String more) {
		return this.action + "/" + more;
	}

}
