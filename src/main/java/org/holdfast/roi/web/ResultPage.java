package org.holdfast.roi.web;

import java.util.ArrayList;
import java.util.List;

import org.holdfast.roi.Scenario;
import org.holdfast.roi.model.BenefitLine;
import org.holdfast.roi.model.CostItem;
import org.holdfast.roi.model.Evaluation;
import org.holdfast.roi.model.Fraction;
import org.holdfast.roi.model.Influence;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.Interval;
import org.holdfast.roi.model.Measure;
import org.holdfast.roi.model.MeasureKind;
import org.holdfast.roi.model.Mode;
import org.holdfast.roi.model.NumberText;
import org.holdfast.roi.model.Pool;
import org.holdfast.roi.model.Source;
import org.holdfast.roi.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's result in the order a reader needs it: words first, then numbers with
 * their formulas, then where they come from.
 *
 * @param scenario the scenario
 * @param summary what came out, in sentences
 * @param lines savings
 * @param measures results
 * @param range what the 95 % interval means, in sentences
 * @param deciders which input decides
 * @param given every number with its source
 */
record ResultPage(Scenario scenario, List<Sentence> summary, List<LineRow> lines, List<MeasureRow> measures,
		List<Sentence> range, List<DeciderRow> deciders, List<GivenRow> given) {

	static ResultPage of(Scenario scenario) {
		Evaluation evaluation = scenario.evaluation();
		return new ResultPage(scenario, summary(evaluation), evaluation.lines().stream().map(LineRow::of).toList(),
				evaluation.measures().stream().map(MeasureRow::of).toList(), range(evaluation.interval()),
				evaluation.influences().stream().map(DeciderRow::of).toList(), given(scenario.inputs()));
	}

	/**
	 * The way of counting this scenario does not use.
	 * @return its key
	 */
	public String otherMode() {
		return ((this.scenario.mode() != Mode.FULL_COST) ? Mode.FULL_COST : Mode.COMPONENTS).key();
	}

	private static List<Sentence> summary(Evaluation evaluation) {
		if (evaluation.noReturn() != null) {
			return List.of(Sentence.of("roi.none." + evaluation.noReturn().key(), evaluation.threshold()));
		}
		List<Sentence> sentences = new ArrayList<>();
		Fraction benefit = evaluation.value(MeasureKind.BENEFIT).orElse(Fraction.ZERO);
		evaluation.value(MeasureKind.NET)
			.ifPresentOrElse((net) -> sentences.add(signed("roi.summary.net", net)),
					() -> sentences.add(signed("roi.summary.benefit", benefit)));
		evaluation.value(MeasureKind.EXITS_AVOIDED)
			.ifPresent((exits) -> sentences
				.add(Sentence.of("roi.summary.exits." + sign(exits), number(absolute(exits), Unit.COUNT))));
		evaluation.value(MeasureKind.HARD_NET).ifPresent((net) -> sentences.add(signed("roi.summary.hard", net)));
		return sentences;
	}

	private static Sentence signed(String key, Fraction amount) {
		return Sentence.of(key + "." + sign(amount), number(absolute(amount), Unit.USD));
	}

	private static String sign(Fraction value) {
		return switch (value.signum()) {
			case 1 -> "more";
			case -1 -> "less";
			default -> "none";
		};
	}

	private static Fraction absolute(Fraction value) {
		return (value.signum() < 0) ? value.negated() : value;
	}

	private static List<Sentence> range(@Nullable Interval interval) {
		if (interval == null) {
			return List.of();
		}
		List<Sentence> sentences = new ArrayList<>();
		sentences.add(Sentence.of("roi.range.gap", points(interval.lowGap()), points(interval.highGap())));
		sentences.add(Sentence.of("roi.range.benefit", number(interval.lowBenefit(), Unit.USD),
				number(interval.highBenefit(), Unit.USD)));
		if (interval.lowNet() != null && interval.highNet() != null) {
			sentences.add(Sentence.of("roi.range.net", number(interval.lowNet(), Unit.USD),
					number(interval.highNet(), Unit.USD)));
		}
		return sentences;
	}

	private static List<GivenRow> given(@Nullable Inputs inputs) {
		List<GivenRow> rows = new ArrayList<>();
		if (inputs != null) {
			pool(rows, "pipeline", inputs.pipeline());
			pool(rows, "comparison", inputs.comparison());
			inputs.values()
				.forEach((quantity,
						number) -> rows.add(new GivenRow(Sentence.of("roi.quantity." + quantity.key()),
								inUnit(NumberText.given(number.value(), quantity.unit()), quantity.unit()),
								source(number.source()))));
			items(rows, "roi.cost.item", inputs.programmeCosts());
			items(rows, "roi.fund.item", inputs.outsideFunds());
		}
		return rows;
	}

	private static void pool(List<GivenRow> rows, String key, @Nullable Pool pool) {
		if (pool != null) {
			rows.add(new GivenRow(Sentence.of("roi." + key), Sentence.of("roi.pool.counts", pool.hires(), pool.left()),
					source(pool.source())));
		}
	}

	private static void items(List<GivenRow> rows, String key, List<CostItem> items) {
		for (CostItem item : items) {
			rows.add(new GivenRow(Sentence.of(key, item.name()),
					inUnit(NumberText.given(item.amount().value(), Unit.USD), Unit.USD),
					source(item.amount().source())));
		}
	}

	private static Sentence source(Source source) {
		return switch (source) {
			case Source.Figure figure -> Sentence.of("roi.source.figure", figure.passport());
			case Source.Published published ->
				Sentence.of("roi.source.default", published.source(), String.valueOf(published.year()));
			case Source.Entered entered when entered.reason() != null ->
				Sentence.of("roi.source.entered.reason", entered.source(), entered.reason());
			case Source.Entered entered -> Sentence.of("roi.source.entered", entered.source());
		};
	}

	private static Sentence value(Fraction value, Unit unit) {
		return inUnit((unit == Unit.POINTS) ? points(value) : number(value, unit), unit);
	}

	private static Sentence inUnit(String number, Unit unit) {
		return Sentence.of("roi.unit." + unit.key(), number);
	}

	private static String number(Fraction value, Unit unit) {
		return NumberText.result(value, unit);
	}

	private static String points(Fraction share) {
		return NumberText.points(share);
	}

	/**
	 * A saving.
	 *
	 * @param line the saving
	 * @param amount the amount as it is shown
	 */
	record LineRow(BenefitLine line, String amount) {

		static LineRow of(BenefitLine line) {
			return new LineRow(line, number(line.amount(), Unit.USD));
		}

	}

	/**
	 * A result.
	 *
	 * @param measure the result
	 * @param value the number with its unit, or why there is none
	 */
	record MeasureRow(Measure measure, Sentence value) {

		static MeasureRow of(Measure measure) {
			Fraction value = measure.value();
			if (value == null) {
				return new MeasureRow(measure, Sentence
					.of("roi.not." + ((measure.notApplicable() != null) ? measure.notApplicable().key() : "")));
			}
			return new MeasureRow(measure, ResultPage.value(value, measure.kind().unit()));
		}

	}

	/**
	 * What one input decides.
	 *
	 * @param name the input
	 * @param value its value now
	 * @param atLower the result with a tenth less
	 * @param atHigher the result with a tenth more
	 * @param breakEven the value at which the programme just pays
	 */
	record DeciderRow(Sentence name, Sentence value, String atLower, String atHigher, Sentence breakEven) {

		static DeciderRow of(Influence influence) {
			Unit unit = influence.quantity().unit();
			Fraction breakEven = influence.breakEven();
			return new DeciderRow(Sentence.of("roi.quantity." + influence.quantity().key()),
					ResultPage.value(influence.value(), unit), number(influence.atLower(), Unit.USD),
					number(influence.atHigher(), Unit.USD),
					(breakEven != null) ? ResultPage.value(breakEven, unit) : Sentence.of("roi.decider.never"));
		}

	}

	/**
	 * A number somebody gave.
	 *
	 * @param name what it is
	 * @param value the number
	 * @param source where it comes from
	 */
	record GivenRow(Sentence name, Sentence value, Sentence source) {
	}

}
