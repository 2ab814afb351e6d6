package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every sensible set of inputs.
 */
class HiringReturnPropertiesTests {

	private static final Set<Quantity> SHARED = Set.of(Quantity.HOURLY_PAY, Quantity.PRIOR_PAY);

	@Property(tries = 300)
	void everyInputGivesNumbersOrAReason(@ForAll("anything") Inputs inputs) {
		Evaluation evaluation = HiringReturn.evaluate(inputs, 11);
		assertThat(evaluation.measures()).isNotEmpty()
			.allMatch((measure) -> (measure.value() == null) == (measure.notApplicable() != null));
		if (evaluation.noReturn() == null) {
			assertThat(evaluation.measures()).extracting(Measure::kind).containsExactlyInAnyOrder(MeasureKind.values());
		}
	}

	@Property(tries = 300)
	void linesAddUpAndCommunityValueStaysOut(@ForAll("anything") Inputs inputs) {
		Evaluation evaluation = HiringReturn.evaluate(inputs, 11);
		if (evaluation.noReturn() == null) {
			Fraction sum = evaluation.lines()
				.stream()
				.filter((line) -> line.kind() != ValueKind.COMMUNITY)
				.map(BenefitLine::amount)
				.reduce(Fraction.ZERO, Fraction::plus);
			assertThat(evaluation.value(MeasureKind.BENEFIT)).contains(sum);
			evaluation.value(MeasureKind.NET)
				.ifPresent((net) -> assertThat(net)
					.isEqualTo(sum.minus(evaluation.value(MeasureKind.NET_COST).orElseThrow())));
		}
	}

	@Property(tries = 300)
	void everyLineIsWhatItsFormulaSays(@ForAll("anything") Inputs inputs) {
		for (BenefitLine line : HiringReturn.evaluate(inputs, 11).lines()) {
			assertThat(
					Fraction.of(PrintedFormula.leftSide(line.formula()).setScale(25, RoundingMode.HALF_UP)).rounded(10))
				.as(line.formula())
				.isEqualTo(line.amount().rounded(10));
		}
	}

	@Property(tries = 200)
	void moreExitsAmongTheComparisonNeverLowerTheSaving(@ForAll("anything") Inputs inputs) {
		Pool comparison = inputs.comparison();
		if (comparison.left() < comparison.hires()) {
			Pool worse = WorkedCase.pool(comparison.hires(), comparison.left() + 1);
			assertThat(benefit(WorkedCase.withPools(inputs, inputs.pipeline(), worse)))
				.isGreaterThanOrEqualTo(benefit(inputs));
		}
	}

	@Property(tries = 200)
	void moreExitsFromThePipelineNeverRaiseTheSaving(@ForAll("anything") Inputs inputs) {
		Pool pipeline = inputs.pipeline();
		if (pipeline.left() < pipeline.hires()) {
			Pool worse = WorkedCase.pool(pipeline.hires(), pipeline.left() + 1);
			assertThat(benefit(WorkedCase.withPools(inputs, worse, inputs.comparison())))
				.isLessThanOrEqualTo(benefit(inputs));
		}
	}

	@Property(tries = 200)
	void aDearerProgrammeReturnsLess(@ForAll("anything") Inputs inputs, @ForAll @IntRange(min = 1) int more) {
		List<CostItem> dearer = Stream
			.concat(inputs.programmeCosts().stream(), Stream.of(WorkedCase.item("More", String.valueOf(more))))
			.toList();
		Evaluation before = HiringReturn.evaluate(inputs, 11);
		Evaluation after = HiringReturn.evaluate(WorkedCase.withMoney(inputs, dearer, inputs.outsideFunds()), 11);
		before.value(MeasureKind.NET)
			.ifPresent((net) -> assertThat(after.value(MeasureKind.NET)).contains(net.minus(Fraction.of(more))));
	}

	@Property(tries = 200)
	void theIntervalHoldsTheGapAndTheBenefit(@ForAll("anything") Inputs inputs) {
		Evaluation evaluation = HiringReturn.evaluate(inputs, 11);
		Interval interval = evaluation.interval();
		if (interval != null) {
			Fraction gap = evaluation.value(MeasureKind.TURNOVER_GAP).orElseThrow();
			Fraction tiny = Fraction.of("1e-30");
			assertThat(gap).isBetween(interval.lowGap().minus(tiny), interval.highGap().plus(tiny));
			assertThat(interval.lowGap()).isGreaterThanOrEqualTo(Fraction.of(-1).minus(tiny));
			assertThat(interval.highGap()).isLessThanOrEqualTo(Fraction.of(1).plus(tiny));
			assertThat(interval.lowBenefit()).isLessThanOrEqualTo(interval.highBenefit());
		}
	}

