package org.holdfast.journey;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;
import org.holdfast.Cast;
import org.holdfast.demo.MadeUpHospital;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Browser;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of page somebody comes to by links alone, as each role: nobody is kept out in
 * either language, by day or night, on a wide or a narrow screen.
 */
@JourneyTest
@Import(MadeUpHospital.class)
class EveryPageJourneyTests {

	private static final int MOST = 60;

	private static final Pattern KEY = Pattern.compile(
			"\\?\\?\\S+\\?\\?|(?<![\\w./@-])(web|account|audit|dashboard|definition|editing|evidence|institution|intake|metrics"
					+ "|notification|paper|progress|record|roi|search|security|staff|team|toolkit)(\\.[a-z][A-Za-z0-9-]+)+");

	private static final Pattern FILE = Pattern
		.compile(".*\\.(csv|docx|json|pdf|svg|txt|xlsx|yaml)(\\?.*)?|.*/(document|file)|/api/.*|/sign-out");

	/** Kinds of pages that were looked at in the dark already. */
	private static final Set<String> DARK = new HashSet<>();

	private static UUID hospital;

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private MadeUpHospital hospitals;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@ParameterizedTest
	@EnumSource(Role.class)
	@Timeout(900)
	void everyPageIsForEverybody(Role role, JourneySupport journey) {
		if (hospital == null) {
			hospital = this.hospitals.open(this.port);
		}
		Actor actor = (role == Role.STAFF) ? this.cast.staff() : this.cast.member(hospital, role);
		journey.signIn(actor);
		RoutePatterns patterns = new RoutePatterns(this.mapping);
		Set<String> seen = new HashSet<>();
		Set<String> known = new HashSet<>(Set.of("/"));
		Deque<String> open = new ArrayDeque<>(known);
		List<String> walked = new ArrayList<>();
		SoftAssertions softly = new SoftAssertions();
		while (!open.isEmpty() && walked.size() < MOST) {
			String address = open.poll();
			String pattern = patterns.of(URI.create(address).getPath());
			if (seen.add(pattern)) {
				walked.add(address);
				look(journey.browser(), address, softly);
				lookClosely(journey.browser(), address, DARK.add(pattern), softly);
				softly.assertThat(journey.browser().complaints()).as(address).isEmpty();
				links(journey.browser()).stream().filter(known::add).forEach(open::add);
			}
		}
		softly.assertAll();
		assertThat(walked).as("pages of %s", role).hasSizeGreaterThan(4);
	}

	private static void look(Browser browser, String address, SoftAssertions softly) {
		browser.screen(320, false).open(with(address, "lang=es"));
		String where = address + " in Spanish";
		readable(browser, where, "es", softly);
		softly.assertThat(browser.scrollsSideways()).as(where + " at 320 scrolls sideways").isFalse();
		browser.open(with(address, "lang=en"));
		readable(browser, address, "en", softly);
		softly.assertThat(browser.scrollsSideways()).as(address + " at 320 scrolls sideways").isFalse();
		browser.screen(1280, false);
		softly.assertThat(browser.scrollsSideways()).as(address + " scrolls sideways").isFalse();
	}

	private static void lookClosely(Browser browser, String address, boolean dark, SoftAssertions softly) {
		softly.assertThat(browser.barriers()).as(address).isEmpty();
		if (dark) {
			browser.screen(1280, true);
			softly.assertThat(browser.faint()).as(address + " in the dark").isEmpty();
		}
	}

	private static void readable(Browser browser, String where, String language, SoftAssertions softly) {
		softly.assertThat(browser.status()).as(where).isEqualTo(200);
		softly.assertThat(browser.find("html").getDomAttribute("lang")).as(where).isEqualTo(language);
		softly.assertThat(browser.driver().getTitle()).as(where).isNotBlank();
		softly.assertThat(browser.driver().findElements(By.cssSelector("h1")))
			.as(where)
			.singleElement()
			.extracting(WebElement::getText)
			.asString()
			.isNotBlank();
		String words = browser.driver().getTitle() + "\n" + browser.find("body").getText();
		softly.assertThat(KEY.matcher(words).results().map((found) -> found.group()).toList())
			.as(where + " shows keys of messages")
			.isEmpty();
	}

	/** Asked for at once: a question for each link takes longer than the page. */
	private static List<String> links(Browser browser) {
		URI here = URI.create(browser.driver().getCurrentUrl());
		Object found = ((JavascriptExecutor) browser.driver())
			.executeScript("return Array.from(document.querySelectorAll('a[href]'), link => link.href)");
		return ((List<?>) Objects.requireNonNull(found)).stream()
			.map((link) -> URI.create(link.toString()))
			.filter((link) -> here.getAuthority().equals(link.getAuthority()))
			.filter((link) -> !FILE.matcher(link.getPath()).matches())
			.map((link) -> (link.getQuery() != null && !link.getQuery().contains("lang="))
					? link.getRawPath() + "?" + link.getRawQuery() : link.getRawPath())
			.distinct()
			.toList();
	}

	private static String with(String address, String parameter) {
		return address + (address.contains("?") ? "&" : "?") + parameter;
	}

}
