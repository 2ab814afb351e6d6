package org.holdfast.security;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.web.KeptForm;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Sends a browser without a session to the sign-in page, from which it comes back; what a
 * form held waits there too. Parts of a page that ask for themselves are only told, so
 * that nothing typed is replaced.
 */
@Component
class SignInFirst implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		send(request, response);
	}

	void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (request.getHeader("HX-Request") != null) {
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		KeptForm.keep(request);
		String next = ReturnPath.of(request);
		String query = "/".equals(next) ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
		response.sendRedirect(request.getContextPath() + "/sign-in" + query);
	}

}
