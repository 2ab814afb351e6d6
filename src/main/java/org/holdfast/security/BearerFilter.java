package org.holdfast.security;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.tenancy.Actor;
import org.holdfast.web.TooMany;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the bearer of an API token in force. Without a good token nothing below
 * {@code /api} answers, except its description.
 */
class BearerFilter extends OncePerRequestFilter {

	static final String DESCRIPTION = "/api/v1/openapi.json";

	private static final String SCHEME = "bearer ";

	private static final int MOST_CHARACTERS = 200;

	private final People people;

	BearerFilter(People people) {
		this.people = people;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return DESCRIPTION.equals(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Actor> actor;
		try {
			actor = actor(request);
		}
		catch (TooMany ex) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.retryAfter().toSeconds() + 1));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return;
		}
		if (actor.isEmpty()) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			response.sendError(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		ActingChain.run(actor.get(), chain, request, response);
	}

	private Optional<Actor> actor(HttpServletRequest request) {
		String token = token(request.getHeader(HttpHeaders.AUTHORIZATION));
		return (token != null) ? this.people.bearer(token, request.getRemoteAddr()) : Optional.empty();
	}

	private static @Nullable String token(@Nullable String header) {
		if (header == null || header.length() > MOST_CHARACTERS
				|| !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
			return null;
		}
		return header.substring(SCHEME.length()).strip();
	}

}
