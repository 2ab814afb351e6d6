package org.holdfast.web;

import java.util.UUID;
import java.util.concurrent.Callable;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Asks for pages as a person of some role and reads what is served.
 */
public final class Rendered {

	private Rendered() {
	}

	/**
	 * Somebody of a role at a made-up institution.
	 * @param role what they may do
	 * @return the actor
	 */
	public static Actor somebody(Role role) {
		return new Actor(new UUID(1, 1), "Ana Reyes", "ana@demo.example", (role != Role.STAFF) ? new UUID(2, 2) : null,
				role);
	}

	/**
	 * The page as a document.
	 * @param result what was answered
	 * @return the document
	 */
	public static Document page(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString(), "http://localhost/");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What a request is answered when somebody asks.
	 * @param role their role
	 * @param mvc the tester
	 * @param request the request
	 * @return the answer
	 */
	public static MvcTestResult as(Role role, MockMvcTester mvc, MockHttpServletRequestBuilder request) {
		return as(somebody(role), () -> mvc.perform(request));
	}

	/**
	 * Does something as an actor.
	 * @param actor who acts
	 * @param work what to do
	 * @param <T> the kind of result
	 * @return the result
	 */
	public static <T> T as(Actor actor, Callable<T> work) {
		try {
			return CurrentActor.runAs(actor, work);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
