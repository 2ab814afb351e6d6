package org.holdfast.security;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to a page only with the right the page asks for. A page that
 * asks for nothing and is not open either is a mistake and is refused.
 */
class RequiresInterceptor implements HandlerInterceptor {

	private static final Logger LOG = LoggerFactory.getLogger(RequiresInterceptor.class);

	private final SignInFirst signInFirst;

	RequiresInterceptor(SignInFirst signInFirst) {
		this.signInFirst = signInFirst;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ERROR) {
			return true;
		}
		Right right = Right.of(method);
		if (right.open()) {
			return true;
		}
		Actor actor = CurrentActor.orNull();
		if (actor == null) {
			sendElsewhere(request, response);
			return false;
		}
		if (right.allows(actor)) {
			return true;
		}
		if (right.missing()) {
			LOG.error("{} says neither @Requires nor @Open", method);
		}
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
		return false;
	}

	private void sendElsewhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (Entrance.person(request) != null) {
			response.sendRedirect(request.getContextPath() + "/institutions/choose");
		}
		else {
			this.signInFirst.send(request, response);
		}
	}

}
