package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Calculates the return on a hiring programme, formulas R1 to R11 of
 * {@code docs/domain/return-on-investment.md}.
 */
public final class HiringReturn {

	private HiringReturn() {
	}

	/**
	 * Finds what makes inputs unfit to calculate with.
	 * @param inputs what was given
	 * @return every refusal, empty when {@link #evaluate} will calculate
	 */
	public static List<Refusal> refusals(Inputs inputs) {
		return InputsCheck.of(inputs);
	}

	/**
	 * Calculates.
	 * @param inputs what was given
	 * @param threshold the smallest comparison pool that gives a return
	 * @return all lines and results, or the reason why there is no return
	 * @throws InputsRefused if the inputs contradict each other or are out of range
	 */
	public static Evaluation evaluate(Inputs inputs, int threshold) {
		List<Refusal> refusals = refusals(inputs);
		if (!refusals.isEmpty()) {
			throw new InputsRefused(refusals);
		}
		ProgrammeCost cost = new ProgrammeCost(inputs);
		Pool pipeline = inputs.pipeline();
		Pool comparison = inputs.comparison();
		if (pipeline == null || comparison == null || pipeline.hires() == 0 || comparison.hires() < threshold) {
			return Evaluation.none(inputs, poolsAtFault(pipeline, comparison), threshold, List.of(),
					List.of(cost.measure()));
		}
		SavingLines savings = new SavingLines(inputs, pipeline, comparison);
		if (savings.financial().isEmpty()) {
			return Evaluation.none(inputs, NoReturn.NO_SAVING, threshold, savings.missing(), List.of(cost.measure()));
		}
		Results results = new Results(savings, cost, pipeline, inputs.mode());
		Interval interval = savings.costOfExit().isPresent() ? interval(results, pipeline, comparison) : null;
		Evaluation bare = new Evaluation(inputs.mode(), null, threshold, savings.lines(), savings.missing(),
				results.measures(), interval, influences(inputs, results, pipeline, comparison), List.of());
		return new Evaluation(bare.mode(), null, threshold, bare.lines(), bare.missing(), bare.measures(), interval,
				bare.influences(), caveats(inputs, bare));
	}

	private static NoReturn poolsAtFault(@Nullable Pool pipeline, @Nullable Pool comparison) {
		if (pipeline == null) {
			return NoReturn.PIPELINE_MISSING;
		}
		if (pipeline.hires() == 0) {
			return NoReturn.PIPELINE_EMPTY;
		}
		return (comparison != null) ? NoReturn.COMPARISON_TOO_SMALL : NoReturn.COMPARISON_MISSING;
	}

	private static Interval interval(Results results, Pool pipeline, Pool comparison) {
		ScoreInterval gap = ScoreInterval.ofDifference(comparison, pipeline);
		Fraction low = Fraction.of(gap.low());
		Fraction high = Fraction.of(gap.high());
		Map<Quantity, Fraction> atLow = Map.of(Quantity.COMPARISON_TURNOVER, turnover(pipeline).plus(low));
		Map<Quantity, Fraction> atHigh = Map.of(Quantity.COMPARISON_TURNOVER, turnover(pipeline).plus(high));
		Expression benefit = results.benefit();
		Expression net = results.net();
		return new Interval(low, high, benefit.value(atLow), benefit.value(atHigh),
				(net != null) ? net.value(atLow) : null, (net != null) ? net.value(atHigh) : null);
	}

	private static List<Influence> influences(Inputs inputs, Results results, Pool pipeline, Pool comparison) {
		Map<Quantity, Fraction> values = new EnumMap<>(Quantity.class);
		inputs.values().forEach((quantity, number) -> values.put(quantity, Fraction.of(number.value())));
		values.put(Quantity.PIPELINE_HIRES, Fraction.of(pipeline.hires()));
		values.put(Quantity.PIPELINE_TURNOVER, turnover(pipeline));
		values.put(Quantity.COMPARISON_TURNOVER, turnover(comparison));
		values.put(Quantity.PROGRAMME_COST, total(inputs.programmeCosts()));
		values.put(Quantity.OUTSIDE_FUNDS, total(inputs.outsideFunds()));
		return new Sensitivity(results.target(), results.net() != null, values).influences();
	}

	private static Fraction turnover(Pool pool) {
		return Fraction.of(pool.left()).over(Fraction.of(pool.hires()));
	}

	private static Fraction total(List<CostItem> items) {
		return Fraction
			.of(items.stream().map((item) -> item.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	private static List<Caveat> caveats(Inputs inputs, Evaluation evaluation) {
		List<Caveat> caveats = new ArrayList<>();
		if (evaluation.value(MeasureKind.TURNOVER_GAP).filter((gap) -> gap.signum() < 0).isPresent()) {
			caveats.add(Caveat.NEGATIVE_GAP);
		}
		Interval interval = evaluation.interval();
		if (interval != null && interval.includesNoGap()) {
			caveats.add(Caveat.MAY_BE_CHANCE);
		}
		if (interval != null && interval.includesBreakEven()) {
			caveats.add(Caveat.MAY_GO_EITHER_WAY);
		}
		if (evaluation.value(MeasureKind.NET).filter((net) -> net.signum() >= 0).isPresent()
				&& evaluation.value(MeasureKind.HARD_NET).filter((net) -> net.signum() < 0).isPresent()) {
			caveats.add(Caveat.PAYS_ONLY_WITH_SOFT);
		}
		if (inputs.mode() == Mode.FULL_COST) {
			caveats.add(Caveat.MIXES_MONEY_AND_TIME);
		}
		if (!inputs.programmeCosts().isEmpty() && inputs.outsideFunds().isEmpty()) {
			caveats.add(Caveat.NO_OUTSIDE_FUNDS);
		}
		if (evaluation.missing().stream().anyMatch(MissingNumbers::counted)) {
			caveats.add(Caveat.PARTS_NOT_GIVEN);
		}
		caveats.addAll(List.of(Caveat.SELECTION, Caveat.LABOUR_MARKET, Caveat.SMALL_NUMBERS));
		return List.copyOf(caveats);
	}

}
