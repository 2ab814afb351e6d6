package org.holdfast.progress.web;

import java.util.ArrayList;
import java.util.List;

import org.holdfast.progress.FigureOffer;
import org.holdfast.progress.Flaw;
import org.holdfast.progress.Typed;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.jspecify.annotations.Nullable;

/**
 * A control of an answer's form.
 *
 * @param column what is asked
 * @param id id of the control, or of the first of several
 * @param texts what stands in it
 * @param flaw why that could not be read, if it could not
 * @param offer a figure that may be used, if there is one
 * @param prefilled whether it holds that figure although nothing was answered yet
 */
record FieldView(Column column, String id, List<String> texts, @Nullable Flaw flaw, @Nullable FigureOffer offer,
		boolean prefilled) {

	/**
	 * The same, filled in with a figure.
	 * @param figure the figure
	 * @return the control with the figure in it
	 */
	FieldView filled(FigureOffer figure) {
		return new FieldView(this.column, this.id, List.of(figure.answer()), this.flaw, figure, true);
	}

	/**
	 * Name of the control.
	 * @return what the form sends it as
	 */
	public String name() {
		return AnswerSent.FIELD + this.column.key();
	}

	public String text() {
		return this.texts.isEmpty() ? "" : this.texts.getFirst();
	}

	public boolean chosen(String key) {
		return this.texts.contains(key);
	}

	public boolean wrong() {
		return this.flaw != null;
	}

	/**
	 * How the control is drawn.
	 * @return name of a fragment
	 */
	public String look() {
		return switch (this.column.field()) {
			case LONG_TEXT -> "area";
			case CHOICE -> this.column.key().equals(Typed.VALUE) ? "choices" : "select";
			case YES_PARTLY_NO, MULTI_CHOICE -> "choices";
			default -> "line";
		};
	}

	public boolean several() {
		return this.column.field() == FieldKind.MULTI_CHOICE;
	}

	/**
	 * Whether a number is asked for.
	 * @return whether a number pad helps
	 */
	public boolean numeric() {
		return switch (this.column.field()) {
			case NUMBER, MONEY, PERCENT -> true;
			default -> false;
		};
	}

	/**
	 * Ids of what explains the control.
	 * @return ids separated by blanks, absent when nothing does
	 */
	public @Nullable String describedBy() {
		List<String> ids = new ArrayList<>();
		if (this.column.unit() != null || this.column.field() == FieldKind.DATE) {
			ids.add(this.id + "-hint");
		}
		if (this.prefilled) {
			ids.add(this.id + "-prefilled");
		}
		if (wrong()) {
			ids.add(this.id + "-error");
		}
		if (this.column.field() == FieldKind.LONG_TEXT && this.column.limit() != null) {
			ids.add(this.id + "-limit");
		}
		return ids.isEmpty() ? null : String.join(" ", ids);
	}

}
