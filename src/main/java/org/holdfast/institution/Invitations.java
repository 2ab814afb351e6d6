package org.holdfast.institution;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.account.Accounts;
import org.holdfast.account.EmailAddress;
import org.holdfast.account.Secret;
import org.holdfast.database.HoldfastSettings;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations of the institution in force: made, sent again, withdrawn. A link holds 128
 * bits of chance and works once; only its hash is stored.
 */
@Service
@Transactional
public class Invitations {

	private static final int CHANCE_BYTES = 16;

	private final InvitationRepository invitations;

	private final MembershipRepository memberships;

	private final Accounts accounts;

	private final InstitutionRepository institutions;

	private final HoldfastSettings settings;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Invitations(InvitationRepository invitations, MembershipRepository memberships, Accounts accounts,
			InstitutionRepository institutions, HoldfastSettings settings, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.invitations = invitations;
		this.memberships = memberships;
		this.accounts = accounts;
		this.institutions = institutions;
		this.settings = settings;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The invitations without an answer.
	 * @return sorted by address
	 */
	@Transactional(readOnly = true)
	public List<InvitationView> open() {
		Instant now = this.clock.instant();
		return this.invitations.findByStateOrderByEmail(InvitationState.OPEN)
			.stream()
			.map((invitation) -> invitation.view(now))
			.toList();
	}

	/**
	 * Invites somebody. An open invitation to the same address is sent again with the
	 * role said now.
	 * @param email the address
	 * @param role any but staff
	 * @return the link, which nobody can read again
	 * @throws Refused when the person is a member already or belongs to staff
	 */
	public Invited invite(EmailAddress email, Role role) {
		if (role == Role.STAFF) {
			throw Refused.of("/role", "institution.invite.role.missing");
		}
		this.accounts.byEmail(email).ifPresent((account) -> {
			if (account.staff()) {
				throw Refused.of("/email", "institution.invite.staff");
			}
			if (this.memberships.findByAccountId(account.id()).filter(Membership::isActive).isPresent()) {
				throw Refused.of("/email", "institution.invite.member");
			}
		});
		Instant now = this.clock.instant();
		Invitation invitation = this.invitations.findByEmailAndState(email.text(), InvitationState.OPEN)
			.orElseGet(() -> this.invitations.save(new Invitation(email.text(), role, now)));
		invitation.offerAgain(role, now);
		return send(invitation, "member-invited");
	}

	/**
	 * Invites the first administrator of an institution that has none, for staff.
	 * @param email the address
	 * @return the link, which nobody can read again
	 * @throws WrongState when there is an administrator
	 */
	public Invited inviteFirst(EmailAddress email) {
		if (this.memberships.countByRoleAndActiveTrue(Role.ADMINISTRATOR) > 0) {
			throw new WrongState("institution.invite.notFirst");
		}
		return invite(email, Role.ADMINISTRATOR);
	}

	/**
	 * Sends an invitation again under a new link; the old one opens nothing any more.
	 * @param id the invitation
	 * @return the new link
	 */
	public Invited resend(UUID id) {
		Invitation invitation = existing(id);
		invitation.offerAgain(invitation.role(), this.clock.instant());
		return send(invitation, "invitation-resent");
	}

	/**
	 * Withdraws an invitation.
	 * @param id the invitation
	 */
	public void revoke(UUID id) {
		Invitation invitation = existing(id);
		invitation.revoke();
		forget(invitation);
		tell("invitation-revoked", invitation);
	}

	private Invited send(Invitation invitation, String what) {
		this.invitations.flush();
		forget(invitation);
		Secret secret = Secret.random(CHANCE_BYTES);
		this.jdbc.sql("""
				INSERT INTO invitation_token (token_hash, institution_id, invitation_id)
				VALUES (:hash, :institution, :invitation)
				""")
			.param("hash", secret.hash())
			.param("institution", CurrentInstitution.id())
			.param("invitation", invitation.id())
			.update();
		tell(what, invitation);
		String name = this.institutions.current().map((institution) -> institution.view().name()).orElse("");
		return new Invited(invitation.email(), this.settings.publicUrl() + "/invitations/" + secret.text(), name);
	}

	private void forget(Invitation invitation) {
		this.jdbc
			.sql("DELETE FROM invitation_token WHERE institution_id = :institution AND invitation_id = :invitation")
			.param("institution", CurrentInstitution.id())
			.param("invitation", invitation.id())
			.update();
	}

	private Invitation existing(UUID id) {
		return this.invitations.locked(id).orElseThrow(NotFound::new);
	}

	private void tell(String what, Invitation invitation) {
		this.events
			.publishEvent(new AuditedEvent(what, invitation.id().toString(), Map.of("role", invitation.role().name())));
	}

}
