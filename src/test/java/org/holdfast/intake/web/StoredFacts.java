package org.holdfast.intake.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.database.JobsDatabase;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Everything the imports of an institution have stored, without what differs between two
 * institutions with the same files: ids, numbers of batches, keyed hashes, what is sealed
 * and times.
 */
final class StoredFacts {

	/** Batches are told by the order in which their files came. */
	private static final String NUMBERED = """
			WITH o AS (SELECT batch_id, row_number() OVER (ORDER BY created_at) AS n FROM import
				WHERE institution_id = '%s' AND batch_id IS NOT NULL)
			""";

	private static final String FIGURES = """
			SELECT concat_ws('|', family, code, period_from, period_to, breakdown, grp, numerator, denominator, value, known,
				total, low, high, excluded, as_of, notes, status, visibility) FROM figure
			WHERE institution_id = ? AND superseded_at IS NULL ORDER BY 1""";

	private static final String IMPORTS = """
			SELECT concat_ws('|', kind, state, reason, sha256, bytes, source, mapping, rows_read, rows_accepted, rows_rejected,
				rows_excluded, rows_new, rows_same, rows_changed, rows_conflicting, rows_done, rows_total, first_day, last_day,
				total_amount, problems, impact, filled, last_row, good_rows_only, tries, attempt, rest_until)
			FROM import WHERE institution_id = ? ORDER BY created_at""";

	private static final String UNDER_WAY = """
			SELECT id, CASE state WHEN 'receiving' THEN 'UPLOAD' WHEN 'received' THEN 'READING' WHEN 'read' THEN 'READING'
				WHEN 'checking' THEN 'CHECKING' WHEN 'checked' THEN 'PREVIEW' ELSE 'COMMIT' END
			FROM import WHERE institution_id = ANY (?) AND (state IN ('receiving', 'checked', 'committing')
				OR state IN ('received', 'read', 'checking') AND attempt IS NOT NULL)
			UNION ALL SELECT institution_id, 'FIGURES' FROM figure_state
			WHERE institution_id = ANY (?) AND stale_since IS NOT NULL""";

	private static final String DEAD_SPACE = """
			SELECT c.relname || ': ' || t.dead_tuple_count || ' dead rows' FROM pg_class c, pgstattuple(c.oid) t
			WHERE c.relnamespace = 'leaf'::regnamespace AND c.relkind = 'r' AND t.dead_tuple_count > 0
			UNION ALL SELECT 'file ' || name FROM pg_database d, pg_ls_dir('base/' || d.oid) AS name
			WHERE d.datname = current_database() AND name ~ '^t?[0-9]' AND NOT EXISTS (SELECT 1 FROM pg_class r
				WHERE pg_relation_filenode(r.oid)::text = substring(name FROM '^[0-9]+'))
			UNION ALL SELECT 'temporary file ' || name FROM pg_ls_tmpdir()""";

	private final JdbcTemplate jdbc = new JdbcTemplate(JobsDatabase.database().administrator());

	private final List<String> tables = this.jdbc.queryForList("""
			SELECT DISTINCT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
			WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
			AND a.attname = 'batch_id' AND c.relname <> 'import' ORDER BY 1""", String.class);

	/**
	 * What there is, comparable line by line.
	 * @param institution whose
	 * @return a line for each batch and table, figure and import
	 */
	List<String> of(UUID institution) {
		List<String> all = new ArrayList<>();
		for (String table : this.tables) {
			String by = table.startsWith("hidden_") ? "coalesce((SELECT n FROM o WHERE o.batch_id = t.by_batch_id), -1)"
					: "0";
			String persons = hasPersons(table)
					? "|| min(t.row_no * 1000 + coalesce(o.n, -1)) OVER (PARTITION BY t.person)" : "";
			this.jdbc.query(
					(NUMBERED
							+ """
									SELECT n, count(*) AS rows, md5(string_agg(line, E'\\n' ORDER BY line)) AS mark
									FROM (SELECT coalesce(o.n, -1) AS n, %s || '|' || (to_jsonb(t) - '{institution_id,import_id,batch_id,by_batch_id,person,identity,sealed}'::text[])::text %s AS line
										FROM %s t LEFT JOIN o ON o.batch_id = t.batch_id WHERE t.institution_id = '%s') lines
									GROUP BY n ORDER BY n""")
						.formatted(institution, by, persons, table, institution),
					(RowCallbackHandler) (row) -> all.add(table + " of file " + row.getInt("n") + ": "
							+ row.getInt("rows") + " rows " + row.getString("mark")));
		}
		all.addAll(this.jdbc.queryForList(IMPORTS, String.class, institution));
		all.addAll(this.jdbc.queryForList(FIGURES, String.class, institution));
		return all;
	}

	/**
	 * The states of the imports of an institution, oldest first.
	 * @param institution whose
	 * @return codes
	 */
	List<String> states(UUID institution) {
		return this.jdbc.queryForList("SELECT state FROM import WHERE institution_id = ? ORDER BY created_at",
				String.class, institution);
	}

	/**
	 * Whether nothing is left to do for an institution.
	 * @param institution whose
	 * @return whether no job stands on the queue and no figure is stale
	 */
	boolean idle(UUID institution) {
		try {
			return this.jdbc.queryForObject("""
					SELECT (SELECT count(*) FROM scheduled_tasks WHERE task_instance LIKE ? || '%')
						+ (SELECT count(*) FROM figure_state WHERE institution_id = ? AND stale_since IS NOT NULL)""",
					Integer.class, institution.toString(), institution) == 0;
		}
		catch (DataAccessException ex) {
			// PostgreSQL is being killed
			return false;
		}
	}

