package org.holdfast.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores revisions. The caller holds the lock of the answer.
 */
@Repository
class RevisionStore {

	private static final String SELECT = """
			SELECT item_key, row_key, number, cause, version, status, reason, typed::text AS typed, saved_at, account_id,
			       account_name
			FROM answer_revision
			WHERE institution_id = :institution AND cycle = :cycle AND item_key = :item AND row_key = :row
			""";

	private final JdbcClient jdbc;

	RevisionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Revision add(String cycle, AnswerKey key, Revision.Cause cause, int version, AnswerStatus status, String reason,
			Typed typed, Saved saved) {
		int number = this.jdbc.sql("""
				INSERT INTO answer_revision (institution_id, cycle, item_key, row_key, number, cause, version, status,
				                             reason, typed, saved_at, account_id, account_name)
				SELECT :institution, :cycle, :item, :row, coalesce(max(number), 0) + 1, :cause, :version, :status,
				       :reason, :typed::jsonb, :at, :account, :name
				FROM answer_revision
				WHERE institution_id = :institution AND cycle = :cycle AND item_key = :item AND row_key = :row
				RETURNING number
				""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("item", key.item())
			.param("row", key.row())
			.param("cause", cause.name())
			.param("version", version)
			.param("status", status.name())
			.param("reason", reason)
			.param("typed", TypedJson.of(typed.fields()))
			.param("at", saved.at().atOffset(ZoneOffset.UTC))
			.param("account", saved.account())
			.param("name", saved.name())
			.query(Integer.class)
			.single();
		return new Revision(key, number, cause, version, status, reason, typed, saved);
	}

	/**
	 * Copies all states of an answer to another key, behind those it has.
	 * @param cycle name of the cycle
	 * @param from the key they have
	 * @param to the other key
	 */
	void copy(String cycle, AnswerKey from, AnswerKey to) {
		select("""
				INSERT INTO answer_revision (institution_id, cycle, item_key, row_key, number, cause, version, status,
				                             reason, typed, saved_at, account_id, account_name)
				SELECT institution_id, cycle, :toItem, :toRow,
				       number + (SELECT coalesce(max(number), 0) FROM answer_revision
				                 WHERE institution_id = :institution AND cycle = :cycle AND item_key = :toItem
				                       AND row_key = :toRow),
				       cause, version, status, reason, typed, saved_at, account_id, account_name
				FROM answer_revision
				WHERE institution_id = :institution AND cycle = :cycle AND item_key = :item AND row_key = :row
				""", cycle, from).param("toItem", to.item()).param("toRow", to.row()).update();
	}

	List<Revision> of(String cycle, AnswerKey key) {
		return select(SELECT + " ORDER BY number DESC", cycle, key).query(RevisionStore::revision).list();
	}

	Optional<Revision> find(String cycle, AnswerKey key, int number) {
		return select(SELECT + " AND number = :number", cycle, key).param("number", number)
			.query(RevisionStore::revision)
			.optional();
	}

	Optional<Revision> latestSetAside(String cycle, AnswerKey key, UUID account) {
		return select(SELECT + " AND cause = 'SET_ASIDE' AND account_id = :account ORDER BY number DESC LIMIT 1", cycle,
				key)
			.param("account", account)
			.query(RevisionStore::revision)
			.optional();
	}

	/**
	 * The answers as they stood at a moment.
	 * @param cycle name of the cycle
	 * @param prefix what the keys of their items begin with
	 * @param at the moment
	 * @return rows of tables in the order in which they were added
	 */
	List<StoredAnswer> at(String cycle, String prefix, Instant at) {
		return this.jdbc.sql("""
				SELECT r.item_key, r.row_key, r.number, r.cause, r.version, r.status, r.reason, r.typed::text AS typed,
				       r.saved_at, r.account_id, r.account_name
				FROM (SELECT DISTINCT ON (item_key, row_key) *
				      FROM answer_revision
				      WHERE institution_id = :institution AND cycle = :cycle AND starts_with(item_key, :prefix)
				            AND saved_at <= :at AND cause <> 'SET_ASIDE'
				      ORDER BY item_key, row_key, number DESC) r
				JOIN answer a USING (institution_id, cycle, item_key, row_key)
				ORDER BY r.item_key, a.first_at, r.row_key
				""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("prefix", prefix)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query((row, number) -> revision(row, number).answer())
			.list();
	}

	/**
	 * The items whose answers are still as they were copied.
	 * @param cycle name of the cycle
	 * @param prefix what their keys begin with
	 * @return whole keys
	 */
	List<String> copied(String cycle, String prefix) {
		return this.jdbc.sql("""
				SELECT DISTINCT a.item_key
				FROM answer a JOIN answer_revision r USING (institution_id, cycle, item_key, row_key, version)
				WHERE a.institution_id = :institution AND a.cycle = :cycle AND starts_with(a.item_key, :prefix)
				      AND r.cause = 'COPIED' AND split_part(a.item_key, '/', 3) <> ''
				ORDER BY a.item_key
				""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("prefix", prefix)
			.query((row, number) -> row.getString("item_key"))
			.list();
	}

	/**
	 * Who wrote what.
	 * @param cycle name of the cycle
	 * @param prefix what the keys of items begin with
	 * @return once for each answer, person and cause
	 */
	List<Writing> writings(String cycle, String prefix) {
		return this.jdbc.sql("""
				SELECT DISTINCT item_key, row_key, account_id, cause
				FROM answer_revision
				WHERE institution_id = :institution AND cycle = :cycle AND starts_with(item_key, :prefix)
				""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("prefix", prefix)
			.query((row, number) -> new Writing(new AnswerKey(row.getString("item_key"), row.getString("row_key")),
					row.getObject("account_id", UUID.class), Revision.Cause.valueOf(row.getString("cause"))))
			.list();
	}

	/**
	 * The pages that others changed.
	 * @param since from when on
	 * @param account whose own changes do not count
	 * @return one for each page and person, the latest first
	 */
	List<PageChange> since(Instant since, UUID account) {
		return this.jdbc
			.sql("""
					SELECT split_part(item_key, '/', 1) AS toolkit, split_part(item_key, '/', 2) AS page, account_name,
					       count(DISTINCT item_key) AS items, max(saved_at) AS saved_at, account_id
					FROM answer_revision
					WHERE institution_id = :institution AND saved_at > :since AND account_id <> :account AND cause <> 'COPIED'
					GROUP BY 1, 2, account_id, account_name
					ORDER BY max(saved_at) DESC
					LIMIT 20
					""")
			.param("institution", CurrentInstitution.id())
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("account", account)
			.query((row, number) -> new PageChange(row.getString("toolkit"), row.getString("page"), row.getInt("items"),
					AnswerStore.saved(row)))
			.list();
	}

	private JdbcClient.StatementSpec select(String sql, String cycle, AnswerKey key) {
		return this.jdbc.sql(sql)
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("item", key.item())
			.param("row", key.row());
	}

	private static Revision revision(ResultSet row, int number) throws SQLException {
		return new Revision(new AnswerKey(row.getString("item_key"), row.getString("row_key")), row.getInt("number"),
				Revision.Cause.valueOf(row.getString("cause")), row.getInt("version"),
				AnswerStatus.valueOf(row.getString("status")), row.getString("reason"),
				TypedJson.read(row.getString("typed")), AnswerStore.saved(row));
	}

	/**
	 * That somebody wrote an answer.
	 *
	 * @param key the answer
	 * @param account who
	 * @param cause how it came to be
	 */
	record Writing(AnswerKey key, UUID account, Revision.Cause cause) {

	}

}
