package org.holdfast.institution;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
 * Members read times in the time zone of their institution, staff in UTC.
 */
@IntegrationTest
class TimeZonesIntegrationTests {

	private static final Instant MOMENT = Instant.parse("2026-03-01T05:30:15.123456Z");

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Institutions institutions;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcClient jdbc;

	private UUID institution;

	private Actor administrator;

	@BeforeEach
	void inCalifornia() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
		CurrentInstitution.runAs(this.institution, () -> {
			this.institutions.place(null, "America/Los_Angeles");
			this.transaction.executeWithoutResult((status) -> this.jdbc.sql("UPDATE membership SET since = :at")
				.param("at", MOMENT.atOffset(ZoneOffset.UTC))
				.update());
		});
	}

	@Test
	void membersReadTimesOfTheirInstitution() {
		Visitor visitor = new Visitor(this.port).signIn(this.administrator);
		assertThat(visitor.open("/settings/members").page().select("#members time")).singleElement()
			.satisfies((time) -> {
				assertThat(time.text()).startsWith("February 28, 2026").contains("9:30").doesNotContain("UTC");
				assertThat(time.attr("datetime")).isEqualTo("2026-03-01T05:30:15Z");
			});
		visitor.open("/settings/members?lang=es").follow();
		assertThat(visitor.page().select("#members time").text()).startsWith("28 de febrero de 2026").contains("9:30");
	}

	@Test
	void theLogIsInTheZoneToo() {
		Visitor visitor = new Visitor(this.port).signIn(this.administrator).open("/settings/audit");
		assertThat(visitor.page().select("#entries time")).isNotEmpty().allSatisfy((time) -> {
			String there = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US)
				.withZone(ZoneId.of("America/Los_Angeles"))
				.format(Instant.parse(time.attr("datetime")));
			assertThat(time.text()).startsWith(there);
		});
	}

	@Test
	void staffReadTheZoneBesideTheTime() {
		Visitor staff = new Visitor(this.port).signIn(this.cast.staff());
		staff.open("/staff/institutions/" + this.institution);
		assertThat(staff.page().select("dd time")).singleElement()
			.satisfies((time) -> assertThat(time.text()).endsWith("UTC"));
	}

}
