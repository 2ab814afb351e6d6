package org.holdfast.security;

import java.nio.file.Path;

import org.holdfast.database.HoldfastSettings;
import org.holdfast.database.Mode;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The session's cookie, behind TLS and on plain loopback.
 */
class SessionCookieTests {

	@Test
	void belongsToTheHostBehindTls() {
		assertThat(written("https://holdfast.example.org")).startsWith("__Host-holdfast=")
			.contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
			.doesNotContain("Domain");
	}

	@Test
	void doesWithoutTlsOnLoopback() {
		assertThat(written("http://localhost:8080")).startsWith("holdfast=")
			.contains("HttpOnly", "SameSite=Lax")
			.doesNotContain("Secure");
	}

	private static String written(String address) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		source.put("holdfast.public-url", address);
		source.put("holdfast.mode", Mode.PRODUCTION.name());
		source.put("holdfast.data", Path.of("target").toString());
		HoldfastSettings settings = new Binder(source).bind("holdfast", HoldfastSettings.class).get();
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SessionConfiguration().sessionCookie(settings)
			.writeCookieValue(new CookieSerializer.CookieValue(new MockHttpServletRequest(), response, "a session"));
		String cookie = response.getHeader("Set-Cookie");
		return (cookie != null) ? cookie : "";
	}

}
