package org.holdfast.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every answer of the application the strict headers, error pages included.
 */
class HeadersFilter extends OncePerRequestFilter {

	private final StrictHeaders headers;

	HeadersFilter(StrictHeaders headers) {
		this.headers = headers;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.headers.on(response, request.getRequestURI());
		chain.doFilter(request, response);
	}

}
