package org.holdfast.web;

import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What people and programs are told when something fails.
 */
@PageSlice({ Gallery.class, ErrorPageController.class })
@Import(Gallery.class)
class ErrorAnswerTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "not-found,404,Page not found", "wrong-state,409,This has changed in the meantime",
			"refused,422,Something has to be changed first", "too-many,429,Too many tries in a short time",
			"down,503,The service is not available right now", "bug,500,There is a problem with the service" })
	void pagesExplain(String kind, int status, String title) throws Exception {
		MvcTestResult result = ask(get("/gallery/thrown/" + kind));
		assertThat(result).hasStatus(status);
		Document page = Rendered.page(result);
		assertThat(page.select("h1").eachText()).containsExactly(title);
		assertThat(page.title()).isEqualTo(title + " - Lakeside Health - Holdfast");
		assertThat(page.select("footer .help")).hasSize(1);
		assertThat(page.select("nav.navigation a")).isNotEmpty();
		assertThat(page.text()).doesNotContain("secret", "Exception", String.valueOf(status), "??");
	}

	@ParameterizedTest
	@CsvSource({ "not-found,404,not-found", "wrong-state,409,wrong-state", "coded,409,rows-rejected",
			"refused,422,refused", "too-many,429,too-many-requests", "down,503,unavailable", "bug,500,failure" })
	void programsGetProblemDetails(String kind, int status, String code) throws Exception {
		MvcTestResult result = ask(get("/api/gallery/thrown/" + kind));
		assertThat(result).hasStatus(status).hasContentType("application/problem+json");
		assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
		assertThat(result).bodyJson().extractingPath("$.status").isEqualTo(status);
		assertThat(result).bodyJson().extractingPath("$.detail").asString().isNotBlank();
		assertThat(result.getResponse().getContentAsString()).doesNotContain("secret", "Exception");
	}

	@Test
	void reasonsPointToTheirPlace() {
		MvcTestResult result = ask(get("/api/gallery/thrown/refused"));
		assertThat(result).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/zips/0");
		assertThat(result).bodyJson().extractingPath("$.errors[0].message").isEqualTo("Choose no more than 3 services");
	}

	@Test
	void wrongStateSaysWhatToDo() {
		assertThat(Rendered.page(ask(get("/gallery/thrown/wrong-state"))).select(".lede").text())
			.isEqualTo("The file ledger.csv is already committed. Withdraw it first");
	}

	@Test
	void tooManySaysWhenToComeBack() {
		assertThat(ask(get("/gallery/thrown/too-many"))).hasHeader("Retry-After", "90");
	}

	@Test
	void addressesThatCannotBeAreNotFoundOrBadNeverAFailure() {
		assertThat(ask(get("/gallery/things/42"))).hasStatus(404);
		assertThat(ask(get("/gallery/list?page=many"))).hasStatus(400);
		assertThat(ask(get("/gallery/list?page=-1"))).hasStatus(200);
		assertThat(ask(get("/gallery/list?page=2147483647&sort=;drop"))).hasStatus(200);
		assertThat(ask(post("/gallery/list"))).hasStatus(405);
	}

	@Test
	void failuresOutsideControllersLookTheSame() {
		MockHttpServletRequestBuilder request = get("/error").requestAttr("jakarta.servlet.error.status_code", 403)
			.requestAttr("jakarta.servlet.error.request_uri", "/members");
		MvcTestResult result = ask(request);
		assertThat(result).hasStatus(403);
		assertThat(Rendered.page(result).select("h1").text()).isEqualTo("Your role does not include this page");
		assertThat(ask(get("/error").requestAttr("jakarta.servlet.error.status_code", 403)
			.requestAttr("jakarta.servlet.error.request_uri", "/api/v1/imports"))).hasStatus(403)
			.hasContentType("application/problem+json");
	}

	private MvcTestResult ask(MockHttpServletRequestBuilder request) {
		return Rendered.as(Role.MANAGER, this.mvc, request);
	}

}
