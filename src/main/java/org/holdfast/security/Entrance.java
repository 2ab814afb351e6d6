package org.holdfast.security;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.holdfast.web.KeptForm;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Begins sessions and keeps the institution chosen in them.
 */
@Component
public class Entrance {

	static final String PERSON = Person.class.getName();

	private static final String INSTITUTION = "institution";

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	Entrance() {
	}

	/**
	 * Begins a session under a new id; what the browser had before is dead.
	 * @param person who signed in
	 * @param request the request
	 * @param response the answer
	 */
	public void open(Person person, HttpServletRequest request, HttpServletResponse response) {
		HttpSession before = request.getSession(false);
		KeptForm.Carried typed = KeptForm.carry(before);
		if (before != null) {
			before.invalidate();
		}
		HttpSession session = request.getSession(true);
		typed.into(session);
		if (!person.account().staff() && person.memberships().size() == 1) {
			session.setAttribute(INSTITUTION, person.memberships().getFirst().institutionId());
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.account().id()),
				null, AuthorityUtils.NO_AUTHORITIES));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	/**
	 * Goes on in one of the person's institutions.
	 * @param person who signed in
	 * @param institution the institution
	 * @param request the request
	 * @throws NotFound when the person is no member there
	 */
	public void choose(Person person, UUID institution, HttpServletRequest request) {
		if (!person.belongsTo(institution)) {
			throw new NotFound();
		}
		request.getSession().setAttribute(INSTITUTION, institution);
	}

	/**
	 * The person of a request.
	 * @param request the request
	 * @return the person, absent when nobody is signed in
	 */
	public static @Nullable Person person(HttpServletRequest request) {
		return (Person) request.getAttribute(PERSON);
	}

	static @Nullable UUID chosen(HttpSession session) {
		return (UUID) session.getAttribute(INSTITUTION);
	}

}
