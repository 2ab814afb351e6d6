package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Inputs that must be changed before anything is calculated.
 */
class RefusalsTests {

	@ParameterizedTest
	@EnumSource(names = { "RECRUITING_HOURS_GENERAL", "RECRUITING_HOURS_PIPELINE", "RECRUITER_RATE",
			"HIRING_FEES_GENERAL", "HIRING_FEES_PIPELINE", "DAYS_SAVED", "AGENCY_RATE", "EMPLOYEE_RATE",
			"SHARE_COVERED", "TRAINING_HOURS_SAVED", "TRAINEE_RATE", "TRAINER_SHARE" })
	void fullCostAlreadyContainsEveryComponentLine(Quantity quantity) {
		Inputs inputs = WorkedCase.with(WorkedCase.fullCost(), quantity, "1");
		assertThat(HiringReturn.refusals(inputs)).singleElement().satisfies((refusal) -> {
			assertThat(refusal.pointer()).isEqualTo("/values/" + quantity.key());
			assertThat(refusal.key()).isEqualTo("inside-full-cost");
		});
		assertThatExceptionOfType(InputsRefused.class).isThrownBy(() -> HiringReturn.evaluate(inputs, 11));
	}

	@Test
	void theRefusalNamesWhatIsAlreadyInside() {
		Inputs inputs = WorkedCase.with(WorkedCase.fullCost(), Quantity.RECRUITER_RATE, "41.20");
		assertThat(HiringReturn.refusals(inputs)).singleElement()
			.extracting(Refusal::args)
			.isEqualTo(List.of(CostComponent.EASIER_RECRUITING,
					List.of(CostComponent.RECRUITMENT, CostComponent.SELECTION)));
	}

	@ParameterizedTest
	@EnumSource(names = { "FULL_COST", "FULL_COST_SHARE" })
	void componentsRefuseAFullCost(Quantity quantity) {
		Inputs inputs = WorkedCase.with(WorkedCase.components(), quantity, "1");
		assertThat(HiringReturn.refusals(inputs)).singleElement().satisfies((refusal) -> {
			assertThat(refusal.key()).isEqualTo("full-cost-in-components");
			assertThat(refusal.args()).isEqualTo(List.of(CostComponent.parts()));
		});
	}

	@Test
	void componentsRefuseAPartThatALineCounts() {
		Inputs inputs = WorkedCase.with(WorkedCase.components(), Quantity.VACANCY, "800");
		assertThat(HiringReturn.refusals(inputs)).singleElement().satisfies((refusal) -> {
			assertThat(refusal.key()).isEqualTo("counted-by-line");
			assertThat(refusal.args()).isEqualTo(List.of(CostComponent.VACANCY, CostComponent.FASTER_FILLING));
		});
	}

	@Test
	void fullCostInTwoWays() {
		Inputs inputs = WorkedCase.with(WorkedCase.fullCost(), Quantity.FULL_COST, "7280");
		assertThat(HiringReturn.refusals(inputs)).extracting(Refusal::key)
			.containsExactly("full-cost-twice", "full-cost-twice");
		Inputs withPart = WorkedCase.with(WorkedCase.fullCost(), Quantity.SEPARATION, "400");
		assertThat(HiringReturn.refusals(withPart)).extracting(Refusal::pointer)
			.containsExactly("/values/full-cost-share");
	}

	@Test
	void countsThatCannotBe() {
		assertThat(refused(WorkedCase.pool(60, 61), WorkedCase.pool(500, -1))).containsExactly("/pipeline/left",
				"/comparison/left");
		assertThat(refused(WorkedCase.pool(-1, 0), WorkedCase.pool(500, 190))).containsExactly("/pipeline/hires");
	}

	@ParameterizedTest
	@EnumSource
	void outOfRange(Quantity quantity) {
		if (quantity.isEnterable()) {
			Inputs inputs = WorkedCase.inputs(Mode.FULL_COST,
					WorkedCase.values(quantity, quantity.most().add(new BigDecimal("0.01")).toString()));
			assertThat(HiringReturn.refusals(inputs)).extracting(Refusal::key).contains("value-range");
		}
		else {
			Inputs inputs = WorkedCase.inputs(Mode.FULL_COST, WorkedCase.values(quantity, "1"));
			assertThat(HiringReturn.refusals(inputs)).extracting(Refusal::key).contains("not-enterable");
		}
	}

	@Test
	void numbersOfAbsurdSizeAreRefusedAtOnce() {
		for (String number : List.of("1e999999999", "-1e999999999", "1e-999999999", "0.1234567")) {
			Inputs inputs = WorkedCase.inputs(Mode.FULL_COST, WorkedCase.values(Quantity.FULL_COST, number));
			assertThat(HiringReturn.refusals(inputs)).hasSize(1);
		}
	}

	@Test
	void aNumberWithoutASource() {
		Source none = new Source.Entered(" ", null);
		Inputs inputs = new Inputs(Mode.FULL_COST, null, new Pool(60, 13, none), WorkedCase.pool(500, 190),
				Map.of(Quantity.FULL_COST, new SourcedNumber(BigDecimal.TEN, none)),
				List.of(new CostItem("", new SourcedNumber(BigDecimal.TEN, new Source.Figure("")), null, null)),
				List.of());
		assertThat(HiringReturn.refusals(inputs)).extracting(Refusal::pointer)
			.containsExactly("/pipeline/source/source", "/values/full-cost/source/source", "/programmeCosts/0/name",
					"/programmeCosts/0/source/passport");
	}

	@Test
	void overlapsAreTheSameFromBothSides() {
		for (CostComponent one : CostComponent.values()) {
			for (CostComponent other : CostComponent.values()) {
				assertThat(one.sharedWith(other)).containsExactlyInAnyOrderElementsOf(other.sharedWith(one));
			}
			assertThat(CostComponent.FULL_TURNOVER.sharedWith(one)).isNotEmpty();
		}
		assertThat(CostComponent.FASTER_FILLING.sharedWith(CostComponent.TRAINING_DONE)).isEmpty();
	}

	private static List<String> refused(Pool pipeline, Pool comparison) {
		return HiringReturn.refusals(WorkedCase.withPools(WorkedCase.fullCost(), pipeline, comparison))
			.stream()
			.map(Refusal::pointer)
			.toList();
	}

}
