package org.holdfast.roi.model;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Everything a calculation gave.
 *
 * @param mode how it counted
 * @param noReturn why there is no return, absent when there is one
 * @param threshold smallest comparison pool with which a return is calculated
 * @param lines savings in dollars with their formulas, community value last
 * @param missing numbers nobody gave, by line
 * @param measures the results, each once
 * @param interval the 95 % interval, absent without a turnover line
 * @param influences which input decides, the strongest first
 * @param caveats what a reader must know
 */
public record Evaluation(Mode mode, @Nullable NoReturn noReturn, int threshold, List<BenefitLine> lines,
		List<MissingNumbers> missing, List<Measure> measures, @Nullable Interval interval, List<Influence> influences,
		List<Caveat> caveats) {

	static Evaluation none(Inputs inputs, NoReturn why, int threshold, List<MissingNumbers> missing,
			List<Measure> measures) {
		return new Evaluation(inputs.mode(), why, threshold, List.of(), missing, measures, null, List.of(), List.of());
	}

	/**
	 * An evaluation that tells nothing about a small number of people.
	 * @param mode how it would have counted
	 * @param threshold the smallest count of people that may be shown
	 * @return an evaluation with the reason and nothing else
	 */
	public static Evaluation hidden(Mode mode, int threshold) {
		return new Evaluation(mode, NoReturn.SMALL_NUMBERS_HIDDEN, threshold, List.of(), List.of(), List.of(), null,
				List.of(), List.of());
	}

	public Optional<Measure> measure(MeasureKind kind) {
		return this.measures.stream().filter((measure) -> measure.kind() == kind).findFirst();
	}

	/**
	 * The exact value of a result.
	 * @param kind which result
	 * @return the number, or nothing when it was not calculated or does not apply
	 */
	public Optional<Fraction> value(MeasureKind kind) {
		return measure(kind).map(Measure::value);
	}

	public Optional<BenefitLine> line(String code) {
		return this.lines.stream().filter((line) -> line.code().equals(code)).findFirst();
	}

}
