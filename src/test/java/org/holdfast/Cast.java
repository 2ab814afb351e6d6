package org.holdfast;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.account.ApiTokens;
import org.holdfast.account.EmailAddress;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.Members;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Uploads;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The people and institutions integration tests play with, made through the services.
 * Each call makes new ones, so tests do not disturb each other.
 */
public class Cast {

	/** Everybody's password. */
	public static final String PASSWORD = "a lantern on the harbor wall";

	private final Accounts accounts;

	private final Institutions institutions;

	private final Members members;

	private final ApiTokens tokens;

	Cast(Accounts accounts, Institutions institutions, Members members, ApiTokens tokens) {
		this.accounts = accounts;
		this.institutions = institutions;
		this.members = members;
		this.tokens = tokens;
	}

	/**
	 * Makes an institution with no members.
	 * @return its id
	 */
	public UUID institution() {
		UUID id = UUID.randomUUID();
		CurrentInstitution.runAs(id, () -> this.institutions.found("Hospital " + id.toString().substring(0, 8),
				Institutions.DEFAULT_ZONE, null));
		return id;
	}

	/**
	 * Makes a member.
	 * @param institution where
	 * @param role as what
	 * @return the member as an actor
	 */
	public Actor member(UUID institution, Role role) {
		AccountView account = account(false);
		CurrentInstitution.runAs(institution, () -> this.members.join(account.id(), role));
		return new Actor(account.id(), account.name(), account.email(), institution, role);
	}

	/**
	 * Makes a person of staff.
	 * @return the person as an actor
	 */
	public Actor staff() {
		AccountView account = account(true);
		return new Actor(account.id(), account.name(), account.email(), null, Role.STAFF);
	}

	/**
	 * Makes an account without any membership.
	 * @param staff whether it is of staff
	 * @return the account
	 */
	public AccountView account(boolean staff) {
		String mark = UUID.randomUUID().toString().substring(0, 8);
		return this.accounts.ensure(new EmailAddress("person-" + mark + "@example.org"), "Person " + mark, PASSWORD,
				staff);
	}

	/**
	 * Makes an API token good for an hour.
	 * @param actor for whom
	 * @return the token
	 */
	public String token(Actor actor) {
		return this.tokens
			.make(actor.accountId(), actor.institutionId(), "Test " + UUID.randomUUID(), Duration.ofHours(1))
			.text();
	}

	/**
	 * Does work as somebody.
	 * @param actor who
	 * @param work what
	 * @param <T> the kind of result
	 * @return the result
	 */
	public <T extends @Nullable Object> T as(Actor actor, Callable<T> work) {
		try {
			return CurrentActor.runAs(actor, work);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Beans of the cast.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

		@Bean
		Cast cast(Accounts accounts, Institutions institutions, Members members, ApiTokens tokens) {
			return new Cast(accounts, institutions, members, tokens);
		}

		@Bean
		Programs programs(Cast cast, Uploads uploads, Imports imports) {
			return new Programs(cast, uploads, imports);
		}

	}

}
