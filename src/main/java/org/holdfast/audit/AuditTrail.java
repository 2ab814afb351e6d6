package org.holdfast.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Paged;
import org.holdfast.web.Paging;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down every {@link AuditedEvent} in the transaction it belongs to: what is rolled
 * back leaves no trace, and nothing happens without one. What staff do, and what happens
 * to no institution, also stands in the platform's own log.
 */
@Service
@Transactional
public class AuditTrail {

	private static final String ENTRY = """
			INSERT INTO audit_entry (institution_id, at, account_id, who, what, subject, details)
			VALUES (:institution, :at, :account, :who, :what, :subject, :details::jsonb)
			""";

	private static final String PLATFORM_ENTRY = """
			INSERT INTO platform_entry (at, account_id, who, what, subject, details)
			VALUES (:at, :account, :who, :what, :subject, :details::jsonb)
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	@EventListener
	void write(AuditedEvent event) {
		Actor actor = CurrentActor.orNull();
		boolean owned = CurrentInstitution.idOrNull() != null;
		if (owned) {
			statement(ENTRY, event, actor).param("institution", CurrentInstitution.id()).update();
		}
		if (!owned || (actor != null && actor.role() == Role.STAFF)) {
			statement(PLATFORM_ENTRY, event, actor).update();
		}
	}

	/**
	 * What happened in the institution in force.
	 * @param paging which part
	 * @return newest first
	 */
	@Transactional(readOnly = true)
	public Paged<AuditEntry> ofInstitution(Paging paging) {
		return page("FROM audit_entry WHERE institution_id = :institution",
				Map.of("institution", CurrentInstitution.id()), paging);
	}

	/**
	 * What staff did, and what happened to no institution.
	 * @param paging which part
	 * @return newest first
	 */
	@Transactional(readOnly = true)
	public Paged<AuditEntry> ofPlatform(Paging paging) {
		return page("FROM platform_entry", Map.of(), paging);
	}

	private Paged<AuditEntry> page(String source, Map<String, ?> values, Paging paging) {
		long total = this.jdbc.sql("SELECT count(*) " + source).params(values).query(Long.class).single();
		List<AuditEntry> entries = this.jdbc
			.sql("SELECT at, who, what, subject, details::text " + source
					+ " ORDER BY entry_id DESC LIMIT :size OFFSET :offset")
			.params(values)
			.param("size", paging.size())
			.param("offset", paging.offset())
			.query((row, number) -> new AuditEntry(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("who"), row.getString("what"), row.getString("subject"),
					facts(row.getString("details"))))
			.list();
		return new Paged<>(entries, paging, total);
	}

	private JdbcClient.StatementSpec statement(String sql, AuditedEvent event, @Nullable Actor actor) {
		return this.jdbc.sql(sql)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("account", (actor != null) ? actor.accountId() : null, Types.OTHER)
			.param("who", (actor != null) ? actor.name() : null)
			.param("what", event.what())
			.param("subject", event.subject())
			.param("details", this.json.writeValueAsString(new TreeMap<>(event.details())));
	}

	private Map<String, String> facts(String details) {
		Map<?, ?> read = this.json.readValue(details, Map.class);
		Map<String, String> facts = new TreeMap<>();
		read.forEach((name, value) -> facts.put(String.valueOf(name), String.valueOf(value)));
		return facts;
	}

}
