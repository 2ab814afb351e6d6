package org.holdfast.web;

import java.io.IOException;
import java.security.SecureRandom;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a short reference that stands on error pages, in problem details and
 * in the log, so that a person's report finds its log line.
 */
class CorrelationFilter extends OncePerRequestFilter {

	static final String NAME = "correlation";

	private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private final SecureRandom random = new SecureRandom();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String reference = reference();
		request.setAttribute(NAME, reference);
		response.setHeader("X-Correlation-Id", reference);
		try (MDC.MDCCloseable _ = MDC.putCloseable(NAME, reference)) {
			chain.doFilter(request, response);
		}
	}

	static String of(HttpServletRequest request) {
		Object reference = request.getAttribute(NAME);
		return (reference != null) ? reference.toString() : "-";
	}

	private String reference() {
		StringBuilder reference = new StringBuilder(9);
		for (int place = 0; place < 8; place++) {
			if (place == 4) {
				reference.append('-');
			}
			reference.append(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		}
		return reference.toString();
	}

}
