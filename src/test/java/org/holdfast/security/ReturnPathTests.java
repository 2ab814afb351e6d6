package org.holdfast.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever signs in stays on the site.
 */
class ReturnPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
			"https:evil.example", "https://evil.example", "javascript:alert(1)", "/%0d%0aSet-Cookie:x\r\nx",
			"/page\r\nLocation: //evil.example", " /page", "/\t/evil.example", "evil.example", "", "/a b", "/sign-out",
			"/sign-in?next=/x", "/../../etc", "/a%zz" })
	void refusesEverythingElse(String wanted) {
		assertThat(ReturnPath.within(wanted)).isEqualTo("/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/settings/members", "/indicators?from=2025-01-01&to=2025-12-31", "/a/b-c_d.html",
			"/search?q=caf%C3%A9" })
	void keepsPagesOfTheSite(String wanted) {
		assertThat(ReturnPath.within(wanted)).isEqualTo(wanted);
	}

	@Test
	void isHomeWhenNothingOrTooMuchIsWanted() {
		assertThat(ReturnPath.within(null)).isEqualTo("/");
		assertThat(ReturnPath.within("/" + "a".repeat(2000))).isEqualTo("/");
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost/account/edit,/account/edit", "http://evil.example/account/edit,/",
			"http://localhost.evil.example/x,/", ",/" })
	void leadsBackToThePageOfAnExpiredForm(String referer, String expected) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/account");
		request.addHeader("Host", "localhost");
		if (referer != null) {
			request.addHeader("Referer", referer);
		}
		assertThat(ReturnPath.of(request)).isEqualTo(expected);
	}

}
