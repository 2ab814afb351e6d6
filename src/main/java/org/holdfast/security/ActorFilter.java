package org.holdfast.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.holdfast.tenancy.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the person of the session and their institution in force for one request. Account
 * and membership are read every time, so that a right taken away ends at once; a session
 * beyond its absolute limit, or whose membership ended, is dead.
 */
class ActorFilter extends OncePerRequestFilter {

	private final People people;

	private final SessionLimits limits;

	private final Clock clock;

	ActorFilter(People people, SessionLimits limits, Clock clock) {
		this.people = people;
		this.limits = limits;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Actor> actor = (request.getDispatcherType() == DispatcherType.ERROR) ? actorIfKnown(request)
				: actor(request);
		if (actor.isPresent()) {
			ActingChain.run(actor.get(), chain, request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private Optional<Actor> actorIfKnown(HttpServletRequest request) {
		try {
			return actor(request);
		}
		catch (RuntimeException ex) {
			// the page about a failure is shown even when the database is what failed
			return Optional.empty();
		}
	}

	private Optional<Actor> actor(HttpServletRequest request) {
		UUID account = account();
		HttpSession session = request.getSession(false);
		if (account == null || session == null) {
			return Optional.empty();
		}
		UUID chosen = Entrance.chosen(session);
		Optional<Person> person = isTooOld(session) ? Optional.empty()
				: this.people.of(account).filter((found) -> mayStay(found, chosen));
		if (person.isEmpty()) {
			session.invalidate();
			SecurityContextHolder.clearContext();
			return Optional.empty();
		}
		request.setAttribute(Entrance.PERSON, person.get());
		return person.get().actor(chosen);
	}

	private boolean isTooOld(HttpSession session) {
		Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(this.limits.absolute());
		return !this.clock.instant().isBefore(end);
	}

	private static boolean mayStay(Person person, @Nullable UUID chosen) {
		return person.belongs() && (chosen == null || person.belongsTo(chosen));
	}

	private static @Nullable UUID account() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn)
				? signedIn.account() : null;
	}

}
