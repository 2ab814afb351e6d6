package org.holdfast.roi.model;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One result: a number with its formula, or the reason why there is none.
 *
 * @param kind which result
 * @param value the exact number, absent when it does not apply
 * @param formula the formula with the numbers in it, absent with the number
 * @param notApplicable why there is no number
 */
public record Measure(MeasureKind kind, @Nullable Fraction value, @Nullable String formula,
		@Nullable NotApplicable notApplicable) {

	static Measure of(MeasureKind kind, Expression expression) {
		Fraction value = expression.value();
		return new Measure(kind, value, expression.text() + " = " + NumberText.result(value, kind.unit()), null);
	}

	static Measure not(MeasureKind kind, NotApplicable why) {
		return new Measure(kind, null, null, why);
	}

	/**
	 * The number, where there must be one.
	 * @return the exact number
	 */
	Fraction known() {
		return Objects.requireNonNull(this.value);
	}

	/**
	 * The number as it is shown.
	 * @return the rounded number, or nothing when it does not apply
	 */
	public @Nullable String shown() {
		return (this.value != null) ? NumberText.result(this.value, this.kind.unit()) : null;
	}

}
