package org.holdfast.institution;

import java.util.List;
import java.util.Map;

import org.holdfast.account.PasswordReset;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets each institution's log tell that a member set a new password by a link: nobody was
 * signed in, so the deed itself belongs to no institution. Where somebody was signed in
 * all the same, their institution's log tells it already.
 */
@Component
class PasswordResetNews {

	private final Memberships memberships;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate apart;

	PasswordResetNews(Memberships memberships, ApplicationEventPublisher events,
			PlatformTransactionManager transactions) {
		this.memberships = memberships;
		this.events = events;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@TransactionalEventListener
	void tell(PasswordReset event) {
		List<MembershipView> found = this.apart.execute((status) -> this.memberships.of(event.accountId()));
		AuditedEvent news = new AuditedEvent("password-reset", event.accountId().toString(), Map.of());
		for (MembershipView membership : (found != null) ? found : List.<MembershipView>of()) {
			if (!membership.institutionId().equals(CurrentInstitution.idOrNull())) {
				CurrentInstitution.runAs(membership.institutionId(),
						() -> this.apart.executeWithoutResult((status) -> this.events.publishEvent(news)));
			}
		}
	}

}
