package org.holdfast.roi.model;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where there is little or nothing to divide by.
 */
class EdgesTests {

	@Test
	void nobodyInThePipelineIsNoData() {
		Evaluation evaluation = withPools(WorkedCase.pool(0, 0), WorkedCase.pool(500, 190));
		assertThat(evaluation.noReturn()).isEqualTo(NoReturn.PIPELINE_EMPTY);
		assertThat(evaluation.lines()).isEmpty();
		assertThat(evaluation.value(MeasureKind.NET)).isEmpty();
		assertThat(evaluation.value(MeasureKind.NET_COST)).contains(Fraction.of(73_000));
	}

	@Test
	void aPoolNotGivenIsNotAnEmptyPool() {
		assertThat(withPools(null, WorkedCase.pool(500, 190)).noReturn()).isEqualTo(NoReturn.PIPELINE_MISSING);
		assertThat(withPools(WorkedCase.pool(60, 13), null).noReturn()).isEqualTo(NoReturn.COMPARISON_MISSING);
	}

	@Test
	void aSmallComparisonGivesNoReturn() {
		assertThat(withPools(WorkedCase.pool(60, 13), WorkedCase.pool(10, 4)).noReturn())
			.isEqualTo(NoReturn.COMPARISON_TOO_SMALL);
		assertThat(withPools(WorkedCase.pool(60, 13), WorkedCase.pool(11, 4)).noReturn()).isNull();
		assertThat(withPools(WorkedCase.pool(60, 13), WorkedCase.pool(0, 0)).noReturn())
			.isEqualTo(NoReturn.COMPARISON_TOO_SMALL);
	}

	@Test
	void aNegativeSavingIsShownNotClipped() {
		Evaluation evaluation = withPools(WorkedCase.pool(60, 30), WorkedCase.pool(500, 190));
		assertThat(evaluation.line("R1").orElseThrow().amount().rounded(2)).isEqualTo("-52416.00");
		assertThat(evaluation.measure(MeasureKind.NET).orElseThrow().formula())
			.isEqualTo("−$52,416.00 − $73,000.00 = −$125,416.00");
		assertThat(evaluation.measure(MeasureKind.PAYBACK).orElseThrow().notApplicable())
			.isEqualTo(NotApplicable.NO_BENEFIT);
		assertThat(evaluation.caveats()).contains(Caveat.NEGATIVE_GAP);
	}

	@Test
	void whatCostNothingHasNoRatioButANet() {
		Evaluation free = HiringReturn.evaluate(
				WorkedCase.withMoney(WorkedCase.fullCost(), List.of(WorkedCase.item("Nothing", "0")), List.of()), 11);
		assertThat(free.value(MeasureKind.NET)).contains(Fraction.of(71_344));
		for (MeasureKind kind : List.of(MeasureKind.RETURN, MeasureKind.BENEFIT_COST_RATIO, MeasureKind.PAYBACK)) {
			assertThat(free.measure(kind).orElseThrow().notApplicable()).isEqualTo(NotApplicable.COST_IS_ZERO);
		}
		assertThat(free.value(MeasureKind.COST_PER_RETAINED)).contains(Fraction.ZERO);
	}

	@Test
	void moreOutsideMoneyThanCost() {
		Evaluation evaluation = HiringReturn.evaluate(WorkedCase.withMoney(WorkedCase.fullCost(),
				List.of(WorkedCase.item("Stipends", "10000")), WorkedCase.funds()), 11);
		assertThat(evaluation.value(MeasureKind.NET)).contains(Fraction.of(101_344));
		assertThat(evaluation.measure(MeasureKind.NET).orElseThrow().formula())
			.isEqualTo("$71,344.00 − (−$30,000.00) = $101,344.00");
		assertThat(evaluation.measure(MeasureKind.RETURN).orElseThrow().notApplicable())
			.isEqualTo(NotApplicable.COST_BELOW_ZERO);
	}

