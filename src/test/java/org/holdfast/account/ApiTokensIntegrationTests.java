package org.holdfast.account;

import java.time.Duration;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.database.TestDatabase;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tokens: made, recognised, revoked, expired.
 */
@IntegrationTest
class ApiTokensIntegrationTests {

	@Autowired
	private ApiTokens tokens;

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void isRecognisedUntilItExpires() {
		Actor manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		Secret secret = this.tokens.make(manager.accountId(), manager.institutionId(), "load", Duration.ofDays(30));
		assertThat(this.tokens.recognise(secret)).hasValueSatisfying((bearer) -> {
			assertThat(bearer.account().id()).isEqualTo(manager.accountId());
			assertThat(bearer.institutionId()).isEqualTo(manager.institutionId());
		});
		assertThat(this.tokens.recognise(new Secret(secret.text() + "x"))).isEmpty();
		this.clock.move(Duration.ofDays(30));
		assertThat(this.tokens.recognise(secret)).isEmpty();
	}

	@Test
	void isStoredOnlyAsItsHash() {
		Actor manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		Secret secret = this.tokens.make(manager.accountId(), manager.institutionId(), "load", null);
		String all = JdbcClient.create(TestDatabase.shared().owner())
			.sql("SELECT string_agg(t::text, ' ') FROM api_token t WHERE account_id = :account")
			.param("account", manager.accountId())
			.query(String.class)
			.single();
		assertThat(all).contains("load").doesNotContain(secret.text());
		assertThat(secret.toString()).doesNotContain(secret.text());
	}

	@Test
	void hasANameOfItsOwn() {
		Actor manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		this.tokens.make(manager.accountId(), manager.institutionId(), "Load", null);
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> this.tokens.make(manager.accountId(), manager.institutionId(), " load ", Duration.ofDays(1)));
		UUID first = this.tokens.ofAccount(manager.accountId()).getFirst().id();
		this.tokens.revokeOwn(manager.accountId(), first);
		this.tokens.make(manager.accountId(), manager.institutionId(), "load", Duration.ofDays(1));
		assertThat(this.tokens.ofAccount(manager.accountId())).extracting(TokenView::good).containsExactly(true, false);
	}

	@Test
	void isRevokedByItsOwnerOrInItsInstitutionOnly() {
		Actor manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		Actor stranger = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		Secret secret = this.tokens.make(manager.accountId(), manager.institutionId(), "load", null);
		UUID id = this.tokens.ofAccount(manager.accountId()).getFirst().id();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.tokens.revokeOwn(stranger.accountId(), id));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.tokens.revokeIn(stranger.institutionId(), id));
		assertThat(this.tokens.ofInstitution(stranger.institutionId())).isEmpty();
		this.tokens.revokeIn(manager.institutionId(), id);
		assertThat(this.tokens.recognise(secret)).isEmpty();
	}

}
