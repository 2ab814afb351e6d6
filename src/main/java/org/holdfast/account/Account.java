package org.holdfast.account;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in. It belongs to no institution: memberships say where the
 * person may work.
 */
@Entity
class Account {

	@Id
	private UUID id;

	private String email;

	private String name;

	private String passwordHash;

	private String locale;

	private boolean staff;

	private Instant createdAt;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	Account(EmailAddress email, String name, String passwordHash, Locale locale, boolean staff, Instant now) {
		this.id = UUID.randomUUID();
		this.email = email.text();
		this.name = name;
		this.passwordHash = passwordHash;
		this.locale = locale.toLanguageTag();
		this.staff = staff;
		this.createdAt = now;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	String email() {
		return this.email;
	}

	String name() {
		return this.name;
	}

	void describe(String newName, Locale newLocale) {
		this.name = newName;
		this.locale = newLocale.toLanguageTag();
	}

	void changePassword(String newHash) {
		this.passwordHash = newHash;
	}

	AccountView view() {
		return new AccountView(this.id, this.email, this.name, Locale.forLanguageTag(this.locale), this.staff);
	}

}
