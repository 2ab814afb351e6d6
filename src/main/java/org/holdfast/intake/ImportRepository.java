package org.holdfast.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.holdfast.intake.rule.Rule;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The imports of the institution in force. Every statement names the institution, and the
 * policy of the table names it again.
 */
@Repository
class ImportRepository {

	/**
	 * An import whose file arrives. One whose node died in the middle of it is not seen
	 * to arrive any more.
	 */
	static final String ARRIVING = "state = 'receiving' AND alive_at > now() - interval '15 minutes'";

	/** Columns that hold JSON. */
	private static final Set<String> OBJECTS = Set.of("mapping", "layout", "columns", "filled", "problems", "impact",
			"decision", "control_totals", "months", "samples", "near_vendors");

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private static final TypeReference<List<ImportView.Problem>> PROBLEMS = new TypeReference<>() {
	};

	private static final TypeReference<List<ImportImpact.Change>> CHANGES = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ImportRepository(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void begin(UUID id, String fileName, Instant now, UUID by) {
		this.jdbc.sql("""
				INSERT INTO import (institution_id, id, kind, state, file_name, created_at, created_by, alive_at)
				VALUES (:institution, :id, '', 'receiving', :name, :now, :by, now())""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("name", fileName)
			.param("now", Timestamp.from(now))
			.param("by", by)
			.update();
	}

	/** Notes that a file still arrives. */
	void alive(UUID id) {
		this.jdbc.sql("UPDATE import SET alive_at = now() WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.update();
	}

	void forget(UUID id) {
		this.jdbc.sql("DELETE FROM import WHERE institution_id = :institution AND id = :id AND state = 'receiving'")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.update();
	}

	Optional<ImportView> find(UUID id) {
		return this.jdbc
			.sql("SELECT * FROM import WHERE institution_id = :institution AND id = :id AND state <> 'receiving'")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(this::view)
			.optional();
	}

	Optional<ImportView> lock(UUID id) {
		return this.jdbc.sql(
				"SELECT * FROM import WHERE institution_id = :institution AND id = :id AND state <> 'receiving' FOR UPDATE")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(this::view)
			.optional();
	}

	List<ImportView> list(int limit, int offset) {
		return this.jdbc.sql("""
				SELECT * FROM import WHERE institution_id = :institution AND state <> 'receiving'
				ORDER BY created_at DESC, id LIMIT :limit OFFSET :offset""")
			.param("institution", CurrentInstitution.id())
			.param("limit", limit)
			.param("offset", offset)
			.query(this::view)
			.list();
	}

	long count() {
		return this.jdbc.sql("SELECT count(*) FROM import WHERE institution_id = :institution AND state <> 'receiving'")
			.param("institution", CurrentInstitution.id())
			.query(Long.class)
			.single();
	}

	/**
	 * Files that arrive or are being worked on.
	 */
	int waiting() {
		return this.jdbc.sql("""
				SELECT count(*) FROM import WHERE institution_id = :institution
				AND (state IN ('received', 'read', 'checking', 'checked', 'committing')
					OR %s)""".formatted(ARRIVING))
			.param("institution", CurrentInstitution.id())
			.query(Integer.class)
			.single();
	}

	void forgetAbandoned(Instant before) {
		this.jdbc.sql("""
				DELETE FROM import
				WHERE institution_id = :institution AND state = 'receiving' AND created_at < :before""")
			.param("institution", CurrentInstitution.id())
			.param("before", Timestamp.from(before))
			.update();
	}

	/** Whether an attempt is the latest, and the import in the state it began with. */
	boolean attempted(UUID id, ImportState state, long attempt) {
		return this.jdbc
			.sql("""
					SELECT attempt = :attempt FROM import WHERE institution_id = :institution AND id = :id AND state = :state
					FOR UPDATE""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("state", state.code())
			.param("attempt", attempt)
			.query((row, number) -> row.getBoolean(1))
			.optional()
			.orElse(false);
	}

	/** Imports of before a moment that nobody took any further. */
	List<UUID> stuckSince(Instant before) {
		return this.jdbc.sql("""
				SELECT id FROM import WHERE institution_id = :institution AND created_at < :before
				AND state IN ('needs-mapping', 'failed')""")
			.param("institution", CurrentInstitution.id())
			.param("before", Timestamp.from(before))
			.query((rs, number) -> rs.getObject(1, UUID.class))
			.list();
	}

	/** The numbers of batches whose rows are still needed. */
	List<Long> pointedTo(Instant withdrawnBefore) {
		return this.jdbc.sql("""
				SELECT unnest(ARRAY[batch_id, attempt]) FROM import WHERE institution_id = :institution
				AND state <> 'cancelled' AND (state <> 'withdrawn' OR withdrawn_at >= :before)""")
			.param("institution", CurrentInstitution.id())
			.param("before", Timestamp.from(withdrawnBefore))
			.query((rs, number) -> rs.getLong(1))
			.list();
	}

	/**
	 * Forgets the cells of files that are named as examples of what was found in them.
	 * The totals of files stay.
	 */
	void forgetExamples(Instant before) {
		this.jdbc
			.sql("""
					UPDATE import SET problems = (SELECT jsonb_agg(CASE WHEN p ->> 'rule' = ANY (:totals) THEN p
							ELSE jsonb_set(p, '{samples}', (SELECT coalesce(jsonb_agg(s - 'value' ORDER BY at), '[]')
								FROM jsonb_array_elements(p -> 'samples') WITH ORDINALITY AS sample (s, at))) END ORDER BY place)
						FROM jsonb_array_elements(problems) WITH ORDINALITY AS problem (p, place))
					WHERE institution_id = :institution AND created_at < :before
					AND state IN ('previewed', 'committed', 'withdrawn') AND EXISTS (SELECT 1 FROM jsonb_array_elements(problems) p
						WHERE p ->> 'rule' <> ALL (:totals) AND jsonb_path_exists(p, '$.samples[*].value ? (@ != null)'))""")
			.param("institution", CurrentInstitution.id())
			.param("before", Timestamp.from(before))
			.param("totals", new String[] { Rule.TOTAL_ROW.code(), Rule.CONTROL_TOTAL_DIFFERS.code() })
			.update();
	}

	void forgetHidden(long batch) {
		for (String table : List.of("hidden_row", "hidden_period")) {
			this.jdbc
				.sql("DELETE FROM " + table
						+ " WHERE institution_id = :institution AND (batch_id = :batch OR by_batch_id = :batch)")
				.param("institution", CurrentInstitution.id())
				.param("batch", batch)
				.update();
		}
	}

	/** Imports that wait with rows refused for other rows, without those worked on. */
	List<UUID> refusedLate() {
		return this.jdbc.sql("""
				SELECT id FROM import WHERE institution_id = :institution AND state = 'previewed'
				AND problems @> CAST(:problem AS jsonb) ORDER BY id FOR UPDATE SKIP LOCKED""")
			.param("institution", CurrentInstitution.id())
			.param("problem", "[{\"rule\": \"" + Rule.DUPLICATE_SPELL.code() + "\"}]")
			.query((rs, number) -> rs.getObject(1, UUID.class))
			.list();
	}

	/** Imports that wait for a person. */
	List<ImportView> undecided(int limit) {
		return this.jdbc.sql("""
				SELECT * FROM import WHERE institution_id = :institution
				AND state IN ('needs-mapping', 'previewed', 'failed') ORDER BY created_at DESC, id LIMIT :limit""")
			.param("institution", CurrentInstitution.id())
			.param("limit", limit)
			.query(this::view)
			.list();
	}

	List<ImportView> committed() {
		return this.jdbc.sql("""
				SELECT * FROM import WHERE institution_id = :institution AND state = 'committed'
				ORDER BY committed_at, batch_id""")
			.param("institution", CurrentInstitution.id())
			.query(this::view)
			.list();
	}

	Optional<ImportView> sameFile(Kind kind, String sha256) {
		return this.jdbc.sql("""
				SELECT * FROM import WHERE institution_id = :institution AND kind = :kind AND sha256 = :sha
				AND state NOT IN ('receiving', 'withdrawn', 'cancelled')""")
			.param("institution", CurrentInstitution.id())
			.param("kind", kind.code())
			.param("sha", sha256)
			.query(this::view)
			.optional();
	}

	Optional<ImportView> byIdempotencyKey(String key, Instant notBefore) {
		return this.jdbc.sql("""
				SELECT * FROM import WHERE institution_id = :institution AND idempotency_key = :key
				AND created_at >= :since""")
			.param("institution", CurrentInstitution.id())
			.param("key", key)
			.param("since", Timestamp.from(notBefore))
			.query(this::view)
			.optional();
	}

	/** Whether the sender of an import said this; of an old one nobody knows any more. */
	boolean saidTheSame(UUID id, String digest) {
		return this.jdbc.sql("""
				SELECT coalesce(request_digest = :digest, true) FROM import
				WHERE institution_id = :institution AND id = :id""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("digest", digest)
			.query(Boolean.class)
			.single();
	}

	void forgetIdempotencyKeys(Instant before) {
		this.jdbc.sql("""
				UPDATE import SET idempotency_key = NULL
				WHERE institution_id = :institution AND idempotency_key IS NOT NULL AND created_at < :before""")
			.param("institution", CurrentInstitution.id())
			.param("before", Timestamp.from(before))
			.update();
	}

	/**
	 * Changes named columns of one import. Only column names written in this module reach
	 * the statement.
	 * @param id the import
	 * @param changes column to new value; values of JSON columns are converted
	 */
	void update(UUID id, Map<String, ? extends @Nullable Object> changes) {
		StringBuilder sql = new StringBuilder("UPDATE import SET version = version + 1");
		if (changes.containsKey("state")) {
			sql.append(", attempt = NULL, tries = 0, rest_until = NULL");
		}
		changes.forEach((column, value) -> sql.append(", ").append(column).append(" = ").append(placeholder(column)));
		sql.append(" WHERE institution_id = :institution AND id = :id");
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql.toString())
			.param("institution", CurrentInstitution.id())
			.param("id", id);
		for (Map.Entry<String, ? extends @Nullable Object> change : changes.entrySet()) {
			statement = statement.param(change.getKey(), converted(change.getKey(), change.getValue()));
		}
		statement.update();
	}

	Long[] basis(UUID id) {
		return this.jdbc.sql("SELECT basis FROM import WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query((rs, number) -> {
				Array array = rs.getArray(1);
				return (array != null) ? (Long[]) array.getArray() : new Long[0];
			})
			.single();
	}

	int lastRow(UUID id) {
		return this.jdbc.sql("SELECT last_row FROM import WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(Integer.class)
			.single();
	}

	long nextBatchNumber() {
		return this.jdbc.sql("SELECT nextval('batch_number')").query(Long.class).single();
	}

	private static String placeholder(String column) {
		return OBJECTS.contains(column) ? "CAST(:" + column + " AS jsonb)" : ":" + column;
	}

	private @Nullable Object converted(String column, @Nullable Object value) {
		if (value == null) {
			return null;
		}
		if (OBJECTS.contains(column)) {
			return this.json.writeValueAsString(value);
		}
		return switch (column) {
			case "state" -> ((ImportState) value).code();
			case "kind" -> ((Kind) value).code();
			default -> (value instanceof Instant instant) ? Timestamp.from(instant) : value;
		};
	}

	private ImportView view(ResultSet rs, int number) throws SQLException {
		Kind kind = Kind.of(rs.getString("kind")).orElse(Kind.EMPLOYMENTS);
		ImportView.Rows rows = new ImportView.Rows(rs.getInt("rows_read"), rs.getInt("rows_accepted"),
				rs.getInt("rows_rejected"), rs.getInt("rows_excluded"), rs.getInt("rows_new"), rs.getInt("rows_same"),
				rs.getInt("rows_changed"), rs.getInt("rows_conflicting"));
		ImportView.Progress progress = new ImportView.Progress(rs.getInt("rows_done"),
				rs.getObject("rows_total", Integer.class));
		return new ImportView(rs.getObject("id", UUID.class), kind, ImportState.of(rs.getString("state")),
				rs.getString("reason"), rs.getString("file_name"), rs.getString("sha256"), rs.getLong("bytes"),
				rs.getString("source"), parsed(rs.getString("mapping"), Mapping.class), rs.getInt("mapping_version"),
				parsed(rs.getString("layout"), FileLayout.class), listed(rs.getString("columns"), TEXTS),
				rs.getBigDecimal("control_total"), rs.getObject("batch_id", Long.class), rows, progress,
				rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class),
				rs.getBigDecimal("total_amount"), listed(rs.getString("problems"), PROBLEMS),
				listed(rs.getString("impact"), CHANGES), rs.getBoolean("good_rows_only"),
				rs.getTimestamp("created_at").toInstant(), rs.getObject("created_by", UUID.class),
				instant(rs, "committed_at"), rs.getObject("committed_by", UUID.class), instant(rs, "withdrawn_at"),
				rs.getObject("withdrawn_by", UUID.class), rs.getString("withdraw_reason"),
				counts(rs.getString("filled")));
	}

	private <T> @Nullable T parsed(@Nullable String text, Class<T> type) {
		return (text != null) ? this.json.readValue(text, type) : null;
	}

	private <T> List<T> listed(@Nullable String text, TypeReference<List<T>> type) {
		return (text != null) ? this.json.readValue(text, type) : List.of();
	}

	private Map<String, Integer> counts(@Nullable String text) {
		return (text != null) ? this.json.readValue(text, COUNTS) : Map.of();
	}

	private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
		Timestamp value = rs.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

}
