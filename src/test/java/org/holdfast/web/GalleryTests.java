package org.holdfast.web;

import java.nio.file.Files;
import java.nio.file.Path;

import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Writes the gallery to {@code target/gallery} for looking at, and checks what every page
 * must have.
 */
@PageSlice(Gallery.class)
@Import(Gallery.class)
class GalleryTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "figures", "list", "form" })
	void everyPageHasItsFurniture(String name) throws Exception {
		Document page = Rendered.page(Rendered.as(Role.MANAGER, this.mvc, get("/gallery/" + name)));
		write(page, name);
		assertThat(page.selectFirst("body > *").is("a.skip-link")).isTrue();
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.title()).endsWith(" - Lakeside Health - Holdfast");
		assertThat(page.select("[style], style, script:not([src])")).isEmpty();
		assertThat(page.select("nav.navigation a").eachText()).containsExactly("Home", "Files");
		assertThat(page.select("nav.navigation [aria-current=page]").eachText()).containsExactly("Files");
		assertThat(page.select("footer .help").text()).contains("administrator");
		assertThat(page.select("form[action=/sign-out][method=post]")).hasSize(1);
		assertThat(page.text()).doesNotContain("??");
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		for (Element labelled : page.select("[aria-labelledby], [aria-describedby]")) {
			for (String id : (labelled.attr("aria-labelledby") + " " + labelled.attr("aria-describedby")).trim()
				.split("\\s+")) {
				assertThat(page.getElementById(id)).as(id).isNotNull();
			}
		}
	}

	@Test
	void refusedForm() throws Exception {
		Document page = Rendered.page(Rendered.as(Role.MANAGER, this.mvc,
				post("/gallery/form").param("name", "").param("amount", "x12").param("kind", "clinic")));
		write(page, "refused");
	}

	@ParameterizedTest
	@ValueSource(strings = { "failure", "wrong-state", "not-found" })
	void problemPages(String kind) throws Exception {
		write(Rendered.page(Rendered.as(Role.MANAGER, this.mvc, get("/gallery/thrown/" + kind))), kind);
	}

	private static void write(Document page, String name) throws Exception {
		Path folder = Files.createDirectories(Path.of("target/gallery"));
		Document shown = page.clone();
		for (Element linked : shown.select("link[href], script[src]")) {
			String attribute = linked.hasAttr("href") ? "href" : "src";
			linked.attr(attribute, linked.attr(attribute).replaceFirst("-[0-9a-f]{32}\\.", "."));
		}
		Files.writeString(folder.resolve(name + ".html"), shown.outerHtml());
	}

}
