package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worked case to the cent, each number checked a second time by arithmetic on whole
 * numbers written out by hand.
 */
class WorkedCaseTests {

	private final Evaluation a = HiringReturn.evaluate(WorkedCase.fullCost(), WorkedCase.THRESHOLD);

	private final Evaluation b = HiringReturn.evaluate(WorkedCase.components(), WorkedCase.THRESHOLD);

	@Test
	void turnoverAtFullCost() {
		assertThat(amount(this.a, "R1")).isEqualTo("71344.00");
		assertThat(formula(this.a, "R1")).isEqualTo("60 × (190 ÷ 500 − 13 ÷ 60) × 20 % × $17.50 × 2,080 = $71,344.00");
		// 60 x (190/500 - 13/60) = (190 x 60 - 13 x 500) / 500 = 4,900 / 500; 20 % of
		// $36,400 = $7,280
		assertThat((190L * 60 - 13L * 500) * (17_50L * 2_080 / 5) / 500).isEqualTo(71_344_00L);
	}

	@Test
	void theSameFullCostAsDollarsAndAsParts() {
		Inputs dollars = WorkedCase.inputs(Mode.FULL_COST, WorkedCase.values(Quantity.FULL_COST, "7280"));
		Inputs parts = WorkedCase.inputs(Mode.FULL_COST,
				WorkedCase.values(Quantity.SEPARATION, "400", Quantity.RECRUITMENT, "1100", Quantity.SELECTION, "900",
						Quantity.HIRING_AND_ORIENTATION, "1880", Quantity.VACANCY, "800", Quantity.RAMP_UP, "2200"));
		assertThat(formula(HiringReturn.evaluate(dollars, 11), "R1"))
			.isEqualTo("60 × (190 ÷ 500 − 13 ÷ 60) × $7,280.00 = $71,344.00");
		assertThat(formula(HiringReturn.evaluate(parts, 11), "R1"))
			.isEqualTo("60 × (190 ÷ 500 − 13 ÷ 60) × ($400.00 + $1,100.00 + $900.00 + $1,880.00 + $800.00 + $2,200.00)"
					+ " = $71,344.00");
	}

	@Test
	void componentLines() {
		assertThat(amount(this.b, "R1b")).isEqualTo("25480.00");
		assertThat(4_900L * 2_600_00 / 500).isEqualTo(25_480_00L);
		assertThat(amount(this.b, "R2")).isEqualTo("18540.00");
		assertThat(75L * 41_20 * 60 / 10).isEqualTo(18_540_00L);
		assertThat(amount(this.b, "R3")).isEqualTo("30308.57");
		assertThat(cents(17L * 5 * 13_00 * 8 * 40 * 60, 7L * 100)).isEqualTo("30308.57");
		assertThat(amount(this.b, "R4")).isEqualTo("25920.00");
		assertThat(16L * 27_00 * 60).isEqualTo(25_920_00L);
		assertThat(this.b.lines()).extracting(BenefitLine::code).containsExactly("R1b", "R2", "R3", "R4");
		assertThat(this.b.lines()).extracting(BenefitLine::kind)
			.containsExactly(ValueKind.SOFT, ValueKind.SOFT, ValueKind.HARD, ValueKind.SOFT);
		assertThat(formula(this.b, "R3")).isEqualTo("17 × 5 ÷ 7 × ($34.00 − $21.00) × 8 × 40 % × 60 = $30,308.57");
	}

	@Test
	void modeA() {
		assertThat(shown(this.a, MeasureKind.BENEFIT)).isEqualTo("$71,344.00");
		assertThat(shown(this.a, MeasureKind.NET_COST)).isEqualTo("$73,000.00");
		assertThat(shown(this.a, MeasureKind.NET)).isEqualTo("−$1,656.00");
		assertThat(shown(this.a, MeasureKind.RETURN)).isEqualTo("−2.27 %");
		assertThat(shown(this.a, MeasureKind.BENEFIT_COST_RATIO)).isEqualTo("0.977");
		assertThat(shown(this.a, MeasureKind.PAYBACK)).isEqualTo("12.28");
		assertThat(shown(this.a, MeasureKind.BREAK_EVEN_GAP)).isEqualTo("16.71 %");
		assertThat(shown(this.a, MeasureKind.TURNOVER_GAP)).isEqualTo("16.33 %");
		assertThat(shown(this.a, MeasureKind.EXITS_AVOIDED)).isEqualTo("9.8");
		assertThat(shown(this.a, MeasureKind.COST_PER_RETAINED)).isEqualTo("$1,553.19");
		assertThat(quotient(-1_656, 73_000, 4)).isEqualTo("-0.0227");
		assertThat(quotient(71_344, 73_000, 3)).isEqualTo("0.977");
		assertThat(quotient(73_000L * 12, 71_344, 2)).isEqualTo("12.28");
		assertThat(quotient(73_000, 60L * 7_280, 4)).isEqualTo("0.1671");
		assertThat(quotient(73_000, 47, 2)).isEqualTo("1553.19");
	}

