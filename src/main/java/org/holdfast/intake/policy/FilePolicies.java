package org.holdfast.intake.policy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.web.Refused;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the institution in force decides about its files.
 */
@Service
@Transactional
public class FilePolicies {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Duration usual;

	FilePolicies(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock,
			@Value("${holdfast.intake.retention:30d}") Duration usual) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
		this.usual = usual;
	}

	/**
	 * What holds now.
	 * @return the institution's own decision, else the installation's defaults
	 */
	@Transactional(readOnly = true)
	public FilePolicy current() {
		return this.jdbc.sql("SELECT retention_days, automatic FROM file_policy WHERE institution_id = :institution")
			.param("institution", CurrentInstitution.id())
			.query((row, number) -> new FilePolicy(row.getInt(1), Set.of((String[]) row.getArray(2).getArray())))
			.optional()
			.orElseGet(() -> new FilePolicy((int) Math.max(FilePolicy.FEWEST_DAYS, this.usual.toDays()), Set.of()));
	}

	/**
	 * Decides anew. It also holds for the files that are already there.
	 * @param policy what is to hold
	 * @throws Refused when originals would be kept for too short or too long
	 */
	public void change(FilePolicy policy) {
		if (policy.retentionDays() < FilePolicy.FEWEST_DAYS || policy.retentionDays() > FilePolicy.MOST_DAYS) {
			throw Refused.of("/retentionDays", "intake.policy.days.range", FilePolicy.FEWEST_DAYS,
					FilePolicy.MOST_DAYS);
		}
		FilePolicy before = current();
		if (policy.equals(before)) {
			return;
		}
		this.jdbc
			.sql("""
					INSERT INTO file_policy (institution_id, retention_days, automatic, changed_at, changed_by)
					VALUES (:institution, :days, :automatic, :now, :by)
					ON CONFLICT (institution_id) DO UPDATE SET retention_days = excluded.retention_days,
						automatic = excluded.automatic, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
			.param("institution", CurrentInstitution.id())
			.param("days", policy.retentionDays())
			.param("automatic", new TreeSet<>(policy.automatic()).toArray(String[]::new))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("by", CurrentActor.get().accountId())
			.update();
		this.events.publishEvent(new AuditedEvent("file-policy-changed", CurrentInstitution.id().toString(),
				Map.of("retentionDays", before.retentionDays() + " -> " + policy.retentionDays(), "automatic",
						kinds(before) + " -> " + kinds(policy))));
	}

	private static String kinds(FilePolicy policy) {
		return policy.automatic().isEmpty() ? "-" : String.join(", ", new TreeSet<>(policy.automatic()));
	}

}