	@Property(tries = 200)
	void theBreakEvenValueOfAQuantityMakesTheNetZero(@ForAll("anything") Inputs inputs) {
		for (Influence influence : HiringReturn.evaluate(inputs, 11).influences()) {
			Fraction breakEven = influence.breakEven();
			if (breakEven != null && inputs.has(influence.quantity())) {
				BigDecimal rounded = breakEven.rounded(6);
				Evaluation there = HiringReturn
					.evaluate(WorkedCase.with(inputs, influence.quantity(), rounded.toPlainString()), 11);
				Fraction slope = influence.swing().over(influence.value().times(Fraction.of("0.2")));
				Fraction tolerance = slope.times(Fraction.of("0.000001"));
				Fraction size = (tolerance.signum() < 0) ? tolerance.negated() : tolerance;
				assertThat(there.value(MeasureKind.NET).orElseThrow()).isBetween(size.negated(), size);
			}
		}
	}

	private static Fraction benefit(Inputs inputs) {
		return HiringReturn.evaluate(inputs, 11).value(MeasureKind.BENEFIT).orElse(Fraction.ZERO);
	}

	@Provide
	Arbitrary<Inputs> anything() {
		Arbitrary<Map<Quantity, SourcedNumber>> full = Arbitraries.of(Quantity.FULL_COST, Quantity.FULL_COST_SHARE)
			.flatMap((way) -> values(Stream.concat(Stream.of(way), SHARED.stream()).toList()));
		Arbitrary<Map<Quantity, SourcedNumber>> parts = values(Stream
			.of(Quantity.SEPARATION, Quantity.RAMP_UP, Quantity.HOURLY_PAY, Quantity.PRIOR_PAY,
					Quantity.RECRUITING_HOURS_GENERAL, Quantity.RECRUITING_HOURS_PIPELINE, Quantity.RECRUITER_RATE,
					Quantity.HIRING_FEES_GENERAL, Quantity.HIRING_FEES_PIPELINE, Quantity.DAYS_SAVED,
					Quantity.AGENCY_RATE, Quantity.EMPLOYEE_RATE, Quantity.SHARE_COVERED, Quantity.TRAINING_HOURS_SAVED,
					Quantity.TRAINEE_RATE, Quantity.TRAINER_SHARE)
			.toList());
		return Arbitraries.oneOf(inputs(Mode.FULL_COST, full), inputs(Mode.COMPONENTS, parts));
	}

	private static Arbitrary<Inputs> inputs(Mode mode, Arbitrary<Map<Quantity, SourcedNumber>> values) {
		return Combinators.combine(pool(0, 400), pool(11, 5_000), values, money(), money())
			.as((pipeline, comparison, numbers, costs, funds) -> new Inputs(mode, null, pipeline, comparison, numbers,
					costs, funds));
	}

	private static Arbitrary<Pool> pool(int least, int most) {
		return Arbitraries.integers()
			.between(least, most)
			.flatMap((hires) -> Arbitraries.integers().between(0, hires).map((left) -> WorkedCase.pool(hires, left)));
	}

	private static Arbitrary<List<CostItem>> money() {
		return Arbitraries.bigDecimals()
			.between(BigDecimal.ZERO, new BigDecimal("900000"))
			.ofScale(2)
			.map((amount) -> WorkedCase.item("Something", amount.toPlainString()))
			.list()
			.ofMaxSize(4);
	}

	private static Arbitrary<Map<Quantity, SourcedNumber>> values(List<Quantity> quantities) {
		return Arbitraries.subsetOf(quantities)
			.flatMap((chosen) -> Combinators.combine(chosen.stream().map(HiringReturnPropertiesTests::number).toList())
				.as((numbers) -> {
					Map<Quantity, SourcedNumber> values = new EnumMap<>(Quantity.class);
					numbers.forEach((number) -> values.put(number.getKey(), number.getValue()));
					return values;
				}));
	}

	private static Arbitrary<Map.Entry<Quantity, SourcedNumber>> number(Quantity quantity) {
		return Arbitraries.bigDecimals()
			.between(quantity.least(), quantity.most())
			.ofScale(4)
			.map((value) -> Map.entry(quantity, WorkedCase.number(value.toPlainString())));
	}

}
