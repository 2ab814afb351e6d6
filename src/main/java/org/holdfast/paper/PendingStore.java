package org.holdfast.paper;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores what was read from documents until somebody has decided about it. Each person
 * has at most one for a page; the file itself is never stored.
 */
@Repository
class PendingStore {

	private static final JsonMapper JSON = new JsonMapper();

	private final JdbcClient jdbc;

	PendingStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void put(Pending pending, UUID account, Instant now) {
		this.jdbc.sql("""
				DELETE FROM paper_reading
				WHERE institution_id = :institution AND account_id = :account AND toolkit = :toolkit AND page = :page
				""")
			.param("institution", CurrentInstitution.id())
			.param("account", account)
			.param("toolkit", pending.toolkit())
			.param("page", pending.page())
			.update();
		this.jdbc.sql("""
				INSERT INTO paper_reading (institution_id, id, account_id, toolkit, page, content, read_at)
				VALUES (:institution, :id, :account, :toolkit, :page, :content::jsonb, :now)
				""")
			.param("institution", CurrentInstitution.id())
			.param("id", pending.id())
			.param("account", account)
			.param("toolkit", pending.toolkit())
			.param("page", pending.page())
			.param("content", JSON.writeValueAsString(pending))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<Pending> find(UUID id, UUID account, Instant oldest) {
		return this.jdbc.sql("""
				SELECT content::text FROM paper_reading
				WHERE institution_id = :institution AND id = :id AND account_id = :account AND read_at >= :oldest
				""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("account", account)
			.param("oldest", oldest.atOffset(ZoneOffset.UTC))
			.query(String.class)
			.optional()
			.map((content) -> JSON.readValue(content, Pending.class));
	}

	Optional<UUID> waiting(String toolkit, String page, UUID account, Instant oldest) {
		return this.jdbc.sql("""
				SELECT id FROM paper_reading
				WHERE institution_id = :institution AND account_id = :account AND toolkit = :toolkit AND page = :page
				  AND read_at >= :oldest
				""")
			.param("institution", CurrentInstitution.id())
			.param("account", account)
			.param("toolkit", toolkit)
			.param("page", page)
			.param("oldest", oldest.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional();
	}

	/**
	 * Forgets one.
	 * @param id its id
	 * @param account whose it is
	 * @return whether it was there until now
	 */
	boolean forget(UUID id, UUID account) {
		return this.jdbc
			.sql("DELETE FROM paper_reading WHERE institution_id = :institution AND id = :id AND account_id = :account")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("account", account)
			.update() > 0;
	}

	int forgetBefore(Instant oldest) {
		return this.jdbc.sql("DELETE FROM paper_reading WHERE institution_id = :institution AND read_at < :oldest")
			.param("institution", CurrentInstitution.id())
			.param("oldest", oldest.atOffset(ZoneOffset.UTC))
			.update();
	}

}
