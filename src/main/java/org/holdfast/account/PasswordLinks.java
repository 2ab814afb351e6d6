package org.holdfast.account;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.database.HoldfastSettings;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which somebody sets a new password without knowing the old one. A link holds
 * 128 bits of chance, is good for one hour and for one use; only its hash is stored.
 */
@Service
@Transactional
public class PasswordLinks {

	static final Duration GOOD_FOR = Duration.ofHours(1);

	private static final int CHANCE_BYTES = 16;

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final HoldfastSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PasswordLinks(JdbcClient jdbc, Accounts accounts, HoldfastSettings settings, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes a link for somebody who has an account. Links made before stay good, so that
	 * asking for one in another's name disturbs nobody.
	 * @param account whose password it sets
	 * @return the link, which nobody can read again
	 * @throws NotFound when there is no such account
	 */
	public PasswordLink make(UUID account) {
		AccountView person = this.accounts.find(account).orElseThrow(NotFound::new);
		this.events.publishEvent(new AuditedEvent("password-link-made", account.toString(), Map.of()));
		return new PasswordLink(person.name(), person.email(), store(account, null));
	}

	/**
	 * Makes a link that makes the first person of staff. It opens nothing any more once
	 * there is one.
	 * @param email their address
	 * @return the link, which nobody can read again
	 */
	PasswordLink makeForFirstStaff(EmailAddress email) {
		return new PasswordLink(email.text(), email.text(), store(null, email));
	}

	/**
	 * Whose password a link sets.
	 * @param token the end of the link
	 * @return the address they sign in with, empty when the link is unknown, used or too
	 * old
	 */
	@Transactional(readOnly = true)
	public Optional<String> holder(String token) {
		return this.jdbc
			.sql("SELECT account_id, staff_email FROM password_link WHERE token_hash = :hash AND expires_at > :now")
			.param("hash", new Secret(token).hash())
			.param("now", now())
			.query((row, number) -> new Holder(row.getObject(1, UUID.class), row.getString(2)))
			.optional()
			.flatMap(this::address);
	}

	/**
	 * Sets a new password. The link is used up, and so are the person's other links;
	 * their sessions end.
	 * @param token the end of the link
	 * @param password the new password
	 * @param locale the language a new person of staff reads
	 * @throws NotFound when the link opens nothing
	 * @throws Refused when the password is not accepted; the link stays good
	 */
	public void use(String token, String password, Locale locale) {
		Holder holder = this.jdbc.sql("""
				DELETE FROM password_link WHERE token_hash = :hash AND expires_at > :now
				RETURNING account_id, staff_email
				""")
			.param("hash", new Secret(token).hash())
			.param("now", now())
			.query((row, number) -> new Holder(row.getObject(1, UUID.class), row.getString(2)))
			.optional()
			.filter((found) -> address(found).isPresent())
			.orElseThrow(NotFound::new);
		if (holder.account() != null) {
			this.accounts.reset(holder.account(), password);
			withdraw(holder.account());
			this.events.publishEvent(new PasswordReset(holder.account()));
			this.events.publishEvent(new AuditedEvent("password-reset", holder.account().toString(), Map.of()));
		}
		else if (holder.staffEmail() != null) {
			makeStaff(new EmailAddress(holder.staffEmail()), password, locale);
		}
	}

	/**
	 * Ends every link of a person.
	 * @param account the person
	 */
	public void withdraw(UUID account) {
		this.jdbc.sql("DELETE FROM password_link WHERE account_id = :account").param("account", account).update();
	}

	private void makeStaff(EmailAddress email, String password, Locale locale) {
		String name = email.text().substring(0, email.text().indexOf('@'));
		AccountView person = this.accounts.register(email, name, password, locale, true);
		this.jdbc.sql("DELETE FROM password_link WHERE staff_email IS NOT NULL").update();
		this.events.publishEvent(new AuditedEvent("first-staff-made", person.id().toString(), Map.of()));
	}

	private String store(@Nullable UUID account, @Nullable EmailAddress staffEmail) {
		this.jdbc.sql("DELETE FROM password_link WHERE expires_at <= :now").param("now", now()).update();
		Secret secret = Secret.random(CHANCE_BYTES);
		this.jdbc.sql("""
				INSERT INTO password_link (token_hash, account_id, staff_email, expires_at)
				VALUES (:hash, :account, :staff, :expires)
				""")
			.param("hash", secret.hash())
			.param("account", account, Types.OTHER)
			.param("staff", (staffEmail != null) ? staffEmail.text() : null)
			.param("expires", now().plus(GOOD_FOR))
			.update();
		return this.settings.publicUrl() + "/password/reset/" + secret.text();
	}

	private Optional<String> address(Holder holder) {
		if (holder.account() != null) {
			return this.accounts.find(holder.account()).map(AccountView::email);
		}
		return this.accounts.anybodyIsStaff() ? Optional.empty() : Optional.ofNullable(holder.staffEmail());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * For whom a link is.
	 *
	 * @param account their account, absent for the first person of staff
	 * @param staffEmail address of the first person of staff, absent for everybody else
	 */
	private record Holder(@Nullable UUID account, @Nullable String staffEmail) {

	}

}