	@Test
	void modeB() {
		assertThat(shown(this.b, MeasureKind.BENEFIT)).isEqualTo("$100,248.57");
		assertThat(shown(this.b, MeasureKind.NET)).isEqualTo("$27,248.57");
		assertThat(shown(this.b, MeasureKind.RETURN)).isEqualTo("37.33 %");
		assertThat(shown(this.b, MeasureKind.BENEFIT_COST_RATIO)).isEqualTo("1.373");
		assertThat(shown(this.b, MeasureKind.PAYBACK)).isEqualTo("8.74");
		assertThat(shown(this.b, MeasureKind.COST_PER_RETAINED)).isEqualTo("$1,553.19");
		// in sevenths of a dollar: 7 x (25,480 + 18,540 + 25,920) + 212,160
		long benefit = 7L * (25_480 + 18_540 + 25_920) + 212_160;
		assertThat(quotient(benefit, 7, 2)).isEqualTo("100248.57");
		assertThat(quotient(benefit - 7L * 73_000, 7, 2)).isEqualTo("27248.57");
		assertThat(quotient(benefit - 7L * 73_000, 7L * 73_000, 4)).isEqualTo("0.3733");
		assertThat(quotient(12L * 7 * 73_000, benefit, 2)).isEqualTo("8.74");
	}

	@Test
	void hardSavingsAlone() {
		assertThat(shown(this.b, MeasureKind.HARD_BENEFIT)).isEqualTo("$30,308.57");
		assertThat(shown(this.b, MeasureKind.HARD_NET)).isEqualTo("−$42,691.43");
		assertThat(shown(this.b, MeasureKind.HARD_RETURN)).isEqualTo("−58.48 %");
		assertThat(quotient(212_160L - 7L * 73_000, 7, 2)).isEqualTo("-42691.43");
		assertThat(this.b.caveats()).contains(Caveat.PAYS_ONLY_WITH_SOFT);
		assertThat(this.a.measure(MeasureKind.HARD_NET).orElseThrow().notApplicable())
			.isEqualTo(NotApplicable.NOT_SEPARABLE);
		assertThat(this.a.caveats()).contains(Caveat.MIXES_MONEY_AND_TIME);
	}

	@Test
	void breakEvenGapInComponentsCountsTheOtherLinesFirst() {
		Measure gap = this.b.measure(MeasureKind.BREAK_EVEN_GAP).orElseThrow();
		assertThat(gap.formula())
			.isEqualTo("($73,000.00 − $18,540.00 − $30,308.57 − $25,920.00) ÷ (60 × ($400.00 + $2,200.00)) = −1.13 %");
	}

	@Test
	void intervalInPointsAndDollars() {
		Interval interval = this.a.interval();
		assertThat(interval).isNotNull();
		assertThat(NumberText.result(interval.lowGap(), Unit.POINTS)).isEqualTo("3.68 %");
		assertThat(NumberText.result(interval.highGap(), Unit.POINTS)).isEqualTo("25.91 %");
		assertThat(interval.lowBenefit().rounded(0)).isEqualTo("16077");
		assertThat(interval.highBenefit().rounded(0)).isEqualTo("113184");
		assertThat(interval.lowNet()).isEqualTo(interval.lowBenefit().minus(Fraction.of(73_000)));
		assertThat(interval.includesNoGap()).isFalse();
		assertThat(interval.includesBreakEven()).isTrue();
		assertThat(this.a.caveats()).contains(Caveat.MAY_GO_EITHER_WAY).doesNotContain(Caveat.MAY_BE_CHANCE);
	}

	@Test
	void intervalInComponentsMovesTheTurnoverLineOnly() {
		Interval interval = this.b.interval();
		assertThat(interval).isNotNull();
		Fraction others = this.b.value(MeasureKind.BENEFIT)
			.orElseThrow()
			.minus(this.b.line("R1b").orElseThrow().amount());
		assertThat(interval.lowBenefit().minus(others)).isEqualTo(interval.lowGap().times(Fraction.of(60 * 2_600)));
	}

	@Test
	void communityValueIsShownAndNeverAdded() {
		BenefitLine community = this.a.line("R19").orElseThrow();
		assertThat(community.kind()).isEqualTo(ValueKind.COMMUNITY);
		assertThat(community.amount().rounded(2)).isEqualTo("415480.00");
		assertThat(47L * 4_25 * 2_080).isEqualTo(415_480_00L);
		assertThat(this.a.value(MeasureKind.BENEFIT)).contains(Fraction.of(71_344));
	}

