package org.holdfast.institution;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.holdfast.tenancy.Role;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

/**
 * An offer to become a member, good for seven days and for one use.
 */
@Entity
@IdClass(TenantKey.class)
class Invitation {

	static final Duration GOOD_FOR = Duration.ofDays(7);

	@Id
	@TenantId
	private @Nullable UUID institutionId;

	@Id
	private UUID id;

	private String email;

	@Enumerated(EnumType.STRING)
	private Role role;

	@Enumerated(EnumType.STRING)
	private InvitationState state;

	private Instant createdAt;

	private Instant expiresAt;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Invitation() {
	}

	Invitation(String email, Role role, Instant now) {
		this.id = UUID.randomUUID();
		this.email = email;
		this.role = role;
		this.state = InvitationState.OPEN;
		this.createdAt = now;
		this.expiresAt = now.plus(GOOD_FOR);
	}

	boolean isGood(Instant now) {
		return this.state == InvitationState.OPEN && now.isBefore(this.expiresAt);
	}

	void offerAgain(Role as, Instant now) {
		requireOpen();
		this.role = as;
		this.expiresAt = now.plus(GOOD_FOR);
	}

	void revoke() {
		requireOpen();
		this.state = InvitationState.REVOKED;
	}

	void accept() {
		requireOpen();
		this.state = InvitationState.ACCEPTED;
	}

	UUID id() {
		return this.id;
	}

	String email() {
		return this.email;
	}

	Role role() {
		return this.role;
	}

	InvitationView view(Instant now) {
		return new InvitationView(this.id, this.email, this.role, this.expiresAt, isGood(now));
	}

	private void requireOpen() {
		if (this.state != InvitationState.OPEN) {
			throw new WrongState("institution.invitation.closed");
		}
	}

}