	@Test
	void aCostNobodyGaveIsNotZero() {
		Evaluation evaluation = HiringReturn.evaluate(WorkedCase.withMoney(WorkedCase.fullCost(), List.of(), List.of()),
				11);
		assertThat(evaluation.value(MeasureKind.BENEFIT)).contains(Fraction.of(71_344));
		assertThat(evaluation.measure(MeasureKind.NET).orElseThrow().notApplicable())
			.isEqualTo(NotApplicable.COST_NOT_GIVEN);
		assertThat(evaluation.influences()).isNotEmpty().allMatch((influence) -> influence.breakEven() == null);
	}

	@Test
	void aLineWithABlankNumberIsLeftOutAndSaysWhich() {
		Evaluation evaluation = HiringReturn
			.evaluate(WorkedCase.without(WorkedCase.components(), Quantity.SHARE_COVERED), 11);
		assertThat(evaluation.line("R3")).isEmpty();
		assertThat(evaluation.missing())
			.containsExactly(new MissingNumbers("R3", List.of(Quantity.SHARE_COVERED), false));
		assertThat(evaluation.value(MeasureKind.BENEFIT)).contains(Fraction.of(69_940));
	}

	@Test
	void aPartNotGivenIsNamedAndTheOthersCount() {
		Evaluation evaluation = HiringReturn.evaluate(WorkedCase.without(WorkedCase.components(), Quantity.SEPARATION),
				11);
		assertThat(evaluation.missing()).containsExactly(new MissingNumbers("R1b", List.of(Quantity.SEPARATION), true));
		assertThat(evaluation.line("R1b").orElseThrow().amount()).isEqualTo(Fraction.of(21_560));
		assertThat(evaluation.caveats()).contains(Caveat.PARTS_NOT_GIVEN);
	}

	@Test
	void withoutAnySavingThereIsNoReturn() {
		Evaluation share = HiringReturn.evaluate(WorkedCase.without(WorkedCase.fullCost(), Quantity.HOURLY_PAY), 11);
		assertThat(share.noReturn()).isEqualTo(NoReturn.NO_SAVING);
		assertThat(share.missing()).contains(new MissingNumbers("R1", List.of(Quantity.HOURLY_PAY), false));
		Evaluation nothing = HiringReturn.evaluate(WorkedCase.inputs(Mode.COMPONENTS, WorkedCase.values()), 11);
		assertThat(nothing.noReturn()).isEqualTo(NoReturn.NO_SAVING);
	}

	@Test
	void withoutATurnoverLineThereIsNoIntervalAndNoBreakEvenGap() {
		Inputs inputs = WorkedCase.without(WorkedCase.without(WorkedCase.components(), Quantity.SEPARATION),
				Quantity.RAMP_UP);
		Evaluation evaluation = HiringReturn.evaluate(inputs, 11);
		assertThat(evaluation.interval()).isNull();
		assertThat(evaluation.measure(MeasureKind.BREAK_EVEN_GAP).orElseThrow().notApplicable())
			.isEqualTo(NotApplicable.NO_COST_OF_TURNOVER);
		assertThat(evaluation.value(MeasureKind.BENEFIT).orElseThrow().rounded(2)).isEqualTo("74768.57");
	}

	@Test
	void nobodyStayed() {
		Evaluation evaluation = withPools(WorkedCase.pool(60, 60), WorkedCase.pool(500, 190));
		assertThat(evaluation.measure(MeasureKind.COST_PER_RETAINED).orElseThrow().notApplicable())
			.isEqualTo(NotApplicable.NOBODY_STAYED);
	}

	@Test
	void smallCells() {
		assertThat(WorkedCase.fullCost().hasSmallCell(11)).isFalse();
		assertThat(WorkedCase.pool(60, 10).hasSmallCell(11)).isTrue();
		assertThat(WorkedCase.pool(60, 50).hasSmallCell(11)).isTrue();
		assertThat(WorkedCase.pool(60, 0).hasSmallCell(11)).isFalse();
		assertThat(WorkedCase.pool(60, 11).hasSmallCell(11)).isFalse();
	}

	private static Evaluation withPools(Pool pipeline, Pool comparison) {
		return HiringReturn.evaluate(WorkedCase.withPools(WorkedCase.fullCost(), pipeline, comparison), 11);
	}

}
