package org.holdfast.roi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.roi.model.BenefitLine;
import org.holdfast.roi.model.Evaluation;
import org.holdfast.roi.model.Fraction;
import org.holdfast.roi.model.Influence;
import org.holdfast.roi.model.Interval;
import org.holdfast.roi.model.Keyed;
import org.holdfast.roi.model.Measure;
import org.holdfast.roi.model.MissingNumbers;
import org.holdfast.roi.model.Unit;
import org.holdfast.shared.Exact;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as JSON: money with two decimals, all other numbers HALF_UP to six
 * decimals without trailing zeros, as strings.
 *
 * @param mode how it counted
 * @param noReturn why there is no return, null when there is one
 * @param threshold smallest comparison pool that gives a return
 * @param lines savings with their formulas
 * @param missing numbers nobody gave, by line
 * @param results the results by name
 * @param interval the 95 % interval, null without a turnover line
 * @param influences which input decides, strongest first
 * @param caveats what a reader must know
 */
public record EvaluationDocument(String mode, @Nullable String noReturn, int threshold, List<Line> lines,
		List<Missing> missing, Map<String, Result> results, @Nullable Range interval, List<Decider> influences,
		List<String> caveats) {

	/**
	 * An evaluation as JSON.
	 * @param evaluation the evaluation
	 * @return the same, as text
	 */
	public static EvaluationDocument of(Evaluation evaluation) {
		Map<String, Result> results = new LinkedHashMap<>();
		evaluation.measures().forEach((measure) -> results.put(measure.kind().key(), Result.of(measure)));
		return new EvaluationDocument(evaluation.mode().key(), key(evaluation.noReturn()), evaluation.threshold(),
				evaluation.lines().stream().map(Line::of).toList(),
				evaluation.missing().stream().map(Missing::of).toList(), results, Range.of(evaluation.interval()),
				evaluation.influences().stream().map(Decider::of).toList(), keys(evaluation.caveats()));
	}

	private static @Nullable String key(@Nullable Keyed keyed) {
		return (keyed != null) ? keyed.key() : null;
	}

	private static List<String> keys(List<? extends Keyed> keyed) {
		return keyed.stream().map(Keyed::key).toList();
	}

	private static String money(Fraction value) {
		return Exact.money(value.rounded(2));
	}

	private static @Nullable String moneyOrNull(@Nullable Fraction value) {
		return (value != null) ? money(value) : null;
	}

	private static String number(Fraction value, Unit unit) {
		return (unit == Unit.USD) ? money(value) : Exact.share(value.rounded(6));
	}

	/**
	 * A saving.
	 *
	 * @param code number of the formula
	 * @param label HARD, SOFT or COMMUNITY
	 * @param amount US dollars
	 * @param formula the formula with the numbers in it
	 * @param inside what is already counted in it
	 * @param uses quantities in the formula
	 */
	public record Line(String code, String label, String amount, String formula, List<String> inside,
			List<String> uses) {

		static Line of(BenefitLine line) {
			return new Line(line.code(), line.kind().name(), money(line.amount()), line.formula(), keys(line.inside()),
					keys(line.uses()));
		}

	}

	/**
	 * Numbers nobody gave.
	 *
	 * @param line number of the formula that would use them
	 * @param quantities which
	 * @param counted whether the line was counted without them
	 */
	public record Missing(String line, List<String> quantities, boolean counted) {

		static Missing of(MissingNumbers missing) {
			return new Missing(missing.code(), keys(missing.quantities()), missing.counted());
		}

	}

	/**
	 * A result.
	 *
	 * @param code number of the formula
	 * @param unit what the value counts
	 * @param value the number, null when it does not apply
	 * @param formula the formula with the numbers in it
	 * @param notApplicable why there is no number
	 */
	public record Result(String code, String unit, @Nullable String value, @Nullable String formula,
			@Nullable String notApplicable) {

		static Result of(Measure measure) {
			Unit unit = measure.kind().unit();
			Fraction value = measure.value();
			return new Result(measure.kind().code(), unit.key(), (value != null) ? number(value, unit) : null,
					measure.formula(), key(measure.notApplicable()));
		}

	}

	/**
	 * The 95 % interval of the turnover gap, carried to dollars.
	 *
	 * @param low lower end of the gap, as a fraction of one
	 * @param high upper end
	 * @param lowBenefit benefit at the lower end
	 * @param highBenefit benefit at the upper end
	 * @param lowNet net at the lower end, null without a cost
	 * @param highNet net at the upper end, null without a cost
	 */
	public record Range(String low, String high, String lowBenefit, String highBenefit, @Nullable String lowNet,
			@Nullable String highNet) {

		static @Nullable Range of(@Nullable Interval interval) {
			return (interval != null) ? new Range(number(interval.lowGap(), Unit.POINTS),
					number(interval.highGap(), Unit.POINTS), money(interval.lowBenefit()),
					money(interval.highBenefit()), moneyOrNull(interval.lowNet()), moneyOrNull(interval.highNet()))
					: null;
		}

	}

	/**
	 * What one quantity decides.
	 *
	 * @param quantity which
	 * @param value its value now
	 * @param atLower net, or benefit without a cost, with a tenth less
	 * @param atHigher the same with a tenth more
	 * @param breakEven the value at which the net is zero, null when none is sensible
	 */
	public record Decider(String quantity, String value, String atLower, String atHigher, @Nullable String breakEven) {

		static Decider of(Influence influence) {
			Unit unit = influence.quantity().unit();
			Fraction breakEven = influence.breakEven();
			return new Decider(influence.quantity().key(), number(influence.value(), unit), money(influence.atLower()),
					money(influence.atHigher()), (breakEven != null) ? number(breakEven, unit) : null);
		}

	}

}
