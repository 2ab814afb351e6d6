package org.holdfast.roi.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.roi.Evaluated;
import org.holdfast.roi.PoolFigures;
import org.holdfast.roi.PublishedDefaults;
import org.holdfast.roi.ReturnOnInvestment;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.Mode;
import org.holdfast.roi.model.Pool;
import org.holdfast.roi.model.Quantity;
import org.holdfast.roi.model.Source;
import org.holdfast.roi.model.WorkedCase;
import org.holdfast.tenancy.Role;
import org.holdfast.web.PageSlice;
import org.holdfast.web.Refused;
import org.holdfast.web.Rendered;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The pages of return on investment as they are served.
 */
@PageSlice({ ScenarioController.class, ScenarioFormController.class })
@Import(PublishedDefaults.class)
class ScenarioPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private SourceCautions cautions;

	@MockitoBean
	private ReturnOnInvestment returns;

	@Test
	void resultOfTheWorkedCase() {
		given(this.returns.scenario(Evaluated.ID))
			.willReturn(Evaluated.scenario("Cleaning 2025", WorkedCase.components()));
		Document page = page(Role.EXECUTIVE, get("/returns/{id}", Evaluated.ID));
		assertSound(page);
		assertThat(page.selectFirst(".lede").text()).isEqualTo("The program saved $27,248.57 more than it cost.");
		assertThat(page.select("#savings tbody tr").eachText()).hasSize(4)
			.anyMatch((row) -> row.contains("R3") && row.contains("Hard") && row.contains("Already inside: vacancy")
					&& row.contains("17 × 5 ÷ 7 × ($34.00 − $21.00) × 8 × 40 % × 60 = $30,308.57"));
		assertThat(page.select("#results tbody tr").eachText()).anyMatch((row) -> row.endsWith("37.33 %"))
			.anyMatch((row) -> row.endsWith("8.74 months"))
			.anyMatch((row) -> row.endsWith("16.33 points"))
			.anyMatch((row) -> row.endsWith("$1,553.19"));
		assertThat(page.select("section[aria-labelledby=range-head]").text()).contains("3.68 to 25.91");
		assertThat(page.select("#deciders tbody tr")).hasSizeGreaterThan(10);
		assertThat(page.select("#given tbody tr").eachText()).contains(
				"Pipeline: hired through the program 60 hired, 13 of them left before day 365 Worked case",
				"Share of vacant shifts that is covered 40 % Worked case");
		assertThat(page.select("a[href$=/edit], form[action$=/copy]")).isEmpty();
	}

	@Test
	void aManagerMayEditCopyAndDelete() {
		given(this.returns.scenario(Evaluated.ID))
			.willReturn(Evaluated.scenario("Cleaning 2025", WorkedCase.fullCost()));
		Document page = page(Role.MANAGER, get("/returns/{id}", Evaluated.ID));
		assertSound(page);
		assertThat(page.selectFirst(".lede").text()).isEqualTo("The program cost $1,656.00 more than it saved.");
		assertThat(page.select(".button-row a").eachAttr("href")).containsExactly("/returns/" + Evaluated.ID + "/edit",
				"/returns/new?mode=components&like=" + Evaluated.ID, "/returns/" + Evaluated.ID + "/delete");
	}

	@Test
	void theSameInSpanish() {
		given(this.returns.scenario(Evaluated.ID))
			.willReturn(Evaluated.scenario("Limpieza 2025", WorkedCase.components()));
		Document page = page(Role.MANAGER, get("/returns/{id}", Evaluated.ID).locale(Locale.forLanguageTag("es")));
		assertSound(page);
		assertThat(page.selectFirst(".lede").text()).isEqualTo("El programa ahorró $27,248.57 más de lo que costó.");
	}

	@Test
	void smallGroupsAreHidden() {
		Inputs small = WorkedCase.withPools(WorkedCase.fullCost(), WorkedCase.pool(60, 7), WorkedCase.pool(500, 190));
		given(this.returns.scenario(Evaluated.ID)).willReturn(Evaluated.hidden("Cleaning 2025", small));
		given(this.returns.scenarios()).willReturn(List.of(Evaluated.hidden("Cleaning 2025", small)));
		Document page = page(Role.EXECUTIVE, get("/returns/{id}", Evaluated.ID));
		assertSound(page);
		assertThat(page.selectFirst(".lede").text()).startsWith("The result is hidden from you");
		assertThat(page.select("table")).isEmpty();
		assertThat(page.text()).doesNotContain("$");
		Document list = page(Role.EXECUTIVE, get("/returns"));
		assertThat(list.select("#scenarios .suppressed")).hasSize(4);
		assertThat(list.text()).doesNotContain("$");
	}

	@Test
	void listCompares() {
		given(this.returns.scenarios()).willReturn(List.of(Evaluated.scenario("A", WorkedCase.fullCost()),
				Evaluated.scenario("B", WorkedCase.withMoney(WorkedCase.components(), List.of(), List.of()))));
		Document page = page(Role.EXECUTIVE, get("/returns"));
		assertSound(page);
		assertThat(page.select("#scenarios tbody tr").eachText().getFirst())
			.contains("$71,344.00 $73,000.00 −$1,656.00 −2.27 %");
		assertThat(page.select("#scenarios tbody tr").eachText().get(1))
			.contains("$100,248.57 No data No data No data");
	}

	@ParameterizedTest
	@EnumSource(names = { "EXECUTIVE", "MANAGER" })
	void emptyListSaysWhatToDo(Role role) {
		Document page = page(role, get("/returns"));
		assertSound(page);
		assertThat(page.select(".empty-state")).hasSize(1);
		assertThat(page.select("a[href=/returns/new]")).hasSize((role != Role.MANAGER) ? 0 : 1);
	}

	@Test
	void chooseHowToCount() {
		Document page = page(Role.MANAGER, get("/returns/new"));
		assertSound(page);
		assertThat(page.select("input[name=mode]").eachAttr("value")).containsExactly("components", "full-cost");
	}

	@ParameterizedTest
	@ValueSource(strings = { "full-cost", "components" })
	void formAsksForTheNumbersOfItsMode(String mode) {
		Document page = page(Role.MANAGER, get("/returns/new").param("mode", mode));
		assertSound(page);
		boolean full = "full-cost".equals(mode);
		assertThat(page.select("input[name=values[full-cost].value]")).hasSize(full ? 1 : 0);
		assertThat(page.select("input[name=values[agency-rate].value]")).hasSize(full ? 0 : 1);
		assertThat(page.select("input[name=useDefault][type=checkbox]")).hasSize(full ? 1 : 0);
		assertThat(page.select("[required]")).isEmpty();
	}

	@Test
	void savesWhatWasTyped() {
		UUID id = UUID.randomUUID();
		given(this.returns.create(eq("Cleaning 2025"), any())).willReturn(id);
		MvcTestResult result = ask(Role.MANAGER, typed("/returns"));
		assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/returns/" + id);
		ArgumentCaptor<Inputs> inputs = ArgumentCaptor.captor();
		then(this.returns).should().create(eq("Cleaning 2025"), inputs.capture());
		assertThat(inputs.getValue().mode()).isEqualTo(Mode.FULL_COST);
		assertThat(inputs.getValue().pipeline()).isEqualTo(new Pool(1_060, 13, new Source.Entered("HR", null)));
		assertThat(inputs.getValue().value(Quantity.FULL_COST_SHARE)).hasValueSatisfying((share) -> {
			assertThat(share.value()).isEqualByComparingTo("0.2");
			assertThat(share.source()).isEqualTo(new Source.Entered("Finance", null));
		});
		assertThat(inputs.getValue().value(Quantity.HOURLY_PAY)).map((pay) -> pay.source())
			.contains(new Source.Entered("Payroll", null));
		assertThat(inputs.getValue().programmeCosts()).singleElement()
			.satisfies((item) -> assertThat(item.amount().value()).isEqualByComparingTo("38000"));
	}

	@Test
	void theDefaultCarriesItsSourceAndYear() {
		given(this.returns.create(any(), any())).willReturn(UUID.randomUUID());
		ask(Role.MANAGER, typed("/returns").param("useDefault", "true"));
		ArgumentCaptor<Inputs> inputs = ArgumentCaptor.captor();
		then(this.returns).should().create(any(), inputs.capture());
		assertThat(inputs.getValue().value(Quantity.FULL_COST_SHARE).orElseThrow().source())
			.isInstanceOfSatisfying(Source.Published.class, (source) -> assertThat(source.year()).isEqualTo(2012));
	}

	@Test
	void figuresStandInPlaceOfTypedCounts() {
		given(this.returns.create(any(), any())).willReturn(UUID.randomUUID());
		Source figure = new Source.Figure("HF-7K2M-Q9XD");
		given(this.returns.figures(any())).willReturn(Optional
			.of(new PoolFigures(new Pool(44, 11, figure), new Pool(300, 100, figure), WorkedCase.number("18.10"))));
		ask(Role.MANAGER,
				typed("/returns").param("useFigures", "true").param("from", "2024-01-01").param("to", "2024-06-30"));
		ArgumentCaptor<Inputs> inputs = ArgumentCaptor.captor();
		then(this.returns).should().create(any(), inputs.capture());
		assertThat(inputs.getValue().pipeline()).isEqualTo(new Pool(44, 11, figure));
		assertThat(inputs.getValue().comparison()).isEqualTo(new Pool(300, 100, figure));
	}

	@Test
	void withoutFiguresTheFormSaysSo() {
		given(this.returns.figures(any())).willReturn(Optional.empty());
		Document page = refused(
				typed("/returns").param("useFigures", "true").param("from", "2024-01-01").param("to", "2024-06-30"));
		assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#useFigures");
		then(this.returns).should().figures(any());
	}

	@Test
	void refusalsStandBesideTheirFieldsAndNothingTypedIsLost() {
		Document page = refused(post("/returns").param("mode", "full-cost")
			.param("name", " ")
			.param("pipeline.hires", "60")
			.param("pipeline.left", "sixty-one")
			.param("pipeline.source", "HR")
			.param("values[full-cost].value", "lots")
			.param("values[full-cost-share].value", "20")
			.param("programmeCosts[2].name", "Stipends")
			.param("programmeCosts[2].amount", "1e5"));
		assertSound(page);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".error-summary a").eachAttr("href")).contains("#name", "#pipeline.left",
				"#valuesfull-cost.value", "#valuesfull-cost-share.source", "#programmeCosts2.amount",
				"#programmeCosts2.source");
		for (String href : page.select(".error-summary a").eachAttr("href")) {
			assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
		}
		assertThat(page.select("input[name=pipeline.left]").val()).isEqualTo("sixty-one");
		assertThat(page.select("input[name=values[full-cost].value]").val()).isEqualTo("lots");
		assertThat(page.select("input[name=programmeCosts[2].amount]").val()).isEqualTo("1e5");
	}

	@Test
	void theOverlapIsNamedInWords() {
		Document page = refused(typed("/returns").param("values[full-cost].value", "7280"));
		assertThat(page.select(".error-summary li").eachText()).contains(
				"Give the cost of an exit in one way only: as a share of pay, in dollars, or as its parts (separation, "
						+ "recruitment, selection, hiring and orientation, vacancy and ramp-up)");
	}

	@Test
	void aTakenNameStandsBesideTheName() {
		given(this.returns.create(any(), any())).willThrow(Refused.of("/name", "roi.name.taken"));
		Document page = refused(typed("/returns"));
		assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#name");
	}

	@Test
	void editOffersWhatWasSaved() {
		given(this.returns.scenario(Evaluated.ID))
			.willReturn(Evaluated.scenario("Cleaning 2025", WorkedCase.components()));
		Document page = page(Role.MANAGER, get("/returns/{id}/edit", Evaluated.ID));
		assertSound(page);
		assertThat(page.select("input[name=version]").val()).isEqualTo("3");
		assertThat(page.select("input[name=values[share-covered].value]").val()).isEqualTo("40");
		assertThat(page.select("input[name=values[recruiter-rate].value]").val()).isEqualTo("41.20");
		assertThat(page.select("input[name=sources[recruiting]]").val()).isEqualTo("Worked case");
		assertThat(page.select("input[name=values[recruiter-rate].source]").val()).isEmpty();
		assertThat(page.select("input[name^=programmeCosts][name$=name]")).hasSize(6);
	}

	@Test
	void savingTheEditFormUnchangedChangesNothing() {
		given(this.returns.scenario(Evaluated.ID))
			.willReturn(Evaluated.scenario("Cleaning 2025", WorkedCase.components()));
		Document page = page(Role.MANAGER, get("/returns/{id}/edit", Evaluated.ID));
		MockHttpServletRequestBuilder again = post("/returns/{id}", Evaluated.ID);
		for (Element input : page.select("form[action=/returns/" + Evaluated.ID + "] input:not([type=checkbox])")) {
			again.param(input.attr("name"), input.val());
		}
		assertThat(ask(Role.MANAGER, again)).hasStatus(HttpStatus.FOUND);
		ArgumentCaptor<Inputs> inputs = ArgumentCaptor.captor();
		then(this.returns).should().change(eq(Evaluated.ID), eq(3), eq("Cleaning 2025"), inputs.capture());
		assertThat(inputs.getValue()).usingRecursiveComparison()
			.withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
			.isEqualTo(WorkedCase.components());
	}

	@Test
	void deletingAsksFirst() {
		given(this.returns.scenario(Evaluated.ID))
			.willReturn(Evaluated.scenario("Cleaning 2025", WorkedCase.fullCost()));
		Document page = page(Role.MANAGER, get("/returns/{id}/delete", Evaluated.ID));
		assertSound(page);
		assertThat(page.select("main .btn-danger")).hasSize(1);
		assertThat(ask(Role.MANAGER, post("/returns/{id}/delete", Evaluated.ID))).hasRedirectedUrl("/returns");
		then(this.returns).should().delete(Evaluated.ID);
	}

	@Test
	void copyOpensForEditing() {
		UUID copy = UUID.randomUUID();
		given(this.returns.copy(Evaluated.ID)).willReturn(copy);
		assertThat(ask(Role.MANAGER, post("/returns/{id}/copy", Evaluated.ID)))
			.hasRedirectedUrl("/returns/" + copy + "/edit");
	}

	private MockHttpServletRequestBuilder typed(String address) {
		MockHttpServletRequestBuilder request = post(address);
		Map.of("mode", "full-cost", "name", "Cleaning 2025", "pipeline.hires", "1,060", "pipeline.left", " 13 ",
				"pipeline.source", "HR", "sources[pay]", "Payroll", "values[hourly-pay].value", "$17.50",
				"values[full-cost-share].value", "20 %", "values[full-cost-share].source", "Finance")
			.forEach(request::param);
		return request.param("programmeCosts[1].name", "Coordinator")
			.param("programmeCosts[1].amount", "$38,000")
			.param("programmeCosts[1].source", "Payroll");
	}

	private Document refused(MockHttpServletRequestBuilder request) {
		MvcTestResult result = ask(Role.MANAGER, request);
		assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return Rendered.page(result);
	}

	private Document page(Role role, MockHttpServletRequestBuilder request) {
		MvcTestResult result = ask(role, request);
		assertThat(result).hasStatusOk();
		return Rendered.page(result);
	}

	private MvcTestResult ask(Role role, MockHttpServletRequestBuilder request) {
		return Rendered.as(role, this.mvc, request);
	}

	private static void assertSound(Document page) {
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.text()).doesNotContain("??");
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		assertThat(page.select("[style], style, script:not([src])")).isEmpty();
		for (Element input : page.select("input[id]:not([type=hidden])")) {
			assertThat(page.select("label[for=\"" + input.id() + "\"]")).as(input.id()).hasSize(1);
		}
		for (Element row : page.select("td, th")) {
			assertThat(row.text()).isNotBlank();
		}
	}

}
