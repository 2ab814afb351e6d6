package org.holdfast.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores conversations.
 */
@Repository
class CommentStore {

	private static final String THREADS = """
			SELECT id, cycle, item_key, started_at, resolved_at, resolved_name FROM comment_thread t
			WHERE institution_id = :institution
			""";

	private static final String COMMENTS = """
			SELECT c.id, c.thread_id, c.words, c.said_at, c.edited_at, c.account_id, c.account_name,
			       array(SELECT m.account_name FROM comment_mention m
			             WHERE m.institution_id = c.institution_id AND m.comment_id = c.id ORDER BY m.account_name) AS told
			FROM comment c
			WHERE c.institution_id = :institution
			""";

	private final JdbcClient jdbc;

	CommentStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<CommentThread> ofItem(String item) {
		String which = " AND item_key = :item";
		return joined(select(THREADS + which + " ORDER BY started_at, id").param("item", item)
			.query(CommentStore::thread)
			.list(), which, item, null);
	}

	List<CommentThread> ofPage(String page, String cycle) {
		String which = " AND starts_with(item_key, :item || '/') AND cycle = :cycle";
		return joined(select(THREADS + which + " ORDER BY item_key, started_at, id").param("item", page)
			.param("cycle", cycle)
			.query(CommentStore::thread)
			.list(), which, page, cycle);
	}

	/**
	 * How many conversations about the items of a page are open, and how many there are.
	 * @param page {@code toolkit/page}
	 * @return by item: open ones and all
	 */
	Map<String, int[]> counts(String page) {
		Map<String, int[]> counts = new HashMap<>();
		select("""
				SELECT item_key, count(*) FILTER (WHERE resolved_at IS NULL) AS open, count(*) AS every
				FROM comment_thread WHERE institution_id = :institution AND starts_with(item_key, :page || '/')
				GROUP BY item_key
				""").param("page", page)
			.query((RowCallbackHandler) (row) -> counts.put(row.getString("item_key"),
					new int[] { row.getInt("open"), row.getInt("every") }));
		return counts;
	}

	Optional<CommentThread> find(String item, UUID id) {
		return find(item, id, "");
	}

	/**
	 * A conversation that nobody else changes until this transaction ends.
	 * @param item whole key of the item
	 * @param id id of the conversation
	 * @return the conversation, empty when the item has none such
	 */
	Optional<CommentThread> locked(String item, UUID id) {
		return find(item, id, " FOR UPDATE");
	}

	private Optional<CommentThread> find(String item, UUID id, String how) {
		return select(THREADS + " AND item_key = :item AND id = :id" + how).param("item", item)
			.param("id", id)
			.query(CommentStore::thread)
			.optional();
	}

	Optional<Comment> comment(UUID id) {
		return select(COMMENTS + " AND c.id = :id").param("id", id).query((row, number) -> comment(row)).optional();
	}

	/**
	 * The conversation a comment belongs to.
	 * @param id id of the comment
	 * @return id of the conversation
	 */
	Optional<UUID> threadOf(UUID id) {
		return select("SELECT thread_id FROM comment WHERE institution_id = :institution AND id = :id").param("id", id)
			.query((row, number) -> row.getObject("thread_id", UUID.class))
			.optional();
	}

	void start(CommentThread thread) {
		select("""
				INSERT INTO comment_thread (institution_id, id, cycle, item_key, started_at)
				VALUES (:institution, :id, :cycle, :item, :at)
				""").param("id", thread.id())
			.param("cycle", thread.cycle())
			.param("item", thread.item())
			.param("at", at(thread.startedAt()))
			.update();
	}

	boolean add(UUID thread, UUID id, String words, Actor actor, Instant now) {
		return select("""
				INSERT INTO comment (institution_id, id, thread_id, words, said_at, account_id, account_name)
				VALUES (:institution, :id, :thread, :words, :at, :account, :name)
				ON CONFLICT (institution_id, id) DO NOTHING
				""").param("id", id)
			.param("thread", thread)
			.param("words", words)
			.param("at", at(now))
			.param("account", actor.accountId())
			.param("name", actor.name())
			.update() > 0;
	}

	void change(UUID id, String words, Instant now) {
		select("UPDATE comment SET words = :words, edited_at = :at WHERE institution_id = :institution AND id = :id")
			.param("words", words)
			.param("at", at(now))
			.param("id", id)
			.update();
	}

	boolean mention(UUID comment, UUID account, String name) {
		return select("""
				INSERT INTO comment_mention (institution_id, comment_id, account_id, account_name)
				VALUES (:institution, :comment, :account, :name) ON CONFLICT DO NOTHING
				""").param("comment", comment).param("account", account).param("name", name).update() > 0;
	}

	void resolve(UUID thread, @Nullable Actor by, Instant now) {
		select("""
				UPDATE comment_thread SET resolved_at = :at, resolved_by = :account, resolved_name = :name
				WHERE institution_id = :institution AND id = :id
				""").param("id", thread)
			.param("at", (by != null) ? at(now) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("account", (by != null) ? by.accountId() : null, Types.OTHER)
			.param("name", (by != null) ? by.name() : null, Types.VARCHAR)
			.update();
	}

	/**
	 * Brings the conversations about items to other keys, all at once.
	 * @param keys for each key that was, the key it has become
	 */
	void move(Map<String, String> keys) {
		select("""
				UPDATE comment_thread t SET item_key = m.becomes
				FROM unnest(:keys::text[], :targets::text[]) AS m (was, becomes)
				WHERE t.institution_id = :institution AND t.item_key = m.was
				""").param("keys", keys.keySet().toArray(String[]::new))
			.param("targets", keys.values().toArray(String[]::new))
			.update();
	}

	private List<CommentThread> joined(List<CommentThread> threads, String which, String item, @Nullable String cycle) {
		Map<UUID, List<Comment>> said = new HashMap<>();
		JdbcClient.StatementSpec all = select(COMMENTS
				+ " AND c.thread_id IN (SELECT t.id FROM comment_thread t WHERE t.institution_id = :institution" + which
				+ ") ORDER BY c.said_at, c.id")
			.param("item", item);
		((cycle != null) ? all.param("cycle", cycle) : all).query((RowCallbackHandler) (row) -> said
			.computeIfAbsent(row.getObject("thread_id", UUID.class), (thread) -> new ArrayList<>())
			.add(comment(row)));
		return threads.stream().map((thread) -> thread.with(said.getOrDefault(thread.id(), List.of()))).toList();
	}

	private JdbcClient.StatementSpec select(String sql) {
		return this.jdbc.sql(sql).param("institution", CurrentInstitution.id());
	}

	private static CommentThread thread(ResultSet row, int number) throws SQLException {
		return new CommentThread(row.getObject("id", UUID.class), row.getString("cycle"), row.getString("item_key"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(), instant(row, "resolved_at"),
				row.getString("resolved_name"), List.of());
	}

	private static Comment comment(ResultSet row) throws SQLException {
		return new Comment(row.getObject("id", UUID.class), row.getString("words"),
				row.getObject("said_at", OffsetDateTime.class).toInstant(), instant(row, "edited_at"),
				row.getObject("account_id", UUID.class), row.getString("account_name"),
				List.of((String[]) row.getArray("told").getArray()));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
