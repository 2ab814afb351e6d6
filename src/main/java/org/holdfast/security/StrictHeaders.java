package org.holdfast.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * The headers that tell a browser to be strict. Nothing but the site's own pictures,
 * styles and scripts may be kept by a browser.
 */
class StrictHeaders {

	/** Paths of what is the same for everybody. */
	private static final List<String> ASSETS = List.of("/css/", "/js/", "/img/", "/webjars/", "/favicon.ico");

	private final Map<String, String> headers = new LinkedHashMap<>();

	StrictHeaders(boolean secure) {
		this.headers.put("Content-Security-Policy",
				"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
						+ "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
		this.headers.put("X-Content-Type-Options", "nosniff");
		this.headers.put("X-Frame-Options", "DENY");
		this.headers.put("Referrer-Policy", "same-origin");
		this.headers.put("Cross-Origin-Resource-Policy", "same-origin");
		this.headers.put("Cross-Origin-Opener-Policy", "same-origin");
		this.headers.put("Permissions-Policy",
				"accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
						+ "microphone=(), payment=(), usb=()");
		if (secure) {
			this.headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
		}
	}

	void on(HttpServletResponse response, String path) {
		this.headers.forEach(response::setHeader);
		if (ASSETS.stream().noneMatch(path::startsWith)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

}
