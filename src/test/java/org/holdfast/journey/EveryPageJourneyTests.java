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
import org.openqa.selenium.JavascriptExecutor;

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
		PageLook look = new PageLook(journey.browser(), softly);
		while (!open.isEmpty() && walked.size() < MOST) {
			String address = open.poll();
			String pattern = patterns.of(URI.create(address).getPath());
			if (seen.add(pattern)) {
				walked.add(address);
				look.at(address, 320, false, "es");
				look.at(address, 320, false, "en");
				look.widen(address);
				look.barriers(address);
				if (DARK.add(pattern)) {
					look.dark(address);
				}
				softly.assertThat(journey.browser().complaints()).as(address).isEmpty();
				links(journey.browser()).stream().filter(known::add).forEach(open::add);
			}
		}
		softly.assertAll();
		assertThat(walked).as("pages of %s", role).hasSizeGreaterThan(4);
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

}
