package org.holdfast.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.toolkit.Item;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores answers as they stand.
 */
@Repository
class AnswerStore {

	private static final String SELECT = """
			SELECT item_key, row_key, version, status, reason, typed::text AS typed, flaws, visit, saved_at, account_id,
			       account_name
			FROM answer
			WHERE institution_id = :institution AND cycle = :cycle
			""";

	private static final String EVER = """
			SELECT cycle, item_key, row_key, version, status, reason, typed::text AS typed, flaws, visit, saved_at,
			       account_id, account_name
			FROM answer
			WHERE institution_id = :institution AND starts_with(item_key, :prefix)
			ORDER BY cycle, item_key, first_at, row_key
			""";

	private final JdbcClient jdbc;

	AnswerStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes everybody else who changes the same answer wait until this transaction ends,
	 * and whoever brings the toolkit to another edition.
	 * @param cycle name of the cycle
	 * @param key the answer
	 */
	void lock(String cycle, AnswerKey key) {
		this.jdbc.sql("""
				SELECT pg_advisory_xact_lock_shared(hashtextextended(:toolkit, 0)),
				       pg_advisory_xact_lock(hashtextextended(:name, 0))
				""")
			.param("toolkit", toolkitName(Item.toolkitOf(key.item())))
			.param("name", String.join("|", CurrentInstitution.id().toString(), cycle, key.item(), key.row()))
			.query((row, number) -> Boolean.TRUE)
			.single();
	}

	/**
	 * Makes everybody else who changes an answer of a toolkit wait until this transaction
	 * ends.
	 * @param toolkit key of the toolkit
	 */
	void lockAll(String toolkit) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:toolkit, 0))")
			.param("toolkit", toolkitName(toolkit))
			.query((row, number) -> Boolean.TRUE)
			.single();
	}

	/**
	 * The answers of all cycles whose items have keys that begin with something.
	 * @param prefix for example {@code hiring/}
	 * @return by name of the cycle, in no particular order
	 */
	Map<String, List<StoredAnswer>> everBelow(String prefix) {
		Map<String, List<StoredAnswer>> found = new LinkedHashMap<>();
		this.jdbc.sql(EVER)
			.param("institution", CurrentInstitution.id())
			.param("prefix", prefix)
			.query((RowCallbackHandler) (row) -> found
				.computeIfAbsent(row.getString("cycle"), (cycle) -> new ArrayList<>())
				.add(answer(row, 0)));
		return found;
	}

	/**
	 * Copies an answer to another key, unless something is answered there.
	 * @param cycle name of the cycle
	 * @param from the key it has
	 * @param to the other key
	 * @param replacing whether it takes the place of what stands there
	 * @return whether it was copied
	 */
	boolean copy(String cycle, AnswerKey from, AnswerKey to, boolean replacing) {
		return select(
				"""
						INSERT INTO answer (institution_id, cycle, item_key, row_key, version, status, reason, typed, value, flaws,
						                    visit, first_at, saved_at, account_id, account_name)
						SELECT institution_id, cycle, :toItem, :toRow, version, status, reason, typed, value, flaws, NULL, first_at,
						       saved_at, account_id, account_name
						FROM answer
						WHERE institution_id = :institution AND cycle = :cycle AND item_key = :item AND row_key = :row
						ON CONFLICT (institution_id, cycle, item_key, row_key) DO UPDATE
						SET version = greatest(answer.version, EXCLUDED.version), status = EXCLUDED.status,
						    reason = EXCLUDED.reason, typed = EXCLUDED.typed, value = EXCLUDED.value, flaws = EXCLUDED.flaws,
						    visit = NULL, saved_at = EXCLUDED.saved_at, account_id = EXCLUDED.account_id,
						    account_name = EXCLUDED.account_name
						WHERE :replacing
						""",
				cycle)
			.param("item", from.item())
			.param("row", from.row())
			.param("toItem", to.item())
			.param("toRow", to.row())
			.param("replacing", replacing)
			.update() > 0;
	}

	Optional<StoredAnswer> find(String cycle, AnswerKey key) {
		return select(SELECT + " AND item_key = :item AND row_key = :row", cycle).param("item", key.item())
			.param("row", key.row())
			.query(AnswerStore::answer)
			.optional();
	}

	/**
	 * The answers whose items have keys that begin with something.
	 * @param cycle name of the cycle
	 * @param prefix for example {@code hiring/readiness/}
	 * @return rows of tables in the order in which they were added
	 */
	List<StoredAnswer> below(String cycle, String prefix) {
		return select(SELECT + " AND starts_with(item_key, :prefix) ORDER BY item_key, first_at, row_key", cycle)
			.param("prefix", prefix)
			.query(AnswerStore::answer)
			.list();
	}

	Set<String> finished(String cycle) {
		return this.jdbc.sql("""
				SELECT item_key FROM answer
				WHERE institution_id = :institution AND cycle = :cycle AND row_key = ''
				AND status IN ('COMPLETED', 'NOT_APPLICABLE', 'NOT_PURSUING')
				""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.query((row, number) -> row.getString("item_key"))
			.set();
	}

	void put(String cycle, StoredAnswer answer, Map<String, List<String>> values) {
		this.jdbc
			.sql("""
					INSERT INTO answer (institution_id, cycle, item_key, row_key, version, status, reason, typed, value, flaws,
					                    visit, first_at, saved_at, account_id, account_name)
					VALUES (:institution, :cycle, :item, :row, :version, :status, :reason, :typed::jsonb, :value::jsonb, :flaws,
					        :visit, :at, :at, :account, :name)
					ON CONFLICT (institution_id, cycle, item_key, row_key) DO UPDATE
					SET version = EXCLUDED.version, status = EXCLUDED.status, reason = EXCLUDED.reason,
					    typed = EXCLUDED.typed, value = EXCLUDED.value, flaws = EXCLUDED.flaws, visit = EXCLUDED.visit,
					    saved_at = EXCLUDED.saved_at, account_id = EXCLUDED.account_id, account_name = EXCLUDED.account_name
					""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("item", answer.key().item())
			.param("row", answer.key().row())
			.param("version", answer.version())
			.param("status", answer.status().name())
			.param("reason", answer.reason())
			.param("typed", TypedJson.of(answer.typed().fields()))
			.param("value", TypedJson.of(values))
			.param("flaws", answer.flaws())
			.param("visit", answer.visit())
			.param("at", answer.saved().at().atOffset(ZoneOffset.UTC))
			.param("account", answer.saved().account())
			.param("name", answer.saved().name())
			.update();
	}

	private JdbcClient.StatementSpec select(String sql, String cycle) {
		return this.jdbc.sql(sql).param("institution", CurrentInstitution.id()).param("cycle", cycle);
	}

	private static String toolkitName(String toolkit) {
		return CurrentInstitution.id() + "|edition|" + toolkit;
	}

	static Saved saved(ResultSet row) throws SQLException {
		return new Saved(row.getObject("saved_at", OffsetDateTime.class).toInstant(),
				row.getObject("account_id", UUID.class), row.getString("account_name"));
	}

	private static StoredAnswer answer(ResultSet row, int number) throws SQLException {
		return new StoredAnswer(new AnswerKey(row.getString("item_key"), row.getString("row_key")),
				row.getInt("version"), AnswerStatus.valueOf(row.getString("status")), row.getString("reason"),
				TypedJson.read(row.getString("typed")), row.getInt("flaws"), row.getObject("visit", UUID.class),
				saved(row));
	}

}
