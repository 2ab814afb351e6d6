package org.holdfast.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts as a member. Only its SHA-256 is stored.
 */
@Entity
class ApiToken {

	private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

	@Id
	private UUID id;

	private UUID accountId;

	private @Nullable UUID institutionId;

	private String name;

	private byte[] tokenHash;

	private Instant createdAt;

	private @Nullable Instant expiresAt;

	private @Nullable Instant lastUsedAt;

	private @Nullable Instant revokedAt;

	@SuppressWarnings("NullAway.Init")
	protected ApiToken() {
	}

	ApiToken(UUID accountId, @Nullable UUID institutionId, String name, byte[] tokenHash, Instant now,
			@Nullable Instant expiresAt) {
		this.id = UUID.randomUUID();
		this.accountId = accountId;
		this.institutionId = institutionId;
		this.name = name;
		this.tokenHash = tokenHash;
		this.createdAt = now;
		this.expiresAt = expiresAt;
	}

	boolean isGood(Instant now) {
		return this.revokedAt == null && (this.expiresAt == null || now.isBefore(this.expiresAt));
	}

	boolean isCalled(String otherName) {
		return this.name.equalsIgnoreCase(otherName);
	}

	void revoke(Instant now) {
		if (this.revokedAt == null) {
			this.revokedAt = now;
		}
	}

	void used(Instant now) {
		if (this.lastUsedAt == null || this.lastUsedAt.plus(USE_NOTED_EVERY).isBefore(now)) {
			this.lastUsedAt = now;
		}
	}

	UUID id() {
		return this.id;
	}

	UUID accountId() {
		return this.accountId;
	}

	@Nullable UUID institutionId() {
		return this.institutionId;
	}

	TokenView view(String owner, Instant now) {
		return new TokenView(this.id, this.name, owner, this.createdAt, this.expiresAt, this.lastUsedAt, isGood(now));
	}

}
