package org.holdfast.roi.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Formulas R1 to R4 and R19: the savings as expressions, from inputs whose two pools are
 * known and have people in them.
 */
final class SavingLines {

	private static final long HOURS_A_YEAR = 2_080;

	private static final long HOURS_A_SHIFT = 8;

	private final Inputs inputs;

	private final Expression hires;

	private final Expression gap;

	private final Pool pipeline;

	private final List<MissingNumbers> missing = new ArrayList<>();

	private final List<Saving> savings = new ArrayList<>();

	private @Nullable Expression costOfExit;

	SavingLines(Inputs inputs, Pool pipeline, Pool comparison) {
		this.inputs = inputs;
		this.pipeline = pipeline;
		this.hires = Expression.number(pipeline.hires()).as(Quantity.PIPELINE_HIRES);
		this.gap = turnover(comparison).as(Quantity.COMPARISON_TURNOVER)
			.minus(turnover(pipeline).as(Quantity.PIPELINE_TURNOVER));
		switch (inputs.mode()) {
			case FULL_COST -> fullTurnover();
			case COMPONENTS -> {
				separationAndRampUp();
				recruitingTime();
				hiringFees();
				vacancy();
				training();
			}
		}
		communityWages();
	}

	private static Expression turnover(Pool pool) {
		return Expression.number(pool.left()).over(Expression.number(pool.hires()));
	}

	Expression hires() {
		return this.hires;
	}

	Expression gap() {
		return this.gap;
	}

	Expression exitsAvoided() {
		return this.hires.times(this.gap);
	}

	/**
	 * What one exit costs in the mode of the inputs.
	 * @return the cost, or nothing if it was not given
	 */
	Optional<Expression> costOfExit() {
		return Optional.ofNullable(this.costOfExit);
	}

	/**
	 * The savings that belong to a financial return.
	 * @return hard and soft lines in the order of their formulas
	 */
	List<Saving> financial() {
		return this.savings.stream().filter((saving) -> saving.line.kind() != ValueKind.COMMUNITY).toList();
	}

	List<BenefitLine> lines() {
		return this.savings.stream().map(Saving::line).toList();
	}

	List<MissingNumbers> missing() {
		return List.copyOf(this.missing);
	}

	private void fullTurnover() {
		if (this.inputs.has(Quantity.FULL_COST)) {
			turnoverLine("R1", number(Quantity.FULL_COST), CostComponent.FULL_TURNOVER.contents());
		}
		else if (this.inputs.has(Quantity.FULL_COST_SHARE)) {
			if (allGiven("R1", Quantity.HOURLY_PAY)) {
				Expression cost = number(Quantity.FULL_COST_SHARE).times(number(Quantity.HOURLY_PAY),
						Expression.number(HOURS_A_YEAR));
				turnoverLine("R1", cost, CostComponent.FULL_TURNOVER.contents());
			}
		}
		else {
			turnoverFromParts("R1", CostComponent.parts());
		}
	}

	private void separationAndRampUp() {
		turnoverFromParts("R1b", List.of(CostComponent.SEPARATION, CostComponent.RAMP_UP));
	}

	private void turnoverFromParts(String code, List<CostComponent> parts) {
		List<CostComponent> given = parts.stream().filter((part) -> this.inputs.hasAny(part.quantities())).toList();
		List<Quantity> absent = parts.stream()
			.filter((part) -> !given.contains(part))
			.flatMap((part) -> part.quantities().stream())
			.toList();
		if (!absent.isEmpty()) {
			this.missing.add(new MissingNumbers(code, absent, !given.isEmpty()));
		}
		if (!given.isEmpty()) {
			turnoverLine(code,
					Expression
						.sum(given.stream().flatMap((part) -> part.quantities().stream()).map(this::number).toList()),
					given);
		}
	}

	private void turnoverLine(String code, Expression cost, List<CostComponent> inside) {
		this.costOfExit = cost;
		add(code, ValueKind.SOFT, this.hires.times(this.gap, cost), inside);
	}

