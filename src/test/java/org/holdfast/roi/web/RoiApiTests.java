package org.holdfast.roi.web;

import java.util.List;

import org.holdfast.roi.Evaluated;
import org.holdfast.roi.ReturnOnInvestment;
import org.holdfast.roi.model.HiringReturn;
import org.holdfast.roi.model.WorkedCase;
import org.holdfast.tenancy.Role;
import org.holdfast.web.PageSlice;
import org.holdfast.web.Rendered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The operations for programs.
 */
@PageSlice(RoiApi.class)
class RoiApiTests {

	private static final String WORKED_CASE = """
			{"mode": "full-cost",
			 "pipeline": {"hires": "60", "left": "13", "source": {"kind": "entered", "source": "HR"}},
			 "comparison": {"hires": "500", "left": "190", "source": {"kind": "entered", "source": "HR"}},
			 "values": {"full-cost": {"value": "7280.00", "source": {"kind": "entered", "source": "Finance"}}%s},
			 "programmeCosts": [{"name": "All", "amount": "113000", "source": {"source": "Finance"}}],
			 "outsideFunds": [{"name": "Grant", "amount": "40000", "source": {"source": "Finance"}}]}""";

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private ReturnOnInvestment returns;

	@BeforeEach
	void calculates() {
		given(this.returns.evaluate(any()))
			.willAnswer((call) -> HiringReturn.evaluate(call.getArgument(0), WorkedCase.THRESHOLD));
	}

	@Test
	void evaluates() {
		MvcTestResult result = send("/api/v1/roi/evaluate", WORKED_CASE.formatted(""));
		assertThat(result).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"mode": "full-cost", "noReturn": null, "threshold": 11,
				 "lines": [{"code": "R1", "label": "SOFT", "amount": "71344.00",
				            "formula": "60 × (190 ÷ 500 − 13 ÷ 60) × $7,280.00 = $71,344.00"}],
				 "results": {"benefit": {"code": "R5", "unit": "usd", "value": "71344.00"},
				             "net": {"value": "-1656.00"}, "return": {"value": "-0.022685"},
				             "benefit-cost-ratio": {"value": "0.977315"}, "payback": {"value": "12.278538"},
				             "break-even-gap": {"value": "0.167125"}, "cost-per-retained": {"value": "1553.19"},
				             "hard-benefit": {"value": null, "notApplicable": "not-separable"}},
				 "interval": {"low": "0.036805", "high": "0.25912", "lowBenefit": "16076.60",
				              "highBenefit": "113183.81", "lowNet": "-56923.40", "highNet": "40183.81"}}""");
	}

	@Test
	void whatCannotBeCalculatedIsRefusedPlaceByPlace() {
		MvcTestResult result = send("/api/v1/roi/evaluate",
				WORKED_CASE.formatted(", \"days-saved\": {\"value\": \"17\", \"source\": {\"source\": \"HR\"}}"));
		assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"code": "refused", "errors": [{"pointer": "/values/days-saved",
					 "message": "Leave this out, or count component by component: the full cost of turnover already \
					holds vacancy, which “Filling jobs sooner” would count again"}]}""");
	}

	@Test
	void nothingAtAllIsNoFailure() {
		assertThat(send("/api/v1/roi/evaluate", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(send("/api/v1/roi/evaluate", "{\"mode\": \"components\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"noReturn\": \"pipeline-missing\", \"lines\": []}");
		for (String body : List.of("", "{", "null", "[]", "{\"values\": 3}")) {
			assertThat(send("/api/v1/roi/evaluate", body)).hasStatus(HttpStatus.BAD_REQUEST);
		}
	}

	@Test
	void keepsAndLists() {
		given(this.returns.create(eq("A"), any())).willReturn(Evaluated.ID);
		given(this.returns.scenario(Evaluated.ID)).willReturn(Evaluated.scenario("A", WorkedCase.fullCost()));
		given(this.returns.scenarios()).willReturn(
				List.of(Evaluated.scenario("A", WorkedCase.fullCost()), Evaluated.hidden("B", WorkedCase.fullCost())));
		assertThat(send("/api/v1/roi/scenarios", "{\"name\": \"A\", \"inputs\": " + WORKED_CASE.formatted("") + "}"))
			.hasStatus(HttpStatus.CREATED)
			.hasHeader("Location", "/api/v1/roi/scenarios/" + Evaluated.ID);
		assertThat(ask(get("/api/v1/roi/scenarios"))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"scenarios": [{"name": "A", "version": 3, "changedAt": "2026-03-01T15:00:00Z",
				                "inputs": {"pipeline": {"hires": "60", "left": "13"}}},
				               {"name": "B", "inputs": null, "evaluation": {"noReturn": "small-numbers-hidden"}}]}""");
		assertThat(send("/api/v1/roi/scenarios", "{\"name\": \"A\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(send("/api/v1/roi/scenarios", "{\"name\": \"A\", \"inputs\": {}}")).bodyJson()
			.isLenientlyEqualTo("{\"errors\": [{\"pointer\": \"/inputs/mode\"}]}");
	}

	private MvcTestResult send(String address, String body) {
		return ask(post(address).contentType(MediaType.APPLICATION_JSON).content(body));
	}

	private MvcTestResult ask(MockHttpServletRequestBuilder request) {
		return Rendered.as(Role.MANAGER, this.mvc, request);
	}

}
