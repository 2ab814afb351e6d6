package org.holdfast.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.holdfast.tenancy.Actor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores drafts.
 */
@Repository
class DraftStore {

	private static final String SELECT = "SELECT toolkit, base, body::text AS body, version, changed_at, account_name FROM toolkit_draft";

	private final JdbcClient jdbc;

	private final JsonMapper json = new JsonMapper();

	DraftStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Draft> all() {
		return this.jdbc.sql(SELECT + " ORDER BY toolkit").query(this::draft).list();
	}

	Optional<Draft> find(String toolkit) {
		return this.jdbc.sql(SELECT + " WHERE toolkit = ?").param(toolkit).query(this::draft).optional();
	}

	/**
	 * Stores a new draft.
	 * @param toolkit key of the toolkit
	 * @param base number of the edition it starts from
	 * @param body its content
	 * @param actor who starts it
	 * @param now the time
	 * @return whether there was none
	 */
	boolean add(String toolkit, int base, ObjectNode body, Actor actor, Instant now) {
		return this.jdbc
			.sql("""
					INSERT INTO toolkit_draft (toolkit, base, body, version, started_at, changed_at, account_id, account_name)
					VALUES (:toolkit, :base, CAST(:body AS jsonb), 1, :at, :at, :account, :name) ON CONFLICT DO NOTHING
					""")
			.param("toolkit", toolkit)
			.param("base", base)
			.param("body", this.json.writeValueAsString(body))
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("account", actor.accountId())
			.param("name", actor.name())
			.update() > 0;
	}

	/**
	 * Stores a change.
	 * @param toolkit key of the toolkit
	 * @param version version that was seen
	 * @param body its content
	 * @param actor who changes it
	 * @param now the time
	 * @return whether nobody else changed it in between
	 */
	boolean change(String toolkit, int version, ObjectNode body, Actor actor, Instant now) {
		return this.jdbc.sql("""
				UPDATE toolkit_draft
				SET body = CAST(:body AS jsonb), version = version + 1, changed_at = :at, account_id = :account,
				    account_name = :name
				WHERE toolkit = :toolkit AND version = :version
				""")
			.param("toolkit", toolkit)
			.param("version", version)
			.param("body", this.json.writeValueAsString(body))
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("account", actor.accountId())
			.param("name", actor.name())
			.update() > 0;
	}

	boolean remove(String toolkit, int version) {
		return this.jdbc.sql("DELETE FROM toolkit_draft WHERE toolkit = ? AND version = ?")
			.params(toolkit, version)
			.update() > 0;
	}

	private Draft draft(ResultSet row, int index) throws SQLException {
		return new Draft(row.getString("toolkit"), row.getInt("base"),
				(ObjectNode) this.json.readTree(row.getString("body")), row.getInt("version"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getString("account_name"));
	}

}