	private void recruitingTime() {
		if (allGiven("R2", Quantity.RECRUITING_HOURS_GENERAL, Quantity.RECRUITING_HOURS_PIPELINE,
				Quantity.RECRUITER_RATE)) {
			Expression hours = number(Quantity.RECRUITING_HOURS_GENERAL)
				.minus(number(Quantity.RECRUITING_HOURS_PIPELINE));
			add("R2", ValueKind.SOFT, hours.times(number(Quantity.RECRUITER_RATE), this.hires),
					CostComponent.EASIER_RECRUITING.contents());
		}
	}

	private void hiringFees() {
		List<Quantity> fees = List.of(Quantity.HIRING_FEES_GENERAL, Quantity.HIRING_FEES_PIPELINE);
		if (this.inputs.hasAny(fees) && allGiven("R2b", Quantity.HIRING_FEES_GENERAL, Quantity.HIRING_FEES_PIPELINE)) {
			Expression saved = number(Quantity.HIRING_FEES_GENERAL).minus(number(Quantity.HIRING_FEES_PIPELINE));
			add("R2b", ValueKind.HARD, saved.times(this.hires), List.of(CostComponent.RECRUITMENT));
		}
	}

	private void vacancy() {
		if (allGiven("R3", Quantity.DAYS_SAVED, Quantity.AGENCY_RATE, Quantity.EMPLOYEE_RATE, Quantity.SHARE_COVERED)) {
			Expression workdays = number(Quantity.DAYS_SAVED).times(Expression.number(5)).over(Expression.number(7));
			Expression premium = number(Quantity.AGENCY_RATE).minus(number(Quantity.EMPLOYEE_RATE));
			add("R3", ValueKind.HARD, workdays.times(premium, Expression.number(HOURS_A_SHIFT),
					number(Quantity.SHARE_COVERED), this.hires), CostComponent.FASTER_FILLING.contents());
		}
	}

	private void training() {
		if (allGiven("R4", Quantity.TRAINING_HOURS_SAVED, Quantity.TRAINEE_RATE, Quantity.TRAINER_SHARE)) {
			Expression anHour = number(Quantity.TRAINEE_RATE).plus(number(Quantity.TRAINER_SHARE));
			add("R4", ValueKind.SOFT, number(Quantity.TRAINING_HOURS_SAVED).times(anHour, this.hires),
					CostComponent.TRAINING_DONE.contents());
		}
	}

	private void communityWages() {
		if (this.inputs.has(Quantity.PRIOR_PAY) && allGiven("R19", Quantity.PRIOR_PAY, Quantity.HOURLY_PAY)) {
			Expression raise = number(Quantity.HOURLY_PAY).minus(number(Quantity.PRIOR_PAY));
			add("R19", ValueKind.COMMUNITY,
					Expression.number(this.pipeline.stayed()).times(raise, Expression.number(HOURS_A_YEAR)), List.of());
		}
	}

	private boolean allGiven(String code, Quantity... needed) {
		List<Quantity> absent = Arrays.stream(needed).filter((quantity) -> !this.inputs.has(quantity)).toList();
		if (absent.isEmpty()) {
			return true;
		}
		this.missing.add(new MissingNumbers(code, absent, false));
		return false;
	}

	private Expression number(Quantity quantity) {
		return Expression.number(this.inputs.value(quantity).orElseThrow().value(), quantity.unit()).as(quantity);
	}

	private void add(String code, ValueKind kind, Expression expression, List<CostComponent> inside) {
		Fraction amount = expression.value();
		String formula = expression.text() + " = " + NumberText.result(amount, Unit.USD);
		this.savings
			.add(new Saving(new BenefitLine(code, kind, amount, formula, inside, expression.uses().distinct().toList()),
					expression));
	}

	/**
	 * A line with the expression behind it.
	 *
	 * @param line what is shown
	 * @param expression what was computed
	 */
	record Saving(BenefitLine line, Expression expression) {
	}

}
