package org.holdfast.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/**
 * Answers a form that lacks the session's token: somebody whose session ended signs in
 * again and comes back to the page, anything else is refused.
 */
class FormRefusal implements AccessDeniedHandler {

	private final SignInFirst signInFirst;

	FormRefusal(SignInFirst signInFirst) {
		this.signInFirst = signInFirst;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		if (ex instanceof MissingCsrfTokenException) {
			this.signInFirst.send(request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

}
