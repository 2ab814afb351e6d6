package org.holdfast.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.account.Accounts;
import org.holdfast.account.ApiTokens;
import org.holdfast.account.Secret;
import org.holdfast.institution.InstitutionCensus;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.Members;
import org.holdfast.institution.Sites;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration is there after every start, once.
 */
@IntegrationTest
class DemoInstitutionIntegrationTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private ApiTokens tokens;

	@Autowired
	private Institutions institutions;

	@Autowired
	private Members members;

	@Autowired
	private Sites sites;

	@Autowired
	private Cast cast;

	@Test
	void isPreparedOnceHoweverOftenItStarts() {
		DemoInstitution demo = new DemoInstitution(this.accounts, this.tokens, this.institutions, this.members,
				this.sites);
		Actor first = demo.prepare(new DemoSecrets("short", "a token"));
		Actor again = demo.prepare(new DemoSecrets("another", "another token"));
		assertThat(again).isEqualTo(first);
		assertThat(this.institutions.all()).filteredOn((one) -> one.name().equals(DemoInstitution.NAME))
			.singleElement()
			.extracting(InstitutionCensus::members, InstitutionCensus::administrators)
			.containsExactly(4, 1);
		for (String who : List.of("staff", "administrator", "manager", "contributor", "executive")) {
			assertThat(this.accounts.recognise(who + "@demo.example", "another")).isPresent();
			assertThat(this.accounts.recognise(who + "@demo.example", "short")).isEmpty();
		}
		assertThat(this.tokens.recognise(new Secret("another token"))).isPresent();
		assertThat(this.tokens.recognise(new Secret("a token"))).isEmpty();
		assertThat(this.cast.as(first, () -> this.sites.all())).hasSize(3);
	}

	@Test
	void actsAsItsAdministrator() {
		DemoInstitution demo = new DemoInstitution(this.accounts, this.tokens, this.institutions, this.members,
				this.sites);
		Actor administrator = demo.prepare(new DemoSecrets("pass", "token " + UUID.randomUUID()));
		assertThat(administrator.role()).isEqualTo(Role.ADMINISTRATOR);
		assertThat(administrator.email()).isEqualTo("administrator@demo.example");
	}

	@Test
	void keepsRandomSecretsBesideTheData(@TempDir Path data) throws IOException {
		DemoSettings unset = new DemoSettings("", " ", "");
		DemoSecrets first = DemoSecrets.of(unset, data);
		assertThat(first.password()).hasSizeGreaterThan(20);
		assertThat(first.token()).startsWith("hf_");
		assertThat(DemoSecrets.of(unset, data)).isEqualTo(first);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo-password"))))
			.isEqualTo("rw-------");
		assertThat(DemoSecrets.of(new DemoSettings("given", "token", "none"), data))
			.isEqualTo(new DemoSecrets("given", "token"));
		assertThat(unset.withData()).isTrue();
		assertThat(new DemoSettings("", "", "None").withData()).isFalse();
		assertThat(first.toString()).doesNotContain(first.password());
	}

}
