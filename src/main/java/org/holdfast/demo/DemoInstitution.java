package org.holdfast.demo;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.account.ApiTokens;
import org.holdfast.account.EmailAddress;
import org.holdfast.account.Secret;
import org.holdfast.institution.InstitutionCensus;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.MemberView;
import org.holdfast.institution.Members;
import org.holdfast.institution.Sites;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the demonstration's accounts and institution are there, whatever was
 * left of them.
 */
@Component
@ConditionalOnProperty(name = "holdfast.mode", havingValue = "DEMO")
class DemoInstitution {

	static final String NAME = "Harbor Health (demo)";

	static final String CENTER = "Harbor Medical Center";

	static final String CLINIC = "Harbor Clinic West";

	static final String HOME_CARE = "Harbor Home Care";

	private final Accounts accounts;

	private final ApiTokens tokens;

	private final Institutions institutions;

	private final Members members;

	private final Sites sites;

	DemoInstitution(Accounts accounts, ApiTokens tokens, Institutions institutions, Members members, Sites sites) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.institutions = institutions;
		this.members = members;
		this.sites = sites;
	}

	/**
	 * Writes what is missing.
	 * @param secrets password and token
	 * @return the administrator of the demonstration institution
	 */
	Actor prepare(DemoSecrets secrets) {
		account("staff", "Avery Brooks", secrets, true);
		AccountView administrator = account("administrator", "Morgan Reyes", secrets, false);
		UUID institution = existing().orElseGet(UUID::randomUUID);
		CurrentInstitution.runAs(institution, () -> {
			if (existing().isEmpty()) {
				this.institutions.found(NAME, Institutions.DEFAULT_ZONE, "Baltimore city");
			}
			join(administrator, Role.ADMINISTRATOR);
			join(account("manager", "Jordan Kim", secrets, false), Role.MANAGER);
			join(account("contributor", "Riley Chen", secrets, false), Role.CONTRIBUTOR);
			join(account("executive", "Taylor Adams", secrets, false), Role.EXECUTIVE);
			site(CENTER, "Baltimore city");
			site(CLINIC, "Baltimore County");
			site(HOME_CARE, "Baltimore County");
			this.tokens.ensure(administrator.id(), institution, "Demonstration", new Secret(secrets.token()));
		});
		return new Actor(administrator.id(), administrator.name(), administrator.email(), institution,
				Role.ADMINISTRATOR);
	}

	private Optional<UUID> existing() {
		return this.institutions.all()
			.stream()
			.filter((one) -> one.name().equals(NAME))
			.map(InstitutionCensus::id)
			.findFirst();
	}

	private AccountView account(String who, String name, DemoSecrets secrets, boolean staff) {
		return this.accounts.ensure(new EmailAddress(who + "@demo.example"), name, secrets.password(), staff);
	}

	private void join(AccountView account, Role role) {
		Set<UUID> present = this.members.all().stream().map(MemberView::accountId).collect(Collectors.toSet());
		if (!present.contains(account.id())) {
			this.members.join(account.id(), role);
		}
	}

	private void site(String name, String county) {
		if (this.sites.named(name).isEmpty()) {
			this.sites.add(name, county);
		}
	}

}
