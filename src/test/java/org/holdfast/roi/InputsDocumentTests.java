package org.holdfast.roi;

import java.time.LocalDate;
import java.util.List;

import org.holdfast.roi.model.CostItem;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.InputsRefused;
import org.holdfast.roi.model.Mode;
import org.holdfast.roi.model.Pool;
import org.holdfast.roi.model.Quantity;
import org.holdfast.roi.model.Refusal;
import org.holdfast.roi.model.Source;
import org.holdfast.roi.model.SourcedNumber;
import org.holdfast.roi.model.WorkedCase;
import org.holdfast.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Inputs survive the way to JSON and back, and say of each place what is wrong.
 */
class InputsDocumentTests {

	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void everythingComesBack() {
		Inputs inputs = new Inputs(Mode.COMPONENTS, new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)),
				new Pool(60, 13, new Source.Figure("HF-7K2M-Q9XD")), WorkedCase.pool(500, 190),
				WorkedCase.components().values(),
				List.of(new CostItem("Coordinator",
						new SourcedNumber(WorkedCase.number("38000.50").value(),
								new Source.Entered("Payroll", "half a post")),
						LocalDate.of(2024, 7, 1), "Chief of staff")),
				List.of(new CostItem("Grant",
						new SourcedNumber(WorkedCase.number("1").value(), new Source.Published("A list", 2024)), null,
						null)));
		String text = this.json.writeValueAsString(InputsDocument.of(inputs));
		assertThat(this.json.readValue(text, InputsDocument.class).read()).isEqualTo(inputs);
	}

	@Test
	void numbersAreTakenAsTheyAreWritten() {
		Inputs inputs = read("""
				{"mode": "full-cost", "pipeline": {"hires": 60, "left": 13, "source": {"source": "HR"}},
				 "values": {"hourly-pay": {"value": 17.10, "source": {"source": "HR"}},
				            "prior-pay": {"value": null}, "full-cost": null},
				 "programmeCosts": []}""");
		assertThat(inputs.value(Quantity.HOURLY_PAY)).map((number) -> number.value().toPlainString()).contains("17.10");
		assertThat(inputs.has(Quantity.PRIOR_PAY)).isFalse();
		assertThat(inputs.has(Quantity.FULL_COST)).isFalse();
		assertThat(inputs.comparison()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "NaN", "1e5", "Infinity", "1,000", "0x10", "١٢", "１２", "--1",
			"1234567890123456789012345678901234567890", "17.5.1", "" })
	void whatIsNoPlainNumberIsRefused(String number) {
		assertThat(refusals("""
				{"mode": "full-cost", "programmeCosts": [{"name": "x", "amount": "%s", "source": {"source": "HR"}}]}"""
			.formatted(number))).extracting(Refusal::pointer).containsExactly("/programmeCosts/0/amount");
	}

	@Test
	void everyPlaceIsNamedOnce() {
		assertThat(refusals("""
				{"mode": "both", "from": "2024-02-30", "to": "2024-03-01",
				 "pipeline": {"hires": "many", "left": "1", "source": {"kind": "guess"}},
				 "comparison": {"hires": "5", "left": "6"},
				 "values": {"luck": {"value": "1"}, "hourly-pay": {"value": "x"}},
				 "outsideFunds": [null]}""")).extracting(Refusal::pointer)
			.containsExactly("/mode", "/from", "/pipeline/hires", "/pipeline/source/kind", "/values/luck",
					"/values/hourly-pay/value", "/outsideFunds/0", "/comparison/left", "/comparison/source/source",
					"/values/hourly-pay/source/source");
	}

	@Test
	void aWindowHasTwoEnds() {
		assertThat(refusals("{\"mode\": \"full-cost\", \"from\": \"2024-01-01\"}")).extracting(Refusal::key)
			.containsExactly("window-half");
		assertThat(refusals("{\"mode\": \"full-cost\", \"from\": \"2024-01-02\", \"to\": \"2024-01-01\"}"))
			.extracting(Refusal::key)
			.containsExactly("window-reversed");
	}

	private Inputs read(String text) {
		return this.json.readValue(text, InputsDocument.class).read();
	}

	private List<Refusal> refusals(String text) {
		return catchThrowableOfType(InputsRefused.class, () -> read(text)).refusals();
	}

}
