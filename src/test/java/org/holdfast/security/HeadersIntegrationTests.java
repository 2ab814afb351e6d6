package org.holdfast.security;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every answer tells the browser to be strict.
 */
@IntegrationTest
class HeadersIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/account", "/there-is-nothing", "/invitations/nothing", "/api/v1/nothing",
			"/css/base.css", "/css/nothing.css", "/actuator/health", "/actuator/env", "/settings//members",
			"/account;x=y", "/%2e%2e/%2e%2e/etc/passwd", "/error", "/v3/api-docs" })
	void onEveryAnswer(String path) {
		Visitor visitor = new Visitor(this.port).open(path);
		assertThat(visitor.status()).isLessThan(500);
		assertStrict(visitor);
		assertThat(visitor.header("Server")).isEmpty();
		assertThat(visitor.header("Strict-Transport-Security")).isEmpty();
	}

	@Test
	void signedInPagesAreKeptNowhere() {
		Visitor visitor = new Visitor(this.port).signIn(this.cast.member(this.cast.institution(), Role.MANAGER));
		assertStrict(visitor);
		visitor.open("/account");
		assertThat(visitor.status()).isEqualTo(200);
		assertThat(visitor.header("Cache-Control")).isEqualTo("no-store");
		assertStrict(visitor);
		visitor.open("/settings/members");
		assertThat(visitor.status()).isEqualTo(403);
		assertThat(visitor.header("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void theCookieIsForThisSiteOnly() {
		Visitor visitor = new Visitor(this.port).open("/sign-in");
		assertThat(visitor.header("Set-Cookie")).startsWith("holdfast=")
			.contains("Path=/", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Domain");
	}

	@Test
	void behindTlsTheBrowserStaysThere() throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new HeadersFilter(new StrictHeaders(true)).doFilter(new MockHttpServletRequest("GET", "/sign-in"), response,
				new MockFilterChain());
		assertThat(response.getHeader("Strict-Transport-Security")).contains("max-age=63072000");
	}

	@Test
	void onlyHealthOfTheMachineryIsToBeSeen() {
		assertThat(new Visitor(this.port).open("/actuator/health").status()).isEqualTo(200);
		assertThat(new Visitor(this.port).open("/actuator/env").status()).isIn(302, 403, 404);
		assertThat(new Visitor(this.port).open("/actuator").status()).isIn(302, 403, 404);
	}

	private static void assertStrict(Visitor visitor) {
		assertThat(visitor.header("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
			.doesNotContain("unsafe");
		assertThat(visitor.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(visitor.header("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(visitor.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(visitor.header("Permissions-Policy")).contains("camera=()");
	}

}
