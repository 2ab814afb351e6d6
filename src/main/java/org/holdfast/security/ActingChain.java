package org.holdfast.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rest of a request as an actor.
 */
final class ActingChain {

	private ActingChain() {
	}

	static void run(Actor actor, FilterChain chain, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		try {
			CurrentActor.<@Nullable Void>runAs(actor, () -> {
				chain.doFilter(request, response);
				return null;
			});
		}
		catch (ServletException | IOException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

}
