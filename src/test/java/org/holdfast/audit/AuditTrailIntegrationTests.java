package org.holdfast.audit;

import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Paging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The trail is written with the deed and cannot be changed.
 */
@IntegrationTest
class AuditTrailIntegrationTests {

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Cast cast;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void saysWhoDidWhat() {
		UUID institution = this.cast.institution();
		Actor manager = this.cast.member(institution, Role.MANAGER);
		this.cast.as(manager, () -> {
			this.transaction.executeWithoutResult((status) -> this.events
				.publishEvent(new AuditedEvent("file-withdrawn", "F-1", Map.of("reason", "wrong month"))));
			assertThat(this.trail.ofInstitution(Paging.of(1, 50)).items()).first().satisfies((entry) -> {
				assertThat(entry.who()).isEqualTo(manager.name());
				assertThat(entry.what()).isEqualTo("file-withdrawn");
				assertThat(entry.facts()).isEqualTo(Map.of("reason", "wrong month"));
			});
			return null;
		});
	}

	@Test
	void leavesNoTraceOfWhatWasRolledBack() {
		UUID institution = this.cast.institution();
		CurrentInstitution.runAs(institution, () -> {
			long before = this.trail.ofInstitution(Paging.of(1, 1)).total();
			assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				this.events.publishEvent(new AuditedEvent("never-happened", "x", Map.of()));
				throw new IllegalStateException("rolled back");
			}));
			assertThat(this.trail.ofInstitution(Paging.of(1, 1)).total()).isEqualTo(before);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE audit_entry SET who = 'nobody'", "DELETE FROM audit_entry", "TRUNCATE audit_entry",
			"UPDATE platform_entry SET who = 'nobody'", "DELETE FROM platform_entry" })
	void cannotBeChanged(String sql) {
		UUID institution = this.cast.institution();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> CurrentInstitution.runAs(institution,
					() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).update())))
			.havingRootCause()
			.withMessageContaining("permission denied");
	}

}
