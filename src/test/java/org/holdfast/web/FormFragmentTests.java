package org.holdfast.web;

import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What a form says before and after it was refused.
 */
@PageSlice(Gallery.class)
@Import(Gallery.class)
class FormFragmentTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void everyControlHasALabel() {
		Document page = fresh();
		for (Element control : page.select("main :is(input:not([type=hidden]), select, textarea)")) {
			assertThat(page.select("label[for=" + control.id() + "]")).as(control.id()).hasSize(1);
		}
		assertThat(page.select("main fieldset")).hasSize(2).allMatch((group) -> group.selectFirst("> legend") != null);
	}

	@Test
	void nothingIsStarredRequiredOrCheckedByTheBrowser() {
		Document page = fresh();
		assertThat(page.select("main form")).allMatch((form) -> form.hasAttr("novalidate"));
		assertThat(page.select("[required], [maxlength], main [disabled]")).isEmpty();
		assertThat(page.select("label:has(.optional)").eachText()).containsExactly("Contact email (optional)",
				"What the site does (optional)");
	}

	@Test
	void freshFormShowsNoError() {
		assertThat(fresh().select(".error, .error-summary, [aria-invalid]")).isEmpty();
		assertThat(fresh().title()).startsWith("Add a site - Settings - ");
	}

	@Test
	void refusedFormSaysSoInTitleSummaryAndField() {
		Document page = refused("name", "", "amount", "x12");
		assertThat(page.title()).isEqualTo("Error: Add a site - Settings - Lakeside Health - Holdfast");
		Element summary = page.selectFirst(".error-summary");
		assertThat(summary).isNotNull();
		assertThat(summary.nextElementSiblings()).anyMatch((later) -> later.is("h1"));
		assertThat(summary.previousElementSibling().is("a.back-link")).isTrue();
		assertThat(summary.select("li a").eachAttr("href")).containsExactlyInAnyOrder("#name", "#amount");
		for (Element link : summary.select("li a")) {
			String id = link.attr("href").substring(1);
			assertThat(page.getElementById(id)).isNotNull();
			assertThat(page.getElementById(id + "-error").text()).isEqualTo("Error: " + link.text());
		}
	}

	@Test
	void errorStandsBetweenHintAndFieldAndIsReadWithIt() {
		Document page = refused("name", "");
		Element field = page.getElementById("name");
		assertThat(field.attr("aria-describedby")).isEqualTo("name-hint name-error");
		assertThat(field.attr("aria-invalid")).isEqualTo("true");
		Element error = page.getElementById("name-error");
		assertThat(error.previousElementSibling().id()).isEqualTo("name-hint");
		assertThat(error.selectFirst(".visually-hidden").text()).isEqualTo("Error:");
	}

	@Test
	void everythingTypedComesBackButThePassword() {
		Document page = refused("name", "", "amount", "x 12,5", "about", "<b>Café</b> & more", "county", "24005",
				"kind", "clinic", "services", "hospital", "services", "clinic", "main", "true", "email", "no one",
				"opened", "2026-02-30", "password", "hunter2hunter2");
		assertThat(page.getElementById("amount").val()).isEqualTo("x 12,5");
		assertThat(page.getElementById("about").val()).isEqualTo("<b>Café</b> & more");
		assertThat(page.getElementById("email").val()).isEqualTo("no one");
		assertThat(page.getElementById("opened").val()).isEqualTo("2026-02-30");
		assertThat(page.select("#county option[selected]").eachAttr("value")).containsExactly("24005");
		assertThat(page.select("[name=kind][checked]").eachAttr("value")).containsExactly("clinic");
		assertThat(page.select("[name=services][checked]")).hasSize(2);
		assertThat(page.select("#main[checked]")).hasSize(1);
		assertThat(page.html()).doesNotContain("hunter2");
	}

	@Test
	void aReasonAboutTheWholeFormIsListedWithoutLink() {
		Document page = refused("name", "whole");
		assertThat(page.select(".error-summary li").eachText()).containsExactly("Choose no more than 3 services");
		assertThat(page.select(".error-summary li a")).isEmpty();
	}

	@Test
	void refusedFormHasItsStatus() {
		assertThat(sent("name", "")).hasStatus(422);
		assertThat(sent("name", "Lakeside")).hasStatus(302);
	}

	@Test
	void theFormSpeaksSpanish() {
		Document page = Rendered.page(Rendered.as(Role.MANAGER, this.mvc,
				post("/gallery/form").param("name", "").header("Accept-Language", "es-MX,es;q=0.9")));
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es");
		assertThat(page.selectFirst(".error-summary h2").text()).isEqualTo("Hay un problema");
	}

	private Document fresh() {
		return Rendered.page(Rendered.as(Role.MANAGER, this.mvc, get("/gallery/form")));
	}

	private Document refused(String... parameters) {
		return Rendered.page(sent(parameters));
	}

	private MvcTestResult sent(String... parameters) {
		var request = post("/gallery/form");
		for (int at = 0; at < parameters.length; at += 2) {
			request.param(parameters[at], parameters[at + 1]);
		}
		return Rendered.as(Role.MANAGER, this.mvc, request);
	}

}
