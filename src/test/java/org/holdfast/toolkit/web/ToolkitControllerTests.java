package org.holdfast.toolkit.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.PackagedEdition;
import org.holdfast.toolkit.PageStanding;
import org.holdfast.toolkit.SectionProgress;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.holdfast.web.PageSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * Reads the pages of the toolkits as a browser gets them.
 */
@PageSlice(ToolkitController.class)
@Import(ToolkitLinks.class)
class ToolkitControllerTests {

	private final Edition edition = PackagedEdition.hiring();

	@Autowired
	private MockMvcTester pages;

	@MockitoBean
	private Toolkits toolkits;

	@MockitoBean
	private SectionProgress progress;

	@BeforeEach
	void hiringIsPublished() {
		given(this.toolkits.current()).willReturn(List.of(this.edition));
		PackagedEdition.all().forEach((edition) -> given(this.toolkits.current(edition.toolkit())).willReturn(edition));
		given(this.toolkits.current("hiring")).willReturn(this.edition);
		given(this.toolkits.current("sailing")).willThrow(NotFound.class);
		given(this.progress.standings(any())).willReturn(Map.of());
	}

	@Test
	void listNamesEveryToolkit() {
		Document page = english("/toolkits");
		assertThat(page.select("h1").eachText()).containsExactly("Toolkits");
		Element link = page.selectFirst("main .task-list a");
		assertThat(link.text()).isEqualTo("Inclusive, local hiring");
		assertThat(link.attr("href")).isEqualTo("/toolkits/hiring");
		assertDescribed(page);
	}

	@Test
	void listWithoutToolkitsSaysSo() {
		given(this.toolkits.current()).willReturn(List.of());
		assertThat(english("/toolkits").select(".empty-state h2").text()).isEqualTo("No toolkit yet");
	}

	@Test
	void homeShowsSectionsInOrderWithAllTheirPages() {
		Document page = english("/toolkits/hiring");
		assertThat(page.select("h1").eachText()).containsExactly("Inclusive, local hiring");
		assertThat(page.selectFirst("main").child(0).className()).isEqualTo("back-link");
		assertThat(page.select("main h2").eachText()).containsExactly("Overview", "Case studies", "Strategies",
				"Diving in", "Big questions", "Laying the foundations", "Overcoming barriers", "Return on investment",
				"More resources", "Key terms", "About this toolkit");
		assertThat(page.select("main .task-list a").eachAttr("href"))
			.containsExactlyElementsOf(this.edition.pages().stream().map(this.edition::path).toList())
			.contains("/work/hiring/readiness", "/toolkits/hiring/overview");
		assertThat(page.select(".task-status")).isEmpty();
		assertDescribed(page);
	}

	@Test
	void homeShowsHowFarTheInstitutionIs() {
		given(this.progress.standings(this.edition))
			.willReturn(Map.of("readiness", new PageStanding(PageStanding.State.IN_PROGRESS, 4, 28), "quick-wins",
					new PageStanding(PageStanding.State.COMPLETED, 6, 6)));
		Document page = english("/toolkits/hiring");
		assertThat(page.select(".task-status").eachText()).containsExactly("Completed",
				"In progress, 4 of 28 answered");
		assertDescribed(page);
	}

	@Test
	void overviewShowsElevenBenefitsInTables() {
		Document page = english("/toolkits/hiring/overview");
		assertThat(page.select("h1").eachText()).containsExactly("Why inclusive, local hiring");
		assertThat(page.select(".caption").text()).isEqualTo("Overview");
		assertThat(page.select("main table")).hasSize(2)
			.allSatisfy((table) -> assertThat(table.select("caption").text()).isNotBlank());
		assertThat(page.select("main tbody tr")).hasSize(11);
		assertThat(page.select("tr#lower-turnover td:last-child").text()).isEqualTo("In dollars");
		assertThat(page.select("main").text()).contains("part of the anchor mission: using")
			.contains("Written by us from the published facts.");
	}

	@Test
	void everyTermHasAPlaceOfItsOwn() {
		Document page = english("/toolkits/hiring/key-terms");
		assertThat(page.select(".term")).hasSizeGreaterThan(20)
			.allSatisfy((term) -> assertThat(term.id()).isNotBlank());
		assertThat(page.select("#cohort h2").text()).isEqualTo("Cohort Draft");
		assertThat(page.select("#anchor-mission h2").text()).isEqualTo("Anchor mission");
		page.select(".term a[href^=#]")
			.forEach((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
	}

	@Test
	void spanishReadersReadSpanish() {
		Document page = read("/toolkits/hiring/key-terms", "es");
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es");
		assertThat(page.select("h1").text()).isEqualTo("Términos clave");
		assertThat(page.select("#cohort h2").text()).isEqualTo("Cohorte Borrador");
		List<String> names = page.select(".term h2").eachText();
		assertThat(names.indexOf("Apoyos integrales")).isLessThan(names.indexOf("Cohorte Borrador"));
	}

	@Test
	void readPagesHaveOneHeadingAndUniqueIds() {
		PackagedEdition.all().forEach(this::assertWellMade);
	}

	private void assertWellMade(Edition toolkit) {
		toolkit.pages().stream().filter((page) -> !page.kind().answerable()).forEach((page) -> {
			Document html = english(toolkit.path(page));
			assertThat(html.select("h1").eachText()).containsExactly(page.title().in(Locale.US));
			assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
			assertThat(html.text()).doesNotContain("??");
		});
	}

	@Test
	void answerablePagesAreWhereTheWorkIs() {
		assertThat(this.pages.get().uri("/toolkits/hiring/readiness")).hasStatus3xxRedirection()
			.hasRedirectedUrl("/work/hiring/readiness");
	}

	@Test
	void whatDoesNotExistIsNotFound() {
		assertThat(this.pages.get().uri("/toolkits/sailing")).hasStatus(404);
		assertThat(this.pages.get().uri("/toolkits/hiring/sailing")).hasStatus(404);
	}

	private Document english(String address) {
		return read(address, "en");
	}

	private Document read(String address, String language) {
		MvcTestResult result = this.pages.get().uri(address).header(HttpHeaders.ACCEPT_LANGUAGE, language).exchange();
		assertThat(result).hasStatusOk();
		byte[] content = result.getResponse().getContentAsByteArray();
		return Jsoup.parse(new String(content, StandardCharsets.UTF_8));
	}

	private static void assertDescribed(Document page) {
		page.select("main [aria-describedby]")
			.forEach((element) -> List.of(element.attr("aria-describedby").split(" "))
				.forEach((id) -> assertThat(page.getElementById(id)).as(id).isNotNull()));
	}

}
