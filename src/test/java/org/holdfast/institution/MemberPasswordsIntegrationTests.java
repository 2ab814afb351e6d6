package org.holdfast.institution;

import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Administrators make links for new passwords of their own members, and never for
 * somebody who also works elsewhere.
 */
@IntegrationTest
class MemberPasswordsIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Members members;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcClient jdbc;

	private UUID institution;

	private Actor administrator;

	private Visitor visitor;

	@BeforeEach
	void signedIn() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
		this.visitor = new Visitor(this.port).signIn(this.administrator);
	}

	@Test
	void theLinkIsShownOnceAndLogged() {
		Actor manager = this.cast.member(this.institution, Role.MANAGER);
		String path = path(manager);
		assertThat(this.visitor.open("/settings/members").page().select("a[href=" + path + "]")).hasSize(1);
		this.visitor.open(path).submit(path);
		assertThat(this.visitor.status()).isEqualTo(200);
		assertThat(this.visitor.words()).contains("No mail server is set up", manager.email());
		String link = this.visitor.page().select("#link").text();
		String reset = link.substring(link.indexOf("/password/reset/"));
		Visitor forgetful = new Visitor(this.port).open(reset);
		forgetful.submit(reset, "password", "a heron over the salt marsh");
		assertThat(forgetful.location()).isEqualTo("/sign-in");
		assertThat(logged()).containsExactly("password-link-made", "password-reset");
	}

	@Test
	void nobodyIsTakenOverFromAnotherInstitution() {
		Actor manager = this.cast.member(this.institution, Role.MANAGER);
		String link = linkFor(manager);
		UUID elsewhere = this.cast.institution();
		CurrentInstitution.runAs(elsewhere, () -> this.members.join(manager.accountId(), Role.ADMINISTRATOR));
		assertThat(new Visitor(this.port).open(link).status()).isEqualTo(404);
		this.visitor.open(path(manager)).submit(path(manager));
		assertThat(this.visitor.status()).isEqualTo(409);
		assertThat(this.visitor.words()).contains("also works for another institution");
		Actor stranger = this.cast.member(elsewhere, Role.MANAGER);
		assertThat(this.visitor.open(path(stranger)).status()).isEqualTo(404);
	}

	@Test
	void staffHelpAdministratorsAndBothLogsTellIt() {
		Visitor staff = new Visitor(this.port).signIn(this.cast.staff());
		String path = "/staff/institutions/" + this.institution + "/password-link";
		Actor manager = this.cast.member(this.institution, Role.MANAGER);
		staff.open(path).submit(path, "email", manager.email());
		assertThat(staff.status()).isEqualTo(422);
		staff.submit(path, "email", this.administrator.email());
		assertThat(staff.page().select("#link").text()).contains("/password/reset/");
		assertThat(logged()).containsExactly("password-link-made");
	}

	private List<String> logged() {
		return CurrentInstitution.runAs(this.institution,
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("SELECT what FROM audit_entry WHERE what LIKE 'password-%' ORDER BY entry_id")
					.query(String.class)
					.list()));
	}

	private String linkFor(Actor member) {
		this.visitor.open(path(member)).submit(path(member));
		return this.visitor.page().select("#link").text();
	}

	private static String path(Actor member) {
		return "/settings/members/" + member.accountId() + "/password-link";
	}

}
