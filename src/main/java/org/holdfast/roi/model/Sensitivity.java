package org.holdfast.roi.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One-way sensitivity: each quantity alone a tenth lower and higher, and the value at
 * which the net is zero. The result is a straight line in every single quantity, so two
 * points give that value exactly.
 */
final class Sensitivity {

	private static final Fraction LOWER = Fraction.of("0.9");

	private static final Fraction HIGHER = Fraction.of("1.1");

	private static final Fraction WHOLE = Fraction.of(1);

	private final Expression target;

	private final boolean hasBreakEven;

	private final Map<Quantity, Fraction> values;

	Sensitivity(Expression target, boolean hasBreakEven, Map<Quantity, Fraction> values) {
		this.target = target;
		this.hasBreakEven = hasBreakEven;
		this.values = values;
	}

	List<Influence> influences() {
		return this.target.uses()
			.distinct()
			.map(this::influence)
			.flatMap(Optional::stream)
			.sorted(Comparator.comparing(Influence::swing).reversed().thenComparing(Influence::quantity))
			.toList();
	}

	private Optional<Influence> influence(Quantity quantity) {
		Fraction value = this.values.get(quantity);
		if (value == null || value.signum() == 0) {
			return Optional.empty();
		}
		return Optional.of(new Influence(quantity, value, at(quantity, capped(quantity, value.times(LOWER))),
				at(quantity, capped(quantity, value.times(HIGHER))), breakEven(quantity, value)));
	}

	private Fraction at(Quantity quantity, Fraction value) {
		return this.target.value(Map.of(quantity, value));
	}

	private static Fraction capped(Quantity quantity, Fraction value) {
		boolean upToWhole = switch (quantity) {
			case PIPELINE_TURNOVER, COMPARISON_TURNOVER, SHARE_COVERED -> true;
			default -> false;
		};
		return (upToWhole && value.compareTo(WHOLE) > 0) ? WHOLE : value;
	}

	private @Nullable Fraction breakEven(Quantity quantity, Fraction value) {
		if (!this.hasBreakEven) {
			return null;
		}
		Fraction now = this.target.value();
		Fraction slope = at(quantity, value.plus(WHOLE)).minus(now);
		if (slope.signum() == 0) {
			return null;
		}
		Fraction zero = value.minus(now.over(slope));
		return isSensible(quantity, zero) ? zero : null;
	}

	private static boolean isSensible(Quantity quantity, Fraction value) {
		if (quantity.isEnterable()) {
			return value.compareTo(Fraction.of(quantity.least())) >= 0
					&& value.compareTo(Fraction.of(quantity.most())) <= 0;
		}
		boolean share = quantity.unit() == Unit.SHARE;
		return value.signum() >= 0 && !(share && value.compareTo(WHOLE) > 0);
	}

}
