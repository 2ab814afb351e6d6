package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Formulas R5 to R10: totals and ratios over the savings and the programme's cost.
 */
final class Results {

	private final List<Measure> measures = new ArrayList<>();

	private final Expression benefit;

	private final Mode mode;

	private final @Nullable Expression net;

	Results(SavingLines savings, ProgrammeCost cost, Pool pipeline, Mode mode) {
		this.mode = mode;
		Expression all = total(savings.financial());
		Expression hard = total(savings.financial().stream().filter(Results::isHard).toList());
		this.benefit = all;
		this.measures.add(Measure.of(MeasureKind.EXITS_AVOIDED, savings.exitsAvoided()));
		this.measures.add(Measure.of(MeasureKind.TURNOVER_GAP, savings.gap()));
		this.measures.add(Measure.of(MeasureKind.BENEFIT, all));
		this.measures.add(isSeparable() ? Measure.of(MeasureKind.HARD_BENEFIT, hard)
				: Measure.not(MeasureKind.HARD_BENEFIT, NotApplicable.NOT_SEPARABLE));
		this.measures.add(cost.measure());
		Expression net = cost.net();
		if (net == null) {
			this.net = null;
			missingCost();
			return;
		}
		Expression shown = net.shown(Unit.USD);
		this.net = all.shown(Unit.USD).minus(shown);
		returns(all, shown);
		hardReturns(hard, shown);
		payback(all, shown);
		breakEven(savings, shown);
		costPerRetained(pipeline, shown);
	}

	List<Measure> measures() {
		return List.copyOf(this.measures);
	}

	/**
	 * What the sensitivity is measured on.
	 * @return the net, or the benefit where no cost was given
	 */
	Expression target() {
		return (this.net != null) ? this.net : this.benefit;
	}

	Expression benefit() {
		return this.benefit;
	}

	@Nullable Expression net() {
		return this.net;
	}

	private boolean isSeparable() {
		return this.mode == Mode.COMPONENTS;
	}

	private static boolean isHard(SavingLines.Saving saving) {
		return saving.line().kind() == ValueKind.HARD;
	}

	private static Expression total(List<SavingLines.Saving> savings) {
		if (savings.isEmpty()) {
			return Expression.number(BigDecimal.ZERO, Unit.USD);
		}
		return Expression.sum(savings.stream().map((saving) -> saving.expression().shown(Unit.USD)).toList());
	}

	private void missingCost() {
		for (MeasureKind kind : List.of(MeasureKind.NET, MeasureKind.RETURN, MeasureKind.BENEFIT_COST_RATIO,
				MeasureKind.HARD_NET, MeasureKind.HARD_RETURN, MeasureKind.PAYBACK, MeasureKind.BREAK_EVEN_GAP,
				MeasureKind.COST_PER_RETAINED)) {
			this.measures.add(Measure.not(kind, NotApplicable.COST_NOT_GIVEN));
		}
	}

	private void returns(Expression all, Expression cost) {
		Expression net = all.shown(Unit.USD).minus(cost);
		this.measures.add(Measure.of(MeasureKind.NET, net));
		ratio(MeasureKind.RETURN, net.shown(Unit.USD), cost);
		ratio(MeasureKind.BENEFIT_COST_RATIO, all.shown(Unit.USD), cost);
	}

	private void hardReturns(Expression hard, Expression cost) {
		if (!isSeparable()) {
			this.measures.add(Measure.not(MeasureKind.HARD_NET, NotApplicable.NOT_SEPARABLE));
			this.measures.add(Measure.not(MeasureKind.HARD_RETURN, NotApplicable.NOT_SEPARABLE));
			return;
		}
		Expression net = hard.shown(Unit.USD).minus(cost);
		this.measures.add(Measure.of(MeasureKind.HARD_NET, net));
		ratio(MeasureKind.HARD_RETURN, net.shown(Unit.USD), cost);
	}

	private void ratio(MeasureKind kind, Expression amount, Expression cost) {
		NotApplicable why = notADivisor(cost);
		this.measures.add((why != null) ? Measure.not(kind, why) : Measure.of(kind, amount.over(cost)));
	}

	private void payback(Expression all, Expression cost) {
		NotApplicable why = notADivisor(cost);
		if (why == null && all.value().signum() <= 0) {
			why = NotApplicable.NO_BENEFIT;
		}
		Expression monthly = all.shown(Unit.USD).over(Expression.number(12));
		this.measures.add((why != null) ? Measure.not(MeasureKind.PAYBACK, why)
				: Measure.of(MeasureKind.PAYBACK, cost.over(monthly)));
	}

	private void breakEven(SavingLines savings, Expression cost) {
		Expression exit = savings.costOfExit().orElse(null);
		if (exit == null || exit.value().signum() == 0) {
			this.measures.add(Measure.not(MeasureKind.BREAK_EVEN_GAP, NotApplicable.NO_COST_OF_TURNOVER));
			return;
		}
		Expression toEarn = cost;
		for (SavingLines.Saving other : savings.financial().subList(1, savings.financial().size())) {
			toEarn = toEarn.minus(other.expression().shown(Unit.USD));
		}
		this.measures.add(Measure.of(MeasureKind.BREAK_EVEN_GAP, toEarn.over(savings.hires().times(exit))));
	}

	private void costPerRetained(Pool pipeline, Expression cost) {
		this.measures
			.add((pipeline.stayed() == 0) ? Measure.not(MeasureKind.COST_PER_RETAINED, NotApplicable.NOBODY_STAYED)
					: Measure.of(MeasureKind.COST_PER_RETAINED, cost.over(Expression.number(pipeline.stayed()))));
	}

	private static @Nullable NotApplicable notADivisor(Expression cost) {
		return switch (cost.value().signum()) {
			case 0 -> NotApplicable.COST_IS_ZERO;
			case -1 -> NotApplicable.COST_BELOW_ZERO;
			default -> null;
		};
	}

}
