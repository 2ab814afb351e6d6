package org.holdfast.web;

import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Figure cards and charts as they are served.
 */
@PageSlice(Gallery.class)
@Import(Gallery.class)
class FigureFragmentTests {

	@Autowired
	private MockMvcTester mvc;

	private Document page;

	@BeforeEach
	void ask() {
		this.page = Rendered.page(Rendered.as(Role.EXECUTIVE, this.mvc, get("/gallery/figures")));
	}

	@Test
	void aCardSaysValueStatusAndWhereTheProofIs() {
		Element card = this.page.getElementById("figure-H1");
		assertThat(card.select("h3").text()).isEqualTo("Hires who live nearby");
		assertThat(card.select(".figure-value").text()).isEqualTo("30.00 % of 40 hires");
		assertThat(card.select(".status").text()).isEqualTo("Below target");
		assertThat(card.select(".figure-proof a").attr("href")).isEqualTo("/passports/HF-7K2M-Q9XD");
		assertThat(card.select(".figure-proof a").text()).isEqualTo("How we know this: Hires who live nearby");
	}

	@Test
	void aCardWithoutNumberSaysSoAndHasNoEmptyParts() {
		Element card = this.page.getElementById("figure-H8");
		assertThat(card.select(".figure-value").text()).isEqualTo("No data");
		assertThat(card.select("svg, .figure-proof, .figure-coverage")).isEmpty();
		assertThat(card.select("p")).allMatch(Element::hasText);
	}

	@Test
	void everyChartHasHeadingNameDescriptionAndTable() {
		assertThat(this.page.select("figure.chart")).hasSize(4).allSatisfy((figure) -> {
			String message = figure.selectFirst("h2").text();
			Element svg = figure.selectFirst("svg[role=img]");
			assertThat(svg.selectFirst("title").text()).isEqualTo(message);
			assertThat(svg.selectFirst("desc").text()).isNotBlank();
			assertThat(figure.select("table caption").text()).contains(message);
			assertThat(figure.select("thead th")).allMatch((head) -> "col".equals(head.attr("scope")));
			assertThat(figure.select("tbody tr")).isNotEmpty()
				.allMatch((row) -> row.selectFirst("th[scope=row]") != null);
			assertThat(figure.select("td")).allMatch(Element::hasText);
		});
	}

	@Test
	void theTableShowsWhatTheLineLeavesOut() {
		Element chart = this.page.getElementById("hires");
		assertThat(chart.select("tbody tr:nth-child(4) td").eachText()).containsExactly("No data", "× Hidden", "38 %");
	}

	@Test
	void seriesDifferByMoreThanColour() {
		Element chart = this.page.getElementById("hires");
		assertThat(chart.select(".legend li").eachText()).containsExactly("Main Campus", "Harbor Clinic", "North");
		assertThat(chart.select(".drawing path.dot").stream().map((dot) -> dot.attr("d")).distinct()).hasSize(3);
		assertThat(this.page.getElementById("spend").select("svg.drawing rect.part").eachAttr("fill"))
			.contains("currentColor", "url(#spend-p2)", "url(#spend-p5)");
		assertThat(this.page.select("#spend-p2")).hasSize(1);
	}

	@Test
	void aSparkHasItsNumbersBesideIt() {
		Element spark = this.page.getElementById("figure-H1").selectFirst(".spark");
		assertThat(spark.selectFirst("svg").attr("aria-label")).startsWith("Rises from 22 %");
		assertThat(spark.select("details tbody tr")).hasSize(9);
	}

}
