package org.holdfast.security;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Visitor;
import org.holdfast.institution.Members;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in and out, and what ends a session.
 */
@IntegrationTest
class SignInIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Members members;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private UUID institution;

	private Actor administrator;

	@BeforeEach
	void calm() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void leadsThroughSignInToThePageThatWasWanted() {
		Visitor visitor = visitor().open("/settings/members");
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.location()).isEqualTo("/sign-in?next=%2Fsettings%2Fmembers");
		visitor.follow()
			.submit("/sign-in", "email", " " + this.administrator.email().toUpperCase(), "password", Cast.PASSWORD);
		assertThat(visitor.location()).isEqualTo("/settings/members");
		assertThat(visitor.follow().status()).isEqualTo(200);
		assertThat(visitor.words()).contains(this.administrator.name());
	}

	@Test
	void answersTheSameForAnUnknownAddressAndAWrongPassword() {
		Visitor wrong = visitor().open("/sign-in")
			.submit("/sign-in", "email", this.administrator.email(), "password", "not this one at all");
		Visitor unknown = visitor().open("/sign-in")
			.submit("/sign-in", "email", "nobody@example.org", "password", "not this one at all");
		assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
		assertThat(wrong.words()).isEqualTo(unknown.words()).contains("There is a problem");
		assertThat(wrong.page().title()).startsWith("Error: ");
		assertThat(wrong.page().select("#email").val()).isEqualTo(this.administrator.email());
		assertThat(wrong.page().select("#password").val()).isEmpty();
	}

	@Test
	void saysWhatIsMissing() {
		Visitor visitor = visitor().open("/sign-in").submit("/sign-in", "email", "", "password", "");
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.words()).contains("Enter your email address", "Enter your password");
	}

	@Test
	void slowsDownGuessingAndStillLetsTheRightPersonIn() {
		Visitor guesser = visitor();
		int slowed = 0;
		for (int guess = 0; guess < 14; guess++) {
			guesser.open("/sign-in")
				.submit("/sign-in", "email", this.administrator.email(), "password", "guess number " + guess);
			slowed += (guesser.status() == 429) ? 1 : 0;
		}
		assertThat(slowed).isPositive();
		assertThat(guesser.header("Retry-After")).matches("[1-9][0-9]*");
		assertThat(guesser.words()).contains("Wait ");
		Actor colleague = this.cast.member(this.institution, Role.MANAGER);
		assertThat(visitor().signIn(colleague).status()).isEqualTo(302);
		this.clock.move(Duration.ofSeconds(61));
		assertThat(visitor().signIn(this.administrator).status()).isEqualTo(302);
	}

	@Test
	void slowsDownOnePasswordForManyAddresses() {
		Visitor guesser = visitor();
		int slowed = 0;
		for (int guess = 0; guess < 50; guess++) {
			guesser.open("/sign-in")
				.submit("/sign-in", "email", "person" + guess + "@example.org", "password", "the same password");
			slowed += (guesser.status() == 429) ? 1 : 0;
		}
		assertThat(slowed).isPositive();
	}

	@Test
	void beginsASessionUnderANewIdentity() {
		Visitor visitor = visitor().open("/sign-in");
		String before = visitor.session();
		visitor.submit("/sign-in", "email", this.administrator.email(), "password", Cast.PASSWORD);
		assertThat(before).isNotEmpty().isNotEqualTo(visitor.session());
		assertThat(visitor().withSession(before).open("/account").status()).isEqualTo(302);
		assertThat(visitor.header("Set-Cookie")).isNotEmpty();
	}

	@Test
	void neverTakesASessionFromTheAddress() {
		Visitor visitor = visitor().signIn(this.administrator);
		Visitor thief = visitor().open("/account;jsessionid=" + visitor.session());
		assertThat(thief.status()).isIn(302, 400, 404);
	}

	@Test
	void isOverAfterSigningOut() {
		Visitor visitor = visitor().signIn(this.administrator).open("/account");
		String session = visitor.session();
		visitor.submit("/sign-out");
		assertThat(visitor.location()).startsWith("/sign-in");
		assertThat(visitor().withSession(session).open("/account").status()).isEqualTo(302);
	}

	@Test
	void isOverOnOtherDevicesAfterANewPassword() {
		Visitor elsewhere = visitor().signIn(this.administrator);
		Visitor visitor = visitor().signIn(this.administrator).open("/account/password");
		visitor.submit("/account/password", "current", "not this one at all", "next", "a new kelp forest");
		assertThat(visitor.status()).isEqualTo(422);
		visitor.submit("/account/password", "current", Cast.PASSWORD, "next", "a new kelp forest");
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.open("/account").status()).isEqualTo(200);
		assertThat(elsewhere.open("/account").status()).isEqualTo(302);
	}

	@Test
	void isOverWhenTheMembershipEndsAndFollowsTheRole() {
		Actor manager = this.cast.member(this.institution, Role.ADMINISTRATOR);
		Visitor visitor = visitor().signIn(manager);
		assertThat(visitor.open("/settings/members").status()).isEqualTo(200);
		CurrentInstitution.runAs(this.institution, () -> this.members.become(manager.accountId(), Role.EXECUTIVE));
		assertThat(visitor.open("/settings/members").status()).isEqualTo(403);
		String session = visitor.session();
		CurrentInstitution.runAs(this.institution, () -> this.members.remove(manager.accountId()));
		assertThat(visitor.open("/account").status()).isEqualTo(302);
		CurrentInstitution.runAs(this.institution, () -> this.members.join(manager.accountId(), Role.EXECUTIVE));
		assertThat(visitor().withSession(session).open("/account").status()).isEqualTo(302);
	}

	@Test
	void endsTwelveHoursAfterItBegan() {
		Visitor visitor = visitor().signIn(this.administrator);
		this.clock.move(Duration.ofHours(11).plusMinutes(59));
		assertThat(visitor.open("/account").status()).isEqualTo(200);
		this.clock.move(Duration.ofMinutes(2));
		assertThat(visitor.open("/account").status()).isEqualTo(302);
		this.clock.reset();
		assertThat(visitor.open("/account").status()).isEqualTo(302);
	}

	@Test
	void endsHalfAnHourAfterTheLastRequest() {
		Visitor visitor = visitor().signIn(this.administrator);
		assertThat(this.jdbc.sql("SELECT max_inactive_interval FROM spring_session WHERE principal_name = :account")
			.param("account", this.administrator.accountId().toString())
			.query(Integer.class)
			.single()).isEqualTo(30 * 60);
		this.jdbc
			.sql("""
					UPDATE spring_session SET last_access_time = last_access_time - 1801000, expiry_time = expiry_time - 1801000
					 WHERE principal_name = :account
					""")
			.param("account", this.administrator.accountId().toString())
			.update();
		assertThat(visitor.open("/account").status()).isEqualTo(302);
	}

	@Test
	void refusesAFormWithoutTheSessionsToken() {
		Visitor visitor = visitor().signIn(this.administrator).open("/account/edit");
		Visitor other = visitor().signIn(this.administrator).open("/account/edit");
		visitor.post("/account", Map.of("name", "Changed", "language", "en"));
		assertThat(visitor.status()).isEqualTo(403);
		visitor.post("/account", Map.of("name", "Changed", "language", "en", "_csrf", other.csrf()));
		assertThat(visitor.status()).isEqualTo(403);
		assertThat(visitor.open("/account").words()).doesNotContain("Changed");
		assertThat(visitor().post("/account", Map.of("name", "Changed", "language", "en")).location())
			.startsWith("/sign-in");
	}

	@Test
	void takesTheTokenFromTheAddressToo() {
		Visitor visitor = visitor().signIn(this.administrator).open("/account/edit");
		visitor.post("/account?_csrf=" + visitor.csrf(), Map.of("name", "Changed \0 Name", "language", "en"));
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.follow().words()).contains("Changed  Name".replace("  ", " "));
	}

	@Test
	void asksAMemberOfSeveralWhereToWork() {
		UUID second = this.cast.institution();
		CurrentInstitution.runAs(second, () -> this.members.join(this.administrator.accountId(), Role.EXECUTIVE));
		Visitor visitor = visitor().signIn(this.administrator).open("/account");
		assertThat(visitor.location()).isEqualTo("/institutions/choose");
		visitor.follow();
		assertThat(visitor.page().select("form[action=/institutions/choose]")).hasSize(2);
		String csrf = visitor.csrf();
		UUID foreign = this.cast.institution();
		visitor.post("/institutions/choose", Map.of("_csrf", csrf, "institution", foreign.toString()));
		assertThat(visitor.status()).isEqualTo(404);
		visitor.post("/institutions/choose", Map.of("_csrf", csrf, "institution", second.toString()));
		assertThat(visitor.open("/settings/members").status()).isEqualTo(403);
		visitor.post("/institutions/choose", Map.of("_csrf", csrf, "institution", this.institution.toString()));
		assertThat(visitor.open("/settings/members").status()).isEqualTo(200);
	}

	@Test
	void turnsAwayWhoBelongsNowhere() {
		Actor nowhere = new Actor(UUID.randomUUID(), "x", this.cast.account(false).email(), null, Role.MANAGER);
		Visitor visitor = visitor().signIn(nowhere);
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.words()).contains("invitation");
	}

	private Visitor visitor() {
		return new Visitor(this.port);
	}

}
