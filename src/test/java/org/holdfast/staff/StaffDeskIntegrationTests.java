package org.holdfast.staff;

import java.time.Instant;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Staff create an institution and invite its first administrator, and see nothing of what
 * is its own.
 */
@IntegrationTest
class StaffDeskIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	private Visitor staff;

	@BeforeEach
	void signedIn() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.staff = new Visitor(this.port).signIn(this.cast.staff());
	}

	@Test
	void foundAnInstitutionAndHandItOver() {
		String name = "Lakeside " + UUID.randomUUID();
		this.staff.open("/staff/institutions/new")
			.submit("/staff/institutions", "name", name, "county", "", "timeZone", "Chicago time");
		assertThat(this.staff.status()).isEqualTo(422);
		this.staff.submit("/staff/institutions", "name", name, "county", "", "timeZone", "America/Chicago");
		String path = this.staff.location();
		assertThat(this.staff.follow().words()).contains("The institution is created", name);
		this.staff.open(path + "/administrator").submit(path + "/administrator", "email", "first@example");
		assertThat(this.staff.status()).isEqualTo(422);
		String email = "first-" + UUID.randomUUID() + "@example.org";
		this.staff.submit(path + "/administrator", "email", email);
		String link = this.staff.page().select("#link").text();
		String invitation = link.substring(link.indexOf("/invitations/"));
		Visitor first = new Visitor(this.port).open(invitation);
		first.submit(invitation, "name", "First", "password", Cast.PASSWORD);
		first.open("/sign-in").submit("/sign-in", "email", email, "password", Cast.PASSWORD);
		assertThat(first.open("/settings/members").words()).contains(email);
		this.staff.open(path + "/administrator").submit(path + "/administrator", "email", "second@example.org");
		assertThat(this.staff.status()).isEqualTo(409);
		assertThat(first.open("/settings/audit").words()).contains("Institution created", "Person became a member",
				"Role: Administrator");
		assertThat(this.jdbc.sql("SELECT count(*) FROM platform_entry WHERE details ->> 'name' = :name")
			.param("name", name)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void suspendingPutsMembersOutAtOnce() {
		UUID institution = this.cast.institution();
		Actor member = this.cast.member(institution, Role.ADMINISTRATOR);
		Visitor inside = new Visitor(this.port).signIn(member);
		assertThat(inside.open("/account").status()).isEqualTo(200);
		String path = "/staff/institutions/" + institution;
		this.staff.open(path + "/become?state=SUSPENDED").submit(path + "/become");
		assertThat(this.staff.follow().words()).contains("The institution is suspended");
		assertThat(inside.open("/account").status()).isEqualTo(302);
		assertThat(new Visitor(this.port).signIn(member).status()).isEqualTo(422);
		this.staff.open(path + "/become?state=SUSPENDED").submit(path + "/become");
		assertThat(this.staff.status()).isEqualTo(409);
		this.staff.open(path + "/become?state=ACTIVE").submit(path + "/become");
		assertThat(new Visitor(this.port).signIn(member).status()).isEqualTo(302);
	}

	@Test
	void readThePlatformsLogInUtc() {
		String name = "Lakeside " + UUID.randomUUID();
		this.staff.open("/staff/institutions/new")
			.submit("/staff/institutions", "name", name, "county", "", "timeZone", "America/Chicago");
		this.staff.open("/staff/log");
		assertThat(this.staff.words()).contains("Platform log", "Institution created", "Name: " + name);
		assertThat(this.staff.page().select("#entries td time")).isNotEmpty().allSatisfy((time) -> {
			assertThat(time.text()).endsWith("UTC");
			assertThat(Instant.parse(time.attr("datetime"))).isBefore(Instant.now());
		});
		assertThat(this.staff.open("/staff/log?lang=es").follow().words()).contains("Institución creada");
		assertThat(new Visitor(this.port).signIn(this.cast.member(this.cast.institution(), Role.ADMINISTRATOR))
			.open("/staff/log")
			.status()).isEqualTo(403);
	}

	@Test
	void mayNotEnterAnInstitution() {
		assertThat(this.staff.open("/settings/members").status()).isEqualTo(403);
		assertThat(this.staff.open("/settings/audit").status()).isEqualTo(403);
		assertThat(this.staff.open("/staff/institutions/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(this.staff.open("/staff/institutions/" + UUID.randomUUID() + "/become?state=NONE").status())
			.isEqualTo(400);
	}

}
