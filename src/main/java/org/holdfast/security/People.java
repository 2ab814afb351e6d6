package org.holdfast.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.account.ApiTokens;
import org.holdfast.account.AttemptLimit;
import org.holdfast.account.AttemptLimit.Key;
import org.holdfast.account.AttemptLimit.Kind;
import org.holdfast.account.EmailAddress;
import org.holdfast.account.Secret;
import org.holdfast.institution.Memberships;
import org.holdfast.tenancy.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises people by what they show: address and password, a session, an API token.
 */
@Service
public class People {

	private static final Logger LOG = LoggerFactory.getLogger(People.class);

	private final Accounts accounts;

	private final Memberships memberships;

	private final ApiTokens tokens;

	private final AttemptLimit limit;

	People(Accounts accounts, Memberships memberships, ApiTokens tokens, AttemptLimit limit) {
		this.accounts = accounts;
		this.memberships = memberships;
		this.tokens = tokens;
		this.limit = limit;
	}

	/**
	 * Recognises somebody who signs in. Guessing is slowed down by account and by network
	 * address.
	 * @param email what was typed as the address
	 * @param password what was typed as the password
	 * @param address the network address it came from
	 * @return the person, empty when the pair is wrong
	 * @throws org.holdfast.web.TooMany when there were too many wrong pairs
	 */
	public Optional<Person> signIn(String email, String password, String address) {
		String known = EmailAddress.parse(email).map(EmailAddress::text).orElse(email);
		List<Key> keys = List.of(new Key(Kind.ACCOUNT, known), new Key(Kind.ADDRESS, address));
		this.limit.begin(keys);
		Optional<AccountView> account = this.accounts.recognise(email, password);
		if (account.isEmpty()) {
			LOG.info("sign-in-refused from {}", address);
			return Optional.empty();
		}
		this.limit.succeeded(keys);
		LOG.info("signed-in {} from {}", account.get().id(), address);
		return account.map(this::person);
	}

	/**
	 * The person of a session.
	 * @param account the account that signed in
	 * @return the person, empty when the account is gone
	 */
	@Transactional(readOnly = true)
	public Optional<Person> of(UUID account) {
		return this.accounts.find(account).map(this::person);
	}

	/**
	 * Recognises the bearer of an API token. Unknown tokens are slowed down by network
	 * address; a good one never is.
	 * @param token what was sent
	 * @param address the network address it came from
	 * @return as whom the bearer acts, empty when the token opens nothing
	 * @throws org.holdfast.web.TooMany when too many unknown tokens came from there
	 */
	public Optional<Actor> bearer(String token, String address) {
		Optional<Actor> actor = this.tokens.recognise(new Secret(token))
			.flatMap((bearer) -> person(bearer.account()).actor(bearer.institutionId()));
		if (actor.isEmpty()) {
			this.limit.begin(List.of(new Key(Kind.TOKEN_ADDRESS, address)));
		}
		return actor;
	}

	private Person person(AccountView account) {
		return new Person(account, account.staff() ? List.of() : this.memberships.of(account.id()));
	}

}
