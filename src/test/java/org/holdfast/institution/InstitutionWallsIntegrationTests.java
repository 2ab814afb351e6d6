package org.holdfast.institution;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.account.EmailAddress;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Both walls around what the module stores: through JPA and through plain SQL another
 * institution's things are not there.
 */
@IntegrationTest
class InstitutionWallsIntegrationTests {

	@Autowired
	private Cast cast;

	@Autowired
	private Sites sites;

	@Autowired
	private Members members;

	@Autowired
	private Institutions institutions;

	@Autowired
	private Invitations invitations;

	@Autowired
	private SiteRepository siteRepository;

	@Autowired
	private MembershipRepository membershipRepository;

	@Autowired
	private InvitationRepository invitationRepository;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	private UUID here;

	private UUID there;

	private Actor member;

	private SiteView site;

	@BeforeEach
	void twoInstitutions() {
		this.here = this.cast.institution();
		this.there = this.cast.institution();
		this.member = this.cast.member(this.here, Role.ADMINISTRATOR);
		this.site = CurrentInstitution.runAs(this.here, () -> {
			this.invitations.invite(new EmailAddress("guest@example.org"), Role.MANAGER);
			return this.sites.add("Main campus", null);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "institution", "institution_key", "site", "membership", "invitation", "audit_entry" })
	void plainSqlSeesOnlyTheInstitutionInForce(String table) {
		assertThat(count(this.here, table)).isPositive();
		assertThat(rowsOf(this.here, table)).containsOnly(this.here);
		assertThat(rowsOf(this.there, table)).doesNotContain(this.here);
		assertThat(this.transaction.<Long>execute((status) -> counted(table))).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "institution", "institution_key", "site", "membership", "invitation" })
	void plainSqlChangesNothingElsewhere(String table) {
		int changed = CurrentInstitution.runAs(this.there,
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("UPDATE " + table + " SET institution_id = institution_id WHERE institution_id = :here")
					.param("here", this.here)
					.update()));
		assertThat(changed).isZero();
	}

	@Test
	void plainSqlCannotWriteForAnother() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> CurrentInstitution.runAs(this.there,
					() -> this.transaction.execute((status) -> this.jdbc
						.sql("INSERT INTO site (institution_id, id, name, version) VALUES (:here, :id, 'Foreign', 0)")
						.param("here", this.here)
						.param("id", UUID.randomUUID())
						.update())))
			.havingRootCause()
			.isInstanceOf(SQLException.class)
			.withMessageContaining("row-level security");
	}

	@Test
	void servicesAndRepositoriesKnowNothingOfAnother() {
		CurrentInstitution.runAs(this.there, () -> {
			assertThat(this.sites.all()).isEmpty();
			assertThat(this.members.all()).isEmpty();
			assertThat(this.members.names(List.of(this.member.accountId()))).isEmpty();
			assertThat(this.invitations.open()).isEmpty();
			assertThat(this.siteRepository.findById(new TenantKey(this.here, this.site.id()))).isEmpty();
			assertThat(this.membershipRepository.findById(new MembershipKey(this.here, this.member.accountId())))
				.isEmpty();
			assertThat(this.invitationRepository.findAll()).isEmpty();
			assertThat(this.institutions.of(this.here)).isNull();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.sites.get(this.site.id()));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.sites.change(this.site.id(), "Taken over", null));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.members.remove(this.member.accountId()));
		});
		assertThat(this.siteRepository.findAll()).isEmpty();
	}

	@Test
	void nobodyReadsOtherPeoplesMembershipsAtSignIn() {
		Long seen = this.cast.as(new Actor(UUID.randomUUID(), "Nobody", "nobody@example.org", null, Role.STAFF),
				() -> this.transaction.execute((status) -> counted("membership") + counted("institution")));
		assertThat(seen).isZero();
		Actor own = new Actor(this.member.accountId(), "Own", "own@example.org", null, Role.STAFF);
		assertThat(this.cast.<Long>as(own, () -> this.transaction.execute((status) -> counted("membership"))))
			.isEqualTo(1);
		assertThat(this.cast.<Long>as(own, () -> this.transaction.execute((status) -> counted("site")))).isZero();
	}

	@Test
	void whileAnInstitutionIsInForceOnlyItCounts() {
		CurrentInstitution.runAs(this.there, () -> this.members.join(this.member.accountId(), Role.MANAGER));
		assertThat(this.cast.<Long>as(this.member, () -> this.transaction.execute((status) -> counted("membership"))))
			.isEqualTo(1);
	}

	@Test
	void theCensusTellsNamesAndCountsOnly() {
		assertThat(this.institutions.all()).filteredOn((one) -> one.id().equals(this.here))
			.singleElement()
			.satisfies((one) -> {
				assertThat(one.members()).isEqualTo(1);
				assertThat(one.administrators()).isEqualTo(1);
			});
		List<String> columns = this.jdbc.sql("""
				SELECT p.proargnames::text FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
				 WHERE p.prosecdef AND r.rolname LIKE '%crossing%'
				""").query(String.class).list();
		assertThat(columns).containsExactly("{institution_id,name,state,created_at,members,administrators}");
	}

	private long count(UUID institution, String table) {
		return CurrentInstitution.runAs(institution, () -> this.transaction.execute((status) -> counted(table)));
	}

	private List<UUID> rowsOf(UUID institution, String table) {
		return CurrentInstitution.runAs(institution, () -> this.transaction
			.execute((status) -> this.jdbc.sql("SELECT institution_id FROM " + table).query(UUID.class).list()));
	}

	private long counted(String table) {
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
	}

}