	@Test
	void whatIsInsideEachLine() {
		assertThat(this.a.line("R1").orElseThrow().inside()).isEqualTo(CostComponent.parts());
		assertThat(this.b.line("R1b").orElseThrow().inside()).containsExactly(CostComponent.SEPARATION,
				CostComponent.RAMP_UP);
		assertThat(this.b.line("R2").orElseThrow().inside()).containsExactly(CostComponent.RECRUITMENT,
				CostComponent.SELECTION);
		assertThat(this.b.line("R3").orElseThrow().inside()).containsExactly(CostComponent.VACANCY);
		assertThat(this.b.line("R4").orElseThrow().inside()).containsExactly(CostComponent.HIRING_AND_ORIENTATION);
	}

	@Test
	void hiringFeesAreALineOfTheirOwn() {
		Inputs inputs = WorkedCase.with(WorkedCase.with(WorkedCase.components(), Quantity.HIRING_FEES_GENERAL, "310"),
				Quantity.HIRING_FEES_PIPELINE, "45.50");
		BenefitLine fees = HiringReturn.evaluate(inputs, 11).line("R2b").orElseThrow();
		assertThat(fees.amount()).isEqualTo(Fraction.of(15_870));
		assertThat(fees.formula()).isEqualTo("($310.00 − $45.50) × 60 = $15,870.00");
		assertThat(fees.kind()).isEqualTo(ValueKind.HARD);
	}

	@Test
	void whichInputDecides() {
		List<Influence> influences = this.a.influences();
		assertThat(influences).extracting(Influence::quantity)
			.containsExactly(Quantity.COMPARISON_TURNOVER, Quantity.PROGRAMME_COST, Quantity.PIPELINE_TURNOVER,
					Quantity.PIPELINE_HIRES, Quantity.HOURLY_PAY, Quantity.FULL_COST_SHARE, Quantity.OUTSIDE_FUNDS);
		Influence comparison = influences.getFirst();
		// a tenth of 38 % is 3.8 points: 60 x 0.038 x 7,280 = 16,598.40 either way
		assertThat(comparison.atLower().rounded(2)).isEqualTo("-18254.40");
		assertThat(comparison.atHigher().rounded(2)).isEqualTo("14942.40");
		// it must be 13/60 + 73,000 / 436,800
		assertThat(comparison.breakEven())
			.isEqualTo(Fraction.of(13).over(Fraction.of(60)).plus(Fraction.of(73_000).over(Fraction.of(436_800))));
		assertThat(influences).filteredOn((one) -> one.quantity() == Quantity.PROGRAMME_COST)
			.extracting(Influence::breakEven)
			.containsExactly(Fraction.of(111_344));
	}

	@Test
	void everyPrintedFormulaGivesItsPrintedResult() {
		for (Evaluation evaluation : List.of(this.a, this.b)) {
			evaluation.lines().forEach((line) -> {
				assertThat(PrintedFormula.leftSide(line.formula()).setScale(2, RoundingMode.HALF_UP)).as(line.formula())
					.isEqualTo(line.amount().rounded(2));
				assertThat(PrintedFormula.rightSide(line.formula()))
					.isEqualTo(NumberText.result(line.amount(), Unit.USD));
			});
			evaluation.measures()
				.stream()
				.filter((measure) -> measure.value() != null)
				.forEach((measure) -> assertThat(NumberText.result(
						Fraction.of(PrintedFormula.leftSide(measure.formula()).setScale(30, RoundingMode.HALF_UP)),
						measure.kind().unit()))
					.as(measure.formula())
					.isEqualTo(measure.shown())
					.isEqualTo(PrintedFormula.rightSide(measure.formula())));
		}
	}

	private static String amount(Evaluation evaluation, String code) {
		return evaluation.line(code).orElseThrow().amount().rounded(2).toPlainString();
	}

	private static String formula(Evaluation evaluation, String code) {
		return evaluation.line(code).orElseThrow().formula();
	}

	private static String shown(Evaluation evaluation, MeasureKind kind) {
		return evaluation.measure(kind).orElseThrow().shown();
	}

	private static String cents(long cents, long parts) {
		return quotient(cents, parts * 100, 2);
	}

	private static String quotient(long numerator, long denominator, int scale) {
		return BigDecimal.valueOf(numerator)
			.divide(BigDecimal.valueOf(denominator), scale, RoundingMode.HALF_UP)
			.toPlainString();
	}

}
