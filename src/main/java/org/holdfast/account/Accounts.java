package org.holdfast.account;

import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People and their passwords.
 */
@Service
@Transactional
public class Accounts {

	private final AccountRepository accounts;

	private final PasswordRules rules;

	private final PasswordHash hash;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Accounts(AccountRepository accounts, PasswordRules rules, PasswordHash hash, ApplicationEventPublisher events,
			Clock clock) {
		this.accounts = accounts;
		this.rules = rules;
		this.hash = hash;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<AccountView> find(UUID id) {
		return this.accounts.findById(id).map(Account::view);
	}

	@Transactional(readOnly = true)
	public Optional<AccountView> byEmail(EmailAddress email) {
		return this.accounts.findByEmail(email.text()).map(Account::view);
	}

	/**
	 * Several people at once.
	 * @param ids accounts, at most a few thousand
	 * @return each account that exists, by its id
	 */
	@Transactional(readOnly = true)
	public Map<UUID, AccountView> views(Collection<UUID> ids) {
		return this.accounts.findAllById(ids)
			.stream()
			.map(Account::view)
			.collect(Collectors.toMap(AccountView::id, (view) -> view));
	}

	/**
	 * Makes an account.
	 * @param email an address nobody has yet
	 * @param name the name shown to colleagues
	 * @param password 12 to 256 characters, not a common one
	 * @param locale the language they read
	 * @param staff whether they work for the Democracy Collaborative
	 * @return the account
	 * @throws Refused when the password is not accepted or the address is taken
	 */
	public AccountView register(EmailAddress email, String name, String password, Locale locale, boolean staff) {
		refuseWeak("/password", password, name, email.text());
		if (this.accounts.findByEmail(email.text()).isPresent()) {
			throw Refused.of("/email", "account.email.taken");
		}
		Account account = new Account(email, name.strip(), this.hash.of(password), locale, staff, this.clock.instant());
		return this.accounts.saveAndFlush(account).view();
	}

	public void describe(UUID id, String name, Locale locale) {
		existing(id).describe(name.strip(), locale);
	}

	/**
	 * Changes a password. All other sessions of the person end and they are told by mail.
	 * @param id the account
	 * @param current the password so far
	 * @param next the new one
	 * @throws Refused when the first is wrong or the second is not accepted
	 */
	public void changePassword(UUID id, String current, String next) {
		Account account = existing(id);
		if (!this.hash.matches(current, account.passwordHash())) {
			throw Refused.of("/current", "account.password.wrong");
		}
		refuseWeak("/next", next, account.name(), account.email());
		account.changePassword(this.hash.of(next));
		this.events.publishEvent(new PasswordChanged(id));
		this.events.publishEvent(new AuditedEvent("password-changed", id.toString(), Map.of()));
	}

	/**
	 * Sets a password for somebody who opened a link for it. All sessions of the person
	 * end and they are told by mail.
	 * @param id the account
	 * @param next the new password
	 * @throws Refused when it is not accepted
	 */
	void reset(UUID id, String next) {
		Account account = existing(id);
		refuseWeak("/password", next, account.name(), account.email());
		account.changePassword(this.hash.of(next));
		this.events.publishEvent(new PasswordChanged(id));
	}

	/**
	 * Whether anybody works for the Democracy Collaborative yet.
	 * @return false on a platform nobody runs yet
	 */
	@Transactional(readOnly = true)
	boolean anybodyIsStaff() {
		return this.accounts.existsByStaffTrue();
	}

	/**
	 * Sees to it that somebody has an account with this very password, which may be one
	 * that nobody should choose. For the demonstration only.
	 * @param email their address
	 * @param name their name
	 * @param password the password
	 * @param staff whether they work for the Democracy Collaborative
	 * @return the account
	 */
	public AccountView ensure(EmailAddress email, String name, String password, boolean staff) {
		Account account = this.accounts.findByEmail(email.text()).orElse(null);
		if (account == null) {
			account = this.accounts
				.save(new Account(email, name, this.hash.of(password), Locale.ENGLISH, staff, this.clock.instant()));
		}
		else if (!this.hash.matches(password, account.passwordHash())) {
			account.changePassword(this.hash.of(password));
			this.events.publishEvent(new PasswordChanged(account.view().id()));
		}
		return account.view();
	}

	/**
	 * Whose address and password these are. Takes the same time for an unknown address,
	 * and no connection is held while the password is hashed.
	 * @param email what was typed as the address
	 * @param password what was typed as the password
	 * @return the account, empty when the pair is wrong
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public Optional<AccountView> recognise(String email, String password) {
		Optional<Account> account = EmailAddress.parse(email)
			.flatMap((address) -> this.accounts.findByEmail(address.text()));
		String expected = account.map(Account::passwordHash).orElse(this.hash.ofNobody());
		boolean right = this.hash.matches(password, expected);
		return right ? account.map(Account::view) : Optional.empty();
	}

	private void refuseWeak(String pointer, String password, String... personal) {
		this.rules.refusal(password, personal).ifPresent((key) -> {
			throw Refused.of(pointer, key);
		});
	}

	private Account existing(UUID id) {
		return this.accounts.findById(id).orElseThrow(NotFound::new);
	}

}
