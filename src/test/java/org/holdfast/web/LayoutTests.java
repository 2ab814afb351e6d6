package org.holdfast.web;

import java.net.URI;

import jakarta.servlet.http.Cookie;
import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What surrounds a page, by who reads it and in which language.
 */
@PageSlice({ Gallery.class, StillHereController.class })
@Import(Gallery.class)
class LayoutTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void navigationShowsWhatTheRoleMayOpen() {
		assertThat(page(Role.EXECUTIVE).select("nav.navigation a").eachText()).containsExactly("Home");
		assertThat(page(Role.MANAGER).select("nav.navigation a").eachText()).containsExactly("Home", "Files");
		assertThat(page(Role.ADMINISTRATOR).select("nav.navigation a").eachText()).containsExactly("Home", "Files",
				"Members");
	}

	@Test
	void signedOutPagesHaveNoNavigation() {
		Document page = Rendered.page(this.mvc.perform(get("/gallery/list")));
		assertThat(page.select("nav.navigation, .account, .institution")).isEmpty();
		assertThat(page.title()).isEqualTo("Files - Settings - Holdfast");
		assertThat(page.select("footer .help")).hasSize(1);
	}

	@Test
	void languageSwitchKeepsThePage() {
		var result = Rendered.as(Role.MANAGER, this.mvc, get("/gallery/list?sort=-rows&page=3&lang=es"));
		assertThat(result).hasStatus(303).hasHeader("Location", "/gallery/list?sort=-rows&page=3");
		assertThat(result.getResponse().getHeader("Set-Cookie")).startsWith("holdfast-language=es;")
			.contains("HttpOnly", "SameSite=Lax");
		Document page = Rendered.page(Rendered.as(Role.MANAGER, this.mvc,
				get("/gallery/list?sort=-rows&page=3").cookie(new Cookie("holdfast-language", "es"))));
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es");
		assertThat(page.select(".languages a").eachAttr("href"))
			.containsExactly("/gallery/list?sort=-rows&page=3&lang=en");
		assertThat(page.select(".languages a").attr("lang")).isEqualTo("en");
	}

	@Test
	void anUnknownLanguageChangesNothing() {
		var result = Rendered.as(Role.MANAGER, this.mvc, get("/gallery/list?lang=xx"));
		assertThat(result).hasStatus(200).doesNotContainHeader("Set-Cookie");
	}

	@Test
	void aLanguageLinkNeverLeadsAway() {
		Address address = new Address("//evil.example/\\x", "lang=es");
		assertThat(address.without("lang")).isEqualTo("/evil.example/\\x");
		assertThat(new Address("\\\\evil.example", null).without("lang")).isEqualTo("/evil.example");
	}

	@Test
	void listsLinkToTheirOtherPagesAndOrders() {
		Document page = Rendered
			.page(Rendered.as(Role.MANAGER, this.mvc, get(URI.create("/gallery/list?page=3&sort=name&q=a%26b"))));
		assertThat(page.select(".pager [aria-current]").text()).isEqualTo("3");
		assertThat(page.select(".pager a[rel=next]").attr("href")).isEqualTo("/gallery/list?sort=name&q=a%26b&page=4");
		assertThat(page.select("th a.sort").eachAttr("href")).containsExactly("/gallery/list?q=a%26b&sort=-name",
				"/gallery/list?q=a%26b&sort=rows");
		assertThat(page.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("ascending", "none");
	}

	@Test
	void stylesAndScriptsCarryAHash() {
		Document page = page(Role.MANAGER);
		assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).hasSize(4)
			.allMatch((address) -> address.matches("/css/\\w+-[0-9a-f]{32}\\.css"));
		assertThat(page.select("script").eachAttr("src")).isNotEmpty()
			.allMatch((address) -> address.matches("/js/\\w+-[0-9a-f]{32}\\.js"));
		assertThat(page.select("meta[name=htmx-source]").attr("content")).contains("/webjars/htmx.org/")
			.contains("htmx.min");
		for (String address : page.select("link[rel=stylesheet]").eachAttr("href")) {
			assertThat(this.mvc.perform(get(address))).hasStatus(200)
				.hasHeader("Cache-Control", "max-age=31536000, public");
		}
		assertThat(this.mvc.perform(get(page.select("meta[name=htmx-source]").attr("content")))).hasStatus(200);
	}

	@Test
	void aSessionThatEndsIsAnnounced() {
		MockHttpSession session = new MockHttpSession();
		session.setMaxInactiveInterval(1800);
		Document page = Rendered.page(Rendered.as(Role.MANAGER, this.mvc, get("/gallery/list").session(session)));
		assertThat(page.body().attr("data-idle-seconds")).isEqualTo("1800");
		assertThat(page.select("template#stay-words").attr("data-address")).isEqualTo("/still-here");
		assertThat(Rendered.as(Role.EXECUTIVE, this.mvc, get("/still-here"))).hasStatus(204);
		assertThat(page(Role.MANAGER).select("template")).isEmpty();
	}

	@Test
	void noAddressLeavesTheSite() {
		for (var linked : page(Role.MANAGER).select("[src], link[href]")) {
			assertThat(linked.attr("src") + linked.attr("href")).startsWith("/").doesNotStartWith("//");
		}
	}

	private Document page(Role role) {
		return Rendered.page(Rendered.as(role, this.mvc, get("/gallery/list")));
	}

}
