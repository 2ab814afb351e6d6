package org.holdfast.institution;

import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The administrator's pages: members, sites, tokens, the log.
 */
@IntegrationTest
class SettingsPagesIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Sites sites;

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

	@ParameterizedTest
	@ValueSource(strings = { "/account", "/account/edit", "/account/password", "/account/tokens", "/account/tokens/new",
			"/settings/members", "/settings/members/invitations/new", "/settings/sites", "/settings/sites/new",
			"/settings/place", "/settings/tokens", "/settings/audit", "/institutions/choose" })
	void showInBothLanguages(String path) {
		this.visitor.open(path);
		assertThat(this.visitor.status()).isEqualTo(200);
		assertThat(this.visitor.page().select("h1")).hasSize(1);
		assertThat(this.visitor.page().select("html").attr("lang")).isEqualTo("en");
		String english = this.visitor.words();
		assertThat(english).doesNotContain("??");
		this.visitor.open(path + "?lang=es").follow();
		assertThat(this.visitor.page().select("html").attr("lang")).isEqualTo("es");
		assertThat(this.visitor.words()).isNotEqualTo(english).doesNotContain("??");
	}

	@Test
	void showALinkOnceWhenSomebodyIsInvited() {
		this.visitor.open("/settings/members/invitations/new")
			.submit("/settings/members/invitations", "email", "nobody", "role", "KING");
		assertThat(this.visitor.status()).isEqualTo(422);
		assertThat(this.visitor.words()).contains("Choose a role", "Enter an email address");
		this.visitor.submit("/settings/members/invitations", "email", "new@example.org", "role", "MANAGER");
		assertThat(this.visitor.page().select("#link").text()).contains("/invitations/");
		this.visitor.open("/settings/members");
		assertThat(this.visitor.words()).contains("new@example.org");
		assertThat(this.visitor.page().html()).doesNotContain("/invitations/A");
	}

	@Test
	void keepAnAdministrator() {
		this.visitor.open("/settings/members/" + this.administrator.accountId() + "/remove")
			.submit("/settings/members/" + this.administrator.accountId() + "/remove");
		assertThat(this.visitor.status()).isEqualTo(409);
		assertThat(this.visitor.words()).contains("Make somebody else an administrator first");
	}

	@Test
	void changeAndRemoveMembers() {
		Actor colleague = this.cast.member(this.institution, Role.MANAGER);
		String path = "/settings/members/" + colleague.accountId();
		this.visitor.open(path + "/edit").submit(path, "role", "EXECUTIVE");
		assertThat(this.visitor.follow().words()).contains("The role is changed", "Executive");
		this.visitor.open(path + "/remove").submit(path + "/remove");
		assertThat(this.visitor.follow().words()).contains("The member is removed").doesNotContain(colleague.email());
		assertThat(this.visitor.open(path + "/edit").status()).isEqualTo(404);
		assertThat(this.visitor.open("/settings/audit").words()).contains("Member’s role changed", "Member removed",
				this.administrator.name());
	}

	@Test
	void keepSitesApartByName() {
		this.visitor.open("/settings/sites/new").submit("/settings/sites", "name", " Main ", "county", "");
		assertThat(this.visitor.follow().words()).contains("The site is saved", "Main");
		this.visitor.open("/settings/sites/new").submit("/settings/sites", "name", "MAIN", "county", "");
		assertThat(this.visitor.status()).isEqualTo(422);
		assertThat(this.visitor.page().select("#name").val()).isEqualTo("MAIN");
		this.visitor.open("/settings/place").submit("/settings/place", "county", "Cook", "timeZone", "Mars/Olympus");
		assertThat(this.visitor.status()).isEqualTo(422);
		this.visitor.submit("/settings/place", "county", "Cook", "timeZone", "America/Chicago");
		assertThat(this.visitor.follow().words()).contains("Cook", "America/Chicago");
	}

	@Test
	void knowNothingOfAnotherInstitution() {
		UUID elsewhere = this.cast.institution();
		Actor stranger = this.cast.member(elsewhere, Role.ADMINISTRATOR);
		this.cast.token(stranger);
		UUID site = CurrentInstitution.runAs(elsewhere, () -> this.sites.add("Theirs", null)).id();
		assertThat(this.visitor.open("/settings/sites/" + site + "/edit").status()).isEqualTo(404);
		String unknown = this.visitor.open("/settings/sites/" + UUID.randomUUID() + "/edit").words();
		assertThat(this.visitor.open("/settings/sites/" + site + "/edit")
			.words()
			.replaceAll("[A-Z0-9]{4}-[A-Z0-9]{4}", "")).isEqualTo(unknown.replaceAll("[A-Z0-9]{4}-[A-Z0-9]{4}", ""));
		assertThat(this.visitor.open("/settings/members/" + stranger.accountId() + "/edit").status()).isEqualTo(404);
		assertThat(this.visitor.open("/settings/members/not-an-id/edit").status()).isEqualTo(404);
		assertThat(this.visitor.open("/settings/members").words()).doesNotContain(stranger.email());
		assertThat(this.visitor.open("/settings/tokens").words()).doesNotContain(stranger.name());
		assertThat(this.visitor.open("/settings/audit").words()).doesNotContain("Theirs");
		assertThat(this.visitor.open("/staff/institutions").status()).isEqualTo(403);
	}

	@Test
	void showATokenOnce() {
		this.visitor.open("/account/tokens/new").submit("/account/tokens", "name", "", "days", "1000");
		assertThat(this.visitor.status()).isEqualTo(422);
		this.visitor.submit("/account/tokens", "name", "<b>zq7xss</b>", "days", "30");
		String secret = this.visitor.page().select("#secret").text();
		assertThat(secret).startsWith("hf_");
		assertThat(this.visitor.open("/account/tokens").page().html()).contains("&lt;b&gt;zq7xss")
			.doesNotContain(secret, "<b>zq7xss");
		String path = this.visitor.open("/settings/tokens").page().select("a[href$=/revoke]").attr("href");
		this.visitor.open(path).submit(path);
		assertThat(this.visitor.follow().words()).contains("The token is revoked");
	}

}
