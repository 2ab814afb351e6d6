package org.holdfast.institution;

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
import org.jspecify.annotations.Nullable;

/**
 * The place of a person in an institution. It is kept when the person leaves, so that
 * what they did keeps its author.
 */
@Entity
@IdClass(MembershipKey.class)
class Membership {

	@Id
	@TenantId
	private @Nullable UUID institutionId;

	@Id
	private UUID accountId;

	@Enumerated(EnumType.STRING)
	private Role role;

	private boolean active;

	private Instant since;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Membership() {
	}

	Membership(UUID accountId, Role role, Instant now) {
		this.accountId = accountId;
		this.role = role;
		this.active = true;
		this.since = now;
	}

	void become(Role next) {
		this.role = next;
	}

	void leave() {
		this.active = false;
	}

	void comeBack(Role as, Instant now) {
		this.role = as;
		this.active = true;
		this.since = now;
	}

	boolean isActive() {
		return this.active;
	}

	boolean isAdministrator() {
		return this.active && this.role == Role.ADMINISTRATOR;
	}

	UUID accountId() {
		return this.accountId;
	}

	Role role() {
		return this.role;
	}

	Instant since() {
		return this.since;
	}

}
