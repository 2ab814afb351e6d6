package org.holdfast.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys with which programs act as a member.
 */
@Service
@Transactional
public class ApiTokens {

	private static final int CHANCE_BYTES = 32;

	private final ApiTokenRepository tokens;

	private final Accounts accounts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ApiTokens(ApiTokenRepository tokens, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
		this.tokens = tokens;
		this.accounts = accounts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes a token.
	 * @param account its owner
	 * @param institution where it acts, absent for staff
	 * @param name what the owner calls it, different from the owner's other good tokens
	 * @param life how long it is good, absent for ever
	 * @return the token, which nobody can read again
	 * @throws Refused when the owner has a good token of that name
	 */
	public Secret make(UUID account, @Nullable UUID institution, String name, @Nullable Duration life) {
		Instant now = this.clock.instant();
		boolean taken = this.tokens.findByAccountIdOrderByCreatedAtDesc(account)
			.stream()
			.anyMatch((token) -> token.isGood(now) && token.isCalled(name.strip()));
		if (taken) {
			throw Refused.of("/name", "account.token.name.taken");
		}
		Secret secret = new Secret("hf_" + Secret.random(CHANCE_BYTES).text());
		store(account, institution, name.strip(), secret, (life != null) ? now.plus(life) : null);
		return secret;
	}

	/**
	 * Sees to it that a given text is a good token of somebody, without end. For the
	 * demonstration only.
	 * @param account its owner
	 * @param institution where it acts
	 * @param name what the owner calls it; another token of that name is revoked
	 * @param secret the token
	 */
	public void ensure(UUID account, UUID institution, String name, Secret secret) {
		Instant now = this.clock.instant();
		if (this.tokens.findByTokenHash(secret.hash()).filter((token) -> token.isGood(now)).isPresent()) {
			return;
		}
		this.tokens.findByAccountIdOrderByCreatedAtDesc(account)
			.stream()
			.filter((token) -> token.isCalled(name))
			.forEach((token) -> token.revoke(now));
		store(account, institution, name, secret, null);
	}

	/**
	 * Whose token this is.
	 * @param secret what a program sent
	 * @return the bearer, empty when the token is unknown, revoked or has expired
	 */
	public Optional<TokenBearer> recognise(Secret secret) {
		Instant now = this.clock.instant();
		Optional<ApiToken> token = this.tokens.findByTokenHash(secret.hash()).filter((found) -> found.isGood(now));
		token.ifPresent((found) -> found.used(now));
		return token.flatMap((found) -> this.accounts.find(found.accountId())
			.map((account) -> new TokenBearer(found.id(), account, found.institutionId())));
	}

	@Transactional(readOnly = true)
	public List<TokenView> ofAccount(UUID account) {
		return views(this.tokens.findByAccountIdOrderByCreatedAtDesc(account));
	}

	@Transactional(readOnly = true)
	public List<TokenView> ofInstitution(UUID institution) {
		return views(this.tokens.findByInstitutionIdOrderByCreatedAtDesc(institution));
	}

	/**
	 * Revokes one's own token.
	 * @param account the owner
	 * @param id the token
	 * @throws NotFound when it is not the owner's
	 */
	public void revokeOwn(UUID account, UUID id) {
		revoke(this.tokens.findById(id).filter((token) -> token.accountId().equals(account)));
	}

	/**
	 * Revokes a token of an institution.
	 * @param institution where the token acts
	 * @param id the token
	 * @throws NotFound when it acts elsewhere
	 */
	public void revokeIn(UUID institution, UUID id) {
		revoke(this.tokens.findById(id).filter((token) -> institution.equals(token.institutionId())));
	}

	/**
	 * Revokes every token of a person in an institution they leave.
	 * @param account the owner
	 * @param institution the institution
	 */
	public void revokeAll(UUID account, UUID institution) {
		Instant now = this.clock.instant();
		this.tokens.findByAccountIdOrderByCreatedAtDesc(account)
			.stream()
			.filter((token) -> institution.equals(token.institutionId()))
			.forEach((token) -> token.revoke(now));
	}

	private void revoke(Optional<ApiToken> found) {
		ApiToken token = found.orElseThrow(NotFound::new);
		token.revoke(this.clock.instant());
		this.events.publishEvent(new AuditedEvent("token-revoked", token.id().toString(), Map.of()));
	}

	private void store(UUID account, @Nullable UUID institution, String name, Secret secret,
			@Nullable Instant expiresAt) {
		ApiToken token = new ApiToken(account, institution, name, secret.hash(), this.clock.instant(), expiresAt);
		this.tokens.save(token);
		this.events.publishEvent(new AuditedEvent("token-made", token.id().toString(), Map.of("name", name)));
	}

	private List<TokenView> views(List<ApiToken> found) {
		Instant now = this.clock.instant();
		Map<UUID, AccountView> owners = this.accounts
			.views(found.stream().map(ApiToken::accountId).collect(Collectors.toSet()));
		return found.stream()
			.filter((token) -> owners.containsKey(token.accountId()))
			.map((token) -> token.view(Objects.requireNonNull(owners.get(token.accountId())).name(), now))
			.toList();
	}

}
