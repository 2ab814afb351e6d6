package org.holdfast.security;

import jakarta.servlet.http.HttpSession;
import org.holdfast.account.PasswordChanged;
import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Ends all sessions of a person but the one at hand when their password changes.
 */
@Component
class OtherSessions {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	OtherSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@TransactionalEventListener
	void end(PasswordChanged event) {
		String current = current();
		this.sessions.findByPrincipalName(event.accountId().toString())
			.keySet()
			.stream()
			.filter((id) -> !id.equals(current))
			.forEach(this.sessions::deleteById);
	}

	private static @Nullable String current() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpSession session = attributes.getRequest().getSession(false);
			return (session != null) ? session.getId() : null;
		}
		return null;
	}

}
