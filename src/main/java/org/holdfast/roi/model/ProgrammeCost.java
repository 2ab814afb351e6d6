package org.holdfast.roi.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Formula R6: what the programme cost the institution after what others paid.
 */
final class ProgrammeCost {

	private final @Nullable Expression net;

	ProgrammeCost(Inputs inputs) {
		if (inputs.programmeCosts().isEmpty()) {
			this.net = null;
			return;
		}
		Expression gross = total(inputs.programmeCosts()).as(Quantity.PROGRAMME_COST);
		this.net = inputs.outsideFunds().isEmpty() ? gross
				: gross.minus(total(inputs.outsideFunds()).as(Quantity.OUTSIDE_FUNDS));
	}

	private static Expression total(List<CostItem> items) {
		return Expression
			.sum(items.stream().map((item) -> Expression.number(item.amount().value(), Unit.USD)).toList());
	}

	/**
	 * The net cost.
	 * @return the net cost, or nothing if no cost was given
	 */
	@Nullable Expression net() {
		return this.net;
	}

	Measure measure() {
		return (this.net != null) ? Measure.of(MeasureKind.NET_COST, this.net)
				: Measure.not(MeasureKind.NET_COST, NotApplicable.COST_NOT_GIVEN);
	}

}
