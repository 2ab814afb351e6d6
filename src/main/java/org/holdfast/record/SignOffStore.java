package org.holdfast.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores sign-offs and what was signed.
 */
@Repository
class SignOffStore {

	private static final String SELECT = """
			SELECT o.*, s.digest
			FROM sign_off o LEFT JOIN sign_off_seal s ON s.institution_id = o.institution_id AND s.sign_off_id = o.id
			WHERE o.institution_id = :institution
			""";

	private final JdbcClient jdbc;

	SignOffStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<SignOff> all() {
		return sql(SELECT + " ORDER BY o.asked_at DESC, o.id").query(SignOffStore::signOff).list();
	}

	List<SignOff> of(String cycle, String toolkit, String page) {
		return sql(SELECT
				+ " AND o.cycle = :cycle AND o.toolkit = :toolkit AND o.page = :page ORDER BY o.asked_at DESC, o.id")
			.param("cycle", cycle)
			.param("toolkit", toolkit)
			.param("page", page)
			.query(SignOffStore::signOff)
			.list();
	}

	List<SignOff> waitingFor(UUID account) {
		return sql(SELECT + " AND o.state = 'WAITING' AND o.named_id = :account ORDER BY o.asked_at, o.id")
			.param("account", account)
			.query(SignOffStore::signOff)
			.list();
	}

	Optional<SignOff> find(UUID id) {
		return sql(SELECT + " AND o.id = :id").param("id", id).query(SignOffStore::signOff).optional();
	}

	/**
	 * Makes everybody else who decides about it wait until this transaction ends.
	 * @param id id of a sign-off
	 */
	void lock(UUID id) {
		sql("SELECT id FROM sign_off WHERE institution_id = :institution AND id = :id FOR UPDATE").param("id", id)
			.query(UUID.class)
			.list();
	}

	/**
	 * Stores a request unless one waits for the same page.
	 * @param request what is asked
	 */
	void add(SignOff request) {
		sql("""
				INSERT INTO sign_off (institution_id, id, cycle, toolkit, page, state, named_id, named_name, asked_id,
				                      asked_name, asked_at, message, comment)
				VALUES (:institution, :id, :cycle, :toolkit, :page, 'WAITING', :named, :namedName, :asked, :askedName, :at,
				        :message, '')
				ON CONFLICT DO NOTHING
				""")
			.param("id", request.id())
			.param("cycle", request.cycle())
			.param("toolkit", request.toolkit())
			.param("page", request.page())
			.param("named", request.named())
			.param("namedName", request.namedName())
			.param("asked", request.asked())
			.param("askedName", request.askedName())
			.param("at", request.askedAt().atOffset(ZoneOffset.UTC))
			.param("message", request.message())
			.update();
	}

	void decide(UUID id, SignOff.State state, String comment, Instant now) {
		sql("""
				UPDATE sign_off SET state = :state, comment = :comment, decided_at = :at
				WHERE institution_id = :institution AND id = :id
				""").param("id", id)
			.param("state", state.name())
			.param("comment", comment)
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	void seal(UUID id, String document, Actor actor, Instant now) {
		sql("""
				INSERT INTO sign_off_seal (institution_id, sign_off_id, document, digest, sealed_at, account_id, account_name)
				VALUES (:institution, :id, :document, :digest, :at, :account, :name)
				""")
			.param("id", id)
			.param("document", document)
			.param("digest", PageRecord.digest(document))
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("account", actor.accountId())
			.param("name", actor.name())
			.update();
	}

	Optional<String> sealed(UUID id) {
		return sql("SELECT document FROM sign_off_seal WHERE institution_id = :institution AND sign_off_id = :id")
			.param("id", id)
			.query((row, number) -> row.getString("document"))
			.optional();
	}

	private JdbcClient.StatementSpec sql(String sql) {
		return this.jdbc.sql(sql).param("institution", CurrentInstitution.id());
	}

	private static SignOff signOff(ResultSet row, int number) throws SQLException {
		OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
		return new SignOff(row.getObject("id", UUID.class), row.getString("cycle"), row.getString("toolkit"),
				row.getString("page"), SignOff.State.valueOf(row.getString("state")),
				row.getObject("named_id", UUID.class), row.getString("named_name"),
				row.getObject("asked_id", UUID.class), row.getString("asked_name"),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getString("message"),
				(decided != null) ? decided.toInstant() : null, row.getString("comment"), row.getString("digest"));
	}

}
