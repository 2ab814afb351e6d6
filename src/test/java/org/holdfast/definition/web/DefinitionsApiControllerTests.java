package org.holdfast.definition.web;

import java.net.URI;

import org.holdfast.IntegrationTest;
import org.holdfast.definition.GoldenDefinitions;
import org.holdfast.institution.Institutions;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * Sets definitions through the API as its description says.
 */
@IntegrationTest
@AutoConfigureMockMvc(addFilters = false)
class DefinitionsApiControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Institutions institutions;

	private DefinitionRequests lakeside;

	@BeforeEach
	void institutionIsFounded() {
		this.lakeside = new DefinitionRequests(this.mvc, this.institutions);
	}

	@Test
	void goldenDefinitionsAreSetAndShown() {
		GoldenDefinitions.requests().forEach((request) -> {
			MvcTestResult result = this.lakeside.as(Role.ADMINISTRATOR,
					put(URI.create(request.path())).contentType(MediaType.APPLICATION_JSON).content(request.body()));
			assertThat(result).hasStatusOk();
			JsonNode answer = json(result);
			assertThat(answer.get("version").asInt()).isPositive();
			new JsonMapper().readTree(request.body())
				.properties()
				.forEach((property) -> assertThat(answer.get(property.getKey())).isEqualTo(property.getValue()));
		});
		MvcTestResult result = this.lakeside.as(Role.MANAGER, get("/api/v1/definitions"));
		assertThat(result).hasStatusOk();
		JsonNode city = json(result).get("definitions").get(0);
		assertThat(city.get("name").asString()).isEqualTo("geography-sets/city");
		assertThat(city.get("inForce").asInt()).isEqualTo(2);
		assertThat(city.get("versions")).hasSize(2);
		assertThat(city.get("versions").get(1).get("validUntil").asString()).isEqualTo("2025-03-16");
		assertThat(city.get("versions").get(0).get("validUntil").isNull()).isTrue();
		assertThat(city.get("versions").get(0).get("createdBy").asString()).isEqualTo("Ana Reyes");
	}

	@Test
	void answerListsTheYearsRestatedAndWhatWasPadded() {
		assertThat(this.lakeside.set("fiscal-year", "{\"startMonth\": 7}")).hasStatusOk();
		MvcTestResult result = this.lakeside.set("geography-sets/old",
				"{\"purpose\": \"local\", \"validFrom\": \"2020-01-01\", \"zips\": [\"6510\", \"06511-1234\"]}");
		JsonNode answer = json(result);
		assertThat(answer.get("zips").toString()).isEqualTo("[\"06510\",\"06511\"]");
		assertThat(answer.get("restates").get(0).toString())
			.isEqualTo("{\"name\":\"FY2020\",\"from\":\"2019-07-01\",\"to\":\"2020-06-30\"}");
		assertThat(answer.get("notes").get(0).asString()).startsWith("6510 ");
	}

	@Test
	void namesMayHoldBlanksAndAccents() {
		MvcTestResult result = this.lakeside.as(Role.ADMINISTRATOR,
				put(URI.create("/api/v1/definitions/sites/San%20Jos%C3%A9")).contentType(MediaType.APPLICATION_JSON)
					.content("{\"county\": \"Cook\"}"));
		assertThat(json(result).get("name").asString()).isEqualTo("sites/San José");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fiscal-year        | {"startMonth":               | 400 | bad-request
			fiscal-year        | {"startMonth": 7, "extra": 1} | 400 | bad-request
			data-as-of         | {"employments": "2025-13-01"} | 400 | bad-request
			fiscal-year        | {"startMonth": 0}            | 422 | refused
			po-box-zips        | {"zips": ["ABCDE"]}          | 422 | refused
			baseline-period    | {"from": "2025-02-01", "to": "2025-01-01"} | 422 | refused
			fiscal-year/mine   | {"startMonth": 7}            | 404 | not-found
			geography-sets     | {}                           | 404 | not-found
			weather            | {}                           | 404 | not-found
			""")
	void refusalsHaveTheirStatusAndCode(String path, String body, int status, String code) {
		MvcTestResult result = this.lakeside.set(path, body);
		assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(json(result).get("code").asString()).isEqualTo(code);
	}

	@Test
	void refusalsPointToThePlace() {
		JsonNode errors = json(this.lakeside.set("po-box-zips", "{\"zips\": [\"06501\", \"ABCDE\"]}")).get("errors");
		assertThat(errors).hasSize(1);
		assertThat(errors.get(0).get("pointer").asString()).isEqualTo("/zips/1");
		assertThat(errors.get(0).get("message").asString()).contains("ABCDE");
	}

	@Test
	void aBodyThatIsTooLongIsNotRead() {
		assertThat(this.lakeside.set("po-box-zips", " ".repeat(2 * 1024 * 1024 + 1))).hasStatus(413);
		assertThat(this.lakeside.as(Role.ADMINISTRATOR,
				put("/api/v1/definitions/fiscal-year").contentType(MediaType.TEXT_PLAIN).content("7")))
			.hasStatus(415);
	}

	@Test
	void onlyAdministratorsSetThem() {
		assertThat(this.lakeside.as(Role.MANAGER,
				put("/api/v1/definitions/fiscal-year").contentType(MediaType.APPLICATION_JSON)
					.content("{\"startMonth\": 7}")))
			.hasStatus(403);
		assertThat(this.lakeside.as(Role.EXECUTIVE, get("/api/v1/definitions"))).hasStatusOk();
		assertThat(this.lakeside.as(Role.CONTRIBUTOR, get("/api/v1/definitions"))).hasStatus(403);
	}

	@Test
	void anotherInstitutionSeesNothing() {
		assertThat(this.lakeside.set("fiscal-year", "{\"startMonth\": 7}")).hasStatusOk();
		DefinitionRequests other = new DefinitionRequests(this.mvc, this.institutions);
		assertThat(json(other.as(Role.ADMINISTRATOR, get("/api/v1/definitions"))).get("definitions")).isEmpty();
		assertThat(json(other.set("fiscal-year", "{\"startMonth\": 10}")).get("version").asInt()).isEqualTo(1);
	}

	private static JsonNode json(MvcTestResult result) {
		return new JsonMapper().readTree(result.getResponse().getContentAsByteArray());
	}

}
