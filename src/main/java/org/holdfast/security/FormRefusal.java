package org.holdfast.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers a form that lacks the session's token. Whoever is not signed in any more signs
 * in again and comes back to the page; from somebody signed in it is refused.
 */
class FormRefusal implements AccessDeniedHandler {

	private final SignInFirst signInFirst;

	FormRefusal(SignInFirst signInFirst) {
		this.signInFirst = signInFirst;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			this.signInFirst.send(request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

}
