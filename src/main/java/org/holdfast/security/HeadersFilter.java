package org.holdfast.security;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every answer, errors included, the headers that tell a browser to be strict.
 * Nothing but the site's own pictures, styles and scripts may be kept by a browser.
 */
class HeadersFilter extends OncePerRequestFilter {

	/** Paths of what is the same for everybody. */
	static final List<String> ASSETS = List.of("/css/", "/js/", "/img/", "/webjars/", "/favicon.ico");

	private final Map<String, String> headers = new LinkedHashMap<>();

	HeadersFilter(boolean secure) {
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

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.headers.forEach(response::setHeader);
		if (ASSETS.stream().noneMatch(request.getRequestURI()::startsWith)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		chain.doFilter(request, response);
	}

}
