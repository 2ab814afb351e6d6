package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A formula with the numbers in it. The same tree is computed and printed, so the text on
 * a page can never differ from what was calculated.
 */
sealed interface Expression {

	/**
	 * The exact result.
	 * @param instead quantities to take another value for, to see what depends on them
	 * @return the result
	 */
	Fraction value(Map<Quantity, Fraction> instead);

	default Fraction value() {
		return value(Map.of());
	}

	String text();

	/**
	 * The quantities the result depends on.
	 * @return each as often as it occurs
	 */
	Stream<Quantity> uses();

	/**
	 * How tightly the printed text binds: 1 sums, 2 products, 3 a plain number.
	 * @return 1 to 3
	 */
	int binding();

	default Expression plus(Expression other) {
		return new Operation(Operator.PLUS, List.of(this, other));
	}

	default Expression minus(Expression other) {
		return new Operation(Operator.MINUS, List.of(this, other));
	}

	default Expression times(Expression... others) {
		return new Operation(Operator.TIMES, concat(this, others));
	}

	default Expression over(Expression other) {
		return new Operation(Operator.OVER, List.of(this, other));
	}

	default Expression as(Quantity quantity) {
		return new Held(quantity, this);
	}

	default Expression shown(Unit unit) {
		return new Shown(this, unit);
	}

	static Expression number(BigDecimal value, Unit unit) {
		return new Number(Fraction.of(value), NumberText.given(value, unit));
	}

	static Expression number(long value) {
		return number(BigDecimal.valueOf(value), Unit.COUNT);
	}

	static Expression sum(List<Expression> parts) {
		return (parts.size() == 1) ? parts.getFirst() : new Operation(Operator.PLUS, parts);
	}

	private static List<Expression> concat(Expression first, Expression... others) {
		List<Expression> all = new ArrayList<>(List.of(first));
		all.addAll(List.of(others));
		return all;
	}

	/**
	 * The four operations.
	 */
	enum Operator {

		PLUS(" + ", 1, Fraction::plus), MINUS(" − ", 1, Fraction::minus), TIMES(" × ", 2, Fraction::times),
		OVER(" ÷ ", 2, Fraction::over);

		private final String sign;

		private final int binding;

		private final BinaryOperator<Fraction> apply;

		Operator(String sign, int binding, BinaryOperator<Fraction> apply) {
			this.sign = sign;
			this.binding = binding;
			this.apply = apply;
		}

	}

	/**
	 * A number with the text it was given as.
	 *
	 * @param value the number
	 * @param text how it is printed
	 */
	record Number(Fraction value, String text) implements Expression {

		@Override
		public Fraction value(Map<Quantity, Fraction> instead) {
			return this.value;
		}

		@Override
		public Stream<Quantity> uses() {
			return Stream.empty();
		}

		@Override
		public int binding() {
			return (this.value.signum() < 0) ? 1 : 3;
		}

	}

	/**
	 * A part of a formula that is one quantity, and can be given another value.
	 *
	 * @param quantity what it is
	 * @param inner how it came about
	 */
	record Held(Quantity quantity, Expression inner) implements Expression {

		@Override
		public Fraction value(Map<Quantity, Fraction> instead) {
			Fraction other = instead.get(this.quantity);
			return (other != null) ? other : this.inner.value(instead);
		}

		@Override
		public String text() {
			return this.inner.text();
		}

		@Override
		public Stream<Quantity> uses() {
			return Stream.concat(Stream.of(this.quantity), this.inner.uses());
		}

		@Override
		public int binding() {
			return this.inner.binding();
		}

	}

	/**
	 * A part of a formula that has a line of its own elsewhere and is printed as its
	 * rounded result, while the exact value is carried on.
	 *
	 * @param inner the formula behind it
	 * @param unit how the result is printed
	 */
	record Shown(Expression inner, Unit unit) implements Expression {

		@Override
		public Fraction value(Map<Quantity, Fraction> instead) {
			return this.inner.value(instead);
		}

		@Override
		public String text() {
			return NumberText.result(this.inner.value(), this.unit);
		}

		@Override
		public Stream<Quantity> uses() {
			return this.inner.uses();
		}

		@Override
		public int binding() {
			return (this.inner.value().signum() < 0) ? 1 : 3;
		}

	}

	/**
	 * An operation on two or more parts, from left to right.
	 *
	 * @param operator what is done
	 * @param parts with what
	 */
	record Operation(Operator operator, List<Expression> parts) implements Expression {

		@Override
		public Fraction value(Map<Quantity, Fraction> instead) {
			return this.parts.stream()
				.map((part) -> part.value(instead))
				.reduce(this.operator.apply)
				.orElse(Fraction.ZERO);
		}

		@Override
		public String text() {
			return this.parts.stream().map(this::inPlace).collect(Collectors.joining(this.operator.sign));
		}

		@Override
		public Stream<Quantity> uses() {
			return this.parts.stream().flatMap(Expression::uses);
		}

		@Override
		public int binding() {
			return this.operator.binding;
		}

		private String inPlace(Expression part) {
			boolean first = part == this.parts.getFirst();
			boolean ordered = this.operator == Operator.MINUS || this.operator == Operator.OVER;
			boolean loose = part.binding() < this.operator.binding || (!first && part.binding() == 1)
					|| (!first && ordered && part.binding() == this.operator.binding);
			return loose ? "(" + part.text() + ")" : part.text();
		}

	}

}