	/**
	 * In which steps imports are at this moment. One that waits for its turn or for a
	 * decision is in none.
	 * @param institutions whose
	 * @return steps by the import's id, figures by their institution's
	 */
	Map<UUID, CrashStep> underWay(List<UUID> institutions) {
		Map<UUID, CrashStep> steps = new HashMap<>();
		this.jdbc.query(UNDER_WAY,
				(RowCallbackHandler) (row) -> steps.put(row.getObject(1, UUID.class),
						CrashStep.valueOf(row.getString(2))),
				(Object) institutions.toArray(UUID[]::new), institutions.toArray(UUID[]::new));
		return steps;
	}

	/**
	 * How many tables are being filled with rows of files.
	 * @return leaves that somebody writes to
	 */
	int filling() {
		return this.jdbc.queryForObject("""
				SELECT count(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
				WHERE l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
				AND c.relnamespace = 'leaf'::regnamespace AND c.relkind = 'r' AND l.mode = 'RowExclusiveLock'""",
				Integer.class);
	}

	/**
	 * Lets it be long since uploads that broke off were seen to arrive.
	 * @param institutions whose
	 * @param before when they had begun
	 */
	void silence(List<UUID> institutions, Instant before) {
		this.jdbc.update("""
				UPDATE import SET alive_at = alive_at - interval '1 hour'
				WHERE institution_id = ANY (?) AND state = 'receiving' AND created_at < ?""",
				institutions.toArray(UUID[]::new), Timestamp.from(before));
	}

	/**
	 * Kills PostgreSQL with all its processes, as a machine does that runs out of memory.
	 */
	void killServer() {
		String file = this.jdbc.queryForObject("SELECT pg_read_file('postmaster.pid')", String.class);
		ProcessHandle server = ProcessHandle.of(Long.parseLong(file.lines().findFirst().orElseThrow().strip()))
			.orElseThrow();
		List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
		all.forEach(ProcessHandle::destroyForcibly);
	}

	/**
	 * Space that nothing uses any more and nobody gives back: rows of attempts that
	 * failed, and files that belong to no table.
	 * @return what there is of it
	 */
	List<String> deadSpace() {
		this.jdbc.execute("CREATE EXTENSION IF NOT EXISTS pgstattuple");
		this.jdbc.execute("CHECKPOINT");
		return this.jdbc.queryForList(DEAD_SPACE, String.class);
	}

	/**
	 * Lets every row that comes into a table of an institution fail.
	 * @param table the table
	 * @param institution whose rows
	 * @param code the SQLSTATE
	 */
	void fail(String table, UUID institution, String code) {
		this.jdbc.execute("""
				CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
				BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = TG_ARGV[0]; END $$""");
		this.jdbc.execute("CREATE TRIGGER fail BEFORE INSERT ON " + table + " FOR EACH ROW WHEN (NEW.institution_id = '"
				+ institution + "') EXECUTE FUNCTION fail('" + code + "')");
	}

	void failNoMore(String table) {
		this.jdbc.execute("DROP TRIGGER fail ON " + table);
	}

	/**
	 * Pretends that the work on an import was broken off before.
	 * @param id the import
	 * @param tries how often
	 */
	void tried(String id, int tries) {
		this.jdbc.update("UPDATE import SET tries = ? WHERE id = ?::uuid", tries, id);
	}

	/**
	 * Whose imports were checked, in the order of their turns.
	 * @return institutions
	 */
	List<UUID> turns(List<UUID> institutions) {
		return this.jdbc
			.queryForList("SELECT institution_id FROM import WHERE batch_id IS NOT NULL ORDER BY batch_id", UUID.class)
			.stream()
			.filter(institutions::contains)
			.toList();
	}

	int picked(UUID institution) {
		return this.jdbc.queryForObject(
				"SELECT count(*) FROM scheduled_tasks WHERE picked AND task_instance LIKE ? || '%'", Integer.class,
				institution.toString());
	}

	long storedBytes(UUID institution) {
		return this.jdbc.queryForObject(
				"SELECT coalesce(sum(octet_length(sealed)), 0) FROM upload_chunk WHERE institution_id = ?", Long.class,
				institution);
	}

	/**
	 * Rows that belong to no import any more.
	 * @param institution whose
	 * @return tables with such rows
	 */
	List<String> dead(UUID institution) {
		List<String> dead = new ArrayList<>();
		for (String table : this.tables) {
			int rows = this.jdbc.queryForObject("SELECT count(*) FROM " + table + """
					 t WHERE institution_id = ? AND NOT EXISTS (SELECT 1 FROM import i
					WHERE i.institution_id = t.institution_id AND i.batch_id = t.batch_id)""", Integer.class,
					institution);
			if (rows > 0) {
				dead.add(table + ": " + rows);
			}
		}
		int chunks = this.jdbc.queryForObject("""
				SELECT count(*) FROM upload_chunk c WHERE institution_id = ? AND NOT EXISTS (SELECT 1 FROM import i
				WHERE i.institution_id = c.institution_id AND i.id = c.import_id AND i.state <> 'receiving')
				AND NOT EXISTS (SELECT 1 FROM import_correction k
				WHERE k.institution_id = c.institution_id AND k.upload_id = c.import_id)""", Integer.class,
				institution);
		if (chunks > 0) {
			dead.add("upload_chunk: " + chunks);
		}
		return dead;
	}

	private boolean hasPersons(String table) {
		return this.jdbc.queryForObject("""
				SELECT count(*) FROM pg_attribute WHERE attrelid = ?::regclass AND attname = 'person'""", Integer.class,
				table) > 0;
	}

}
