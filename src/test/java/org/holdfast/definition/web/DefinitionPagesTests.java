package org.holdfast.definition.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.holdfast.IntegrationTest;
import org.holdfast.definition.GoldenDefinitions;
import org.holdfast.institution.Institutions;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Rendered;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Reads and sends the pages of definitions as a browser does.
 */
@IntegrationTest
@AutoConfigureMockMvc(addFilters = false)
class DefinitionPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Institutions institutions;

	private DefinitionRequests lakeside;

	@BeforeEach
	void institutionIsFounded() {
		this.lakeside = new DefinitionRequests(this.mvc, this.institutions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/geography-sets/new", "/geography-sets/city/edit", "/geography-sets/city",
			"/living-wages/new", "/living-wages/new-haven-single/edit", "/living-wages/new-haven-single",
			"/targeted-jobs/edit", "/targeted-jobs", "/frontline-jobs/edit", "/frontline-jobs", "/pathway-sources/edit",
			"/addressable-spend/edit", "/po-box-zips/edit", "/local-vendor-rule/edit", "/diverse-categories/edit",
			"/fiscal-year/edit", "/data-as-of/edit", "/suppression/edit", "/vendor-threshold/edit",
			"/baseline-period/edit", "/institution", "/sites/Hill" })
	void everyPageIsWhole(String path) {
		golden();
		for (String language : new String[] { "en", "es" }) {
			MvcTestResult result = this.lakeside.as(Role.ADMINISTRATOR,
					get("/definitions" + path).locale(Locale.of(language)));
			assertThat(result).hasStatusOk();
			whole(Rendered.page(result));
		}
	}

	@Test
	void overviewSaysWhatIsInForceAndSinceWhen() {
		golden();
		Document page = Rendered.page(this.lakeside.as(Role.MANAGER, get("/definitions")));
		assertThat(page.select("#geography-sets dt").eachText()).containsExactly("city", "grounds", "hardship",
				"priority");
		assertThat(page.selectFirst("#geography-sets dd").text()).isEqualTo(
				"Local: 3 ZIP codes: 06511, 06513, 06515 Since March 16, 2025 (version 2). History Geography sets city");
		assertThat(page.select("#geography-sets dd").get(3).text()).startsWith("Ended: nothing counts");
		assertThat(page.select("#fiscal-year dd").text()).contains("Starts in July");
		assertThat(page.select("#suppression").text()).contains("Counts from 1 to 10 are hidden");
		assertThat(page.select("main a[href$=/edit], main a[href$=/new]")).isEmpty();
	}

	@Test
	void historyKeepsWhatWasReplaced() {
		golden();
		this.lakeside.set("geography-sets/city",
				"{\"purpose\": \"local\", \"validFrom\": \"2025-03-16\", \"zips\": [\"06520\"]}");
		Document page = Rendered.page(this.lakeside.as(Role.EXECUTIVE, get("/definitions/geography-sets/city")));
		assertThat(page.select("tbody th").eachText()).containsExactly("3", "2", "1");
		assertThat(page.select("tbody td:nth-child(2)").eachText()).containsExactly("In force", "Replaced", "Past");
		assertThat(page.select("tbody tr:last-child td:nth-child(3)").text())
			.isEqualTo("August 1, 2024 until March 15, 2025");
	}

	@Test
	void aSetIsCheckedThenSaved() {
		Map<String, String> typed = Map.of("name", "city", "purpose", "local", "validFrom", "2024-08-01", "zips",
				"06510, 6511\n06512-1234");
		Document check = Rendered.page(this.lakeside.as(Role.ADMINISTRATOR, form("geography-sets", typed)));
		whole(check);
		assertThat(check.select("h1").text()).isEqualTo("Check before you save");
		assertThat(check.select(".summary-list").text()).contains("Local: 3 ZIP codes: 06510, 06511, 06512")
			.contains("FY2024: January 1, 2024 to December 31, 2024");
		assertThat(check.select(".notice-warn").text()).contains("6511");
		assertThat(check.select("button.btn-primary")).hasSize(1);
		Document again = Rendered
			.page(this.lakeside.as(Role.ADMINISTRATOR, form("geography-sets", sent(check)).param("step", "change")));
		assertThat(again.selectFirst("textarea[name=zips]").wholeText().strip()).isEqualTo(typed.get("zips"));
		MvcTestResult saved = this.lakeside.as(Role.ADMINISTRATOR,
				form("geography-sets", sent(check)).param("step", "save"));
		assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl("/definitions/geography-sets/city");
		assertThat(Rendered.page(this.lakeside.as(Role.MANAGER, get("/definitions"))).text())
			.contains("06510, 06511, 06512");
	}

	@Test
	void whatWasTypedStaysWhenRefused() {
		MvcTestResult result = this.lakeside.as(Role.ADMINISTRATOR, form("geography-sets",
				Map.of("name", "city", "purpose", "campus", "validFrom", "31 June", "zips", "06510 Cleveland")));
		assertThat(result).hasStatus(422);
		Document page = Rendered.page(result);
		whole(page);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#validFrom", "#zips");
		assertThat(page.select("#zips-error").text()).contains("Cleveland");
		assertThat(page.selectFirst("[name=validFrom]").val()).isEqualTo("31 June");
		assertThat(page.selectFirst("[name=zips]").wholeText().strip()).isEqualTo("06510 Cleveland");
		assertThat(page.selectFirst("[name=purpose][checked]").val()).isEqualTo("campus");
	}

	@Test
	void aFileIsUsedInsteadOfTheBox() {
		Document check = Rendered
			.page(this.lakeside.as(Role.ADMINISTRATOR, upload("zips.csv", "ZIP code\r\n06510\r\n6511\r\n")));
		assertThat(check.select(".summary-list").text()).contains("2 ZIP codes: 06510, 06511");
		assertThat(Rendered.page(this.lakeside.as(Role.ADMINISTRATOR, upload("", ""))).select(".summary-list").text())
			.contains("1 ZIP code: 06519");
	}

	@ParameterizedTest
	@CsvSource({ "'',The file is empty", "'PK\u0003\u0004 06510',This file is not text" })
	void aFileThatIsNoListIsRefused(String content, String message) {
		MvcTestResult result = this.lakeside.as(Role.ADMINISTRATOR, upload("zips.xlsx", content));
		assertThat(result).hasStatus(422);
		assertThat(Rendered.page(result).select("#file-error").text()).contains(message);
		assertThat(Rendered.page(result).selectFirst("[name=zips]").wholeText().strip()).isEqualTo("06519");
	}

	@Test
	void aFileThatIsTooBigIsRefused() {
		assertThat(this.lakeside.as(Role.ADMINISTRATOR, upload("zips.txt", "06510\n".repeat(200_000)))).hasStatus(422);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					targeted-jobs      | validFrom=2025-01-01&entries=EVS1%0D%0ANursing assistant | 2 entries: EVS1, Nursing assistant
					addressable-spend  | validFrom=2025-01-01&entries=                            | No category is excluded
					po-box-zips        | entries=06501 6504                                       | 2 ZIP codes: 06501, 06504
					local-vendor-rule  | validFrom=1/2/2025&first=remit&second=&independentOnly=true | Addresses in this order: Remit-to address. Only
					diverse-categories | validFrom=2025-01-01&minority=mbe 8a&women=&other=        | Minority-owned: MBE, 8A. Women-owned: none.
					fiscal-year        | value=7                                                  | Starts in July
					data-as-of         | value=2025-12-31                                         | December 31, 2025
					suppression        | value=15                                                 | below 15
					vendor-threshold   | value=$1,000                                             | $1,000.00
					baseline-period    | value=2024-07-01&until=2025-06-30                        | July 1, 2024 to June 30, 2025
					living-wages       | name=city&county=Cook&familyType=1 adult&year=2024&hourly=$20.43&source=MIT&inUse=true | $20.43 an hour in 2024 for 1 adult, Cook. In use.
					""")
	void everyKindIsCheckedThenSaved(String kind, String typed, String says) {
		Document check = Rendered.page(this.lakeside.as(Role.ADMINISTRATOR, form(kind, fields(typed))));
		whole(check);
		assertThat(check.select(".summary-list").text()).contains(says);
		MvcTestResult saved = this.lakeside.as(Role.ADMINISTRATOR, form(kind, sent(check)).param("step", "save"));
		assertThat(saved).hasStatus3xxRedirection();
		Document history = Rendered
			.page(this.lakeside.as(Role.ADMINISTRATOR, get(saved.getResponse().getRedirectedUrl())));
		whole(history);
		assertThat(history.select("tbody").text()).contains(says);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			targeted-jobs      | validFrom=&entries=EVS1                       | #validFrom
			po-box-zips        | entries=nowhere                               | #entries
			local-vendor-rule  | validFrom=2025-01-01&first=remit&second=remit | #second
			diverse-categories | validFrom=2025-01-01&women=XYZ                | #women
			diverse-categories | validFrom=2025-01-01                          | #minority
			fiscal-year        | value=                                        | #value
			data-as-of         | value=soon                                    | #value
			suppression        | value=4                                       | #value
			vendor-threshold   | value=much                                    | #value
			baseline-period    | value=2025-01-02&until=2025-01-01             | #until
			living-wages       | county=Cook                                   | #name,#familyType,#year,#hourly,#source
			living-wages       | name=a&county=C&familyType=f&year=24&hourly=-1&source=s | #year,#hourly
			""")
	void reasonsStandBesideTheirFields(String kind, String typed, String targets) {
		MvcTestResult result = this.lakeside.as(Role.ADMINISTRATOR, form(kind, fields(typed)));
		assertThat(result).hasStatus(422);
		Document page = Rendered.page(result);
		whole(page);
		assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly(targets.split(","));
	}

	@Test
	void onlyAdministratorsMayChange() {
		assertThat(this.lakeside.as(Role.MANAGER, get("/definitions/fiscal-year/edit"))).hasStatus(403);
		assertThat(this.lakeside.as(Role.MANAGER, form("fiscal-year", Map.of("value", "7")))).hasStatus(403);
		assertThat(this.lakeside.as(Role.CONTRIBUTOR, get("/definitions"))).hasStatus(403);
	}

	@Test
	void anotherInstitutionsDefinitionIsNotFound() {
		golden();
		DefinitionRequests other = new DefinitionRequests(this.mvc, this.institutions);
		assertThat(other.as(Role.ADMINISTRATOR, get("/definitions/geography-sets/city"))).hasStatus(404);
		assertThat(other.as(Role.ADMINISTRATOR, get("/definitions/geography-sets/city/edit"))).hasStatus(404);
		assertThat(other.as(Role.ADMINISTRATOR, get("/definitions/living-wages/new-haven-single/edit"))).hasStatus(404);
		assertThat(other.as(Role.ADMINISTRATOR, get("/definitions/weather"))).hasStatus(404);
		assertThat(other.as(Role.ADMINISTRATOR, get("/definitions/geography-sets"))).hasStatus(404);
	}

	private void golden() {
		GoldenDefinitions.requests()
			.forEach((request) -> this.lakeside.set(request.path().substring("/api/v1/definitions/".length()),
					request.body()));
	}

	private static MockHttpServletRequestBuilder form(String kind, Map<String, String> fields) {
		MockHttpServletRequestBuilder request = post("/definitions/" + kind)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED);
		fields.forEach(request::param);
		return request;
	}

	private static MockHttpServletRequestBuilder upload(String fileName, String content) {
		StringBuilder body = new StringBuilder();
		Map.of("name", "city", "purpose", "local", "validFrom", "2024-08-01", "zips", "06519")
			.forEach((name, value) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"")
				.append(name)
				.append("\"\r\n\r\n")
				.append(value)
				.append("\r\n"));
		body.append("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
			.append(fileName)
			.append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.append(content)
			.append("\r\n--cut--\r\n");
		return post("/definitions/geography-sets").contentType("multipart/form-data; boundary=cut")
			.content(body.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static Map<String, String> fields(String typed) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String pair : typed.split("&")) {
			String[] parts = pair.split("=", 2);
			fields.put(parts[0], parts[1].replace("%0D%0A", "\r\n"));
		}
		return fields;
	}

	private static Map<String, String> sent(Document check) {
		Map<String, String> fields = new LinkedHashMap<>();
		check.select("main form input[type=hidden]").forEach((input) -> fields.put(input.attr("name"), input.val()));
		return fields;
	}

	private static void whole(Document page) {
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.text()).doesNotContain("??");
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		assertThat(page.select("main .btn-primary").size()).isLessThanOrEqualTo(1);
		for (Element labelled : page.select("[aria-labelledby], [aria-describedby]")) {
			for (String id : (labelled.attr("aria-labelledby") + " " + labelled.attr("aria-describedby")).trim()
				.split("\\s+")) {
				assertThat(page.getElementById(id)).as(id).isNotNull();
			}
		}
		for (Element label : page.select("main label")) {
			assertThat(page.getElementById(label.attr("for"))).as(label.text()).isNotNull();
		}
	}

}
