package org.holdfast.purchasing.likeness;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes down the vendors of the visible batches and the pairs of them that are alike.
 * Vendors are compared only where they share a beginning, an end, all their words or a
 * place: the work grows with their number, not with its square.
 */
@Repository
class VendorDirectory {

	private static final int CHUNK = 1_000;

	/** A name that was given to a vendor by a decision stays its own key. */
	private static final String PARTIES = """
			WITH master AS MATERIALIZED (SELECT v.vendor_id, v.vendor_name, v.name_key, v.personal,
					CASE WHEN v.zip_problem IS NULL THEN v.zip END AS zip
				FROM vendor_row v WHERE v.institution_id = :institution AND v.batch_id = ANY (:vendorBatches)
				AND NOT EXISTS (SELECT 1 FROM hidden_row h WHERE h.institution_id = v.institution_id AND h.batch_id = v.batch_id
					AND h.row_no = v.row_no AND h.by_batch_id = ANY (:vendorBatches))),
			named AS (SELECT name_key, min(vendor_id) AS vendor_id FROM master GROUP BY name_key),
			party AS MATERIALIZED (SELECT p.batch_id, p.party, p.vendor_name, p.name_key, p.personal,
					CASE WHEN p.zip_problem IS NULL THEN p.zip END AS zip,
					CASE WHEN p.vendor_id IS NOT NULL THEN 'id:' || p.vendor_id
						WHEN m.from_key IS NULL AND n.vendor_id IS NOT NULL THEN 'id:' || n.vendor_id
						ELSE 'name:' || p.name_key END AS key
				FROM purchase_party p
				LEFT JOIN vendor_merge m ON p.vendor_id IS NULL AND m.institution_id = :institution AND m.from_key = 'name:' || p.name_key
				LEFT JOIN named n ON p.vendor_id IS NULL AND n.name_key = p.name_key
				WHERE p.institution_id = :institution AND p.batch_id = ANY (:batches)),
			""";

	private static final String WRITE = PARTIES
			+ """
					fact AS (
						SELECT c.batch_id, c.party, c.cents, CAST(c.lines AS bigint) AS lines, c.first_day, c.last_day
						FROM purchase_cell c WHERE c.institution_id = :institution AND c.batch_id = ANY (:batches)
						%s),
					spend AS (SELECT p.key, sum(f.cents) AS cents, sum(f.lines) AS lines, min(f.first_day) AS first_day, max(f.last_day) AS last_day
						FROM fact f JOIN party p ON p.batch_id = f.batch_id AND p.party = f.party GROUP BY p.key),
					said AS (
						SELECT 'id:' || vendor_id AS key, vendor_name, name_key, personal, zip, true AS master FROM master
						UNION ALL SELECT key, vendor_name, name_key, personal, zip, false FROM party),
					vendor AS (SELECT key, min(vendor_name) FILTER (WHERE master) AS master_name, min(vendor_name) AS name,
							bool_or(personal) AS personal, bool_or(master) AS master,
							(array_agg(DISTINCT zip) FILTER (WHERE zip IS NOT NULL))[1 : 5] AS zips
						FROM said GROUP BY key),
					chosen AS (SELECT key, vendor_name, min(name_key) AS name_key FROM said WHERE vendor_name IS NOT NULL GROUP BY key, vendor_name)
					INSERT INTO vendor_seen (institution_id, key, id, vendor_id, name, name_key, personal, master, zips, cents, lines, first_day, last_day)
					SELECT :institution, v.key, CAST(md5(CAST(:institution AS text) || v.key) AS uuid),
						CASE WHEN v.key LIKE 'id:%%' THEN substr(v.key, 4) END, c.vendor_name, c.name_key, v.personal, v.master,
						coalesce(v.zips, '{}'), coalesce(s.cents, 0), coalesce(s.lines, 0), s.first_day, s.last_day
					FROM vendor v LEFT JOIN spend s ON s.key = v.key
					LEFT JOIN chosen c ON c.key = v.key AND c.vendor_name = coalesce(v.master_name, v.name)""";

	private static final String HIDDEN = """
			UNION ALL SELECT l.batch_id, l.party, - l.cents, -1, NULL, NULL
			FROM (SELECT DISTINCT batch_id, row_no FROM hidden_row WHERE institution_id = :institution
				AND batch_id = ANY (:batches) AND by_batch_id = ANY (:batches)) h
			JOIN purchase_line l ON l.batch_id = h.batch_id AND l.row_no = h.row_no
			WHERE l.institution_id = :institution AND l.batch_id = ANY (:batches)""";

	private static final String ALIKE = """
			WITH word AS (SELECT s.key, s.zips, w.word, w.place FROM vendor_seen s
					CROSS JOIN LATERAL regexp_split_to_table(s.name_key, ' ') WITH ORDINALITY AS w (word, place)
				WHERE s.institution_id = :institution AND s.name_key IS NOT NULL),
			core AS MATERIALIZED (SELECT key, zips,
					coalesce(string_agg(word, '' ORDER BY place) FILTER (WHERE word <> ALL (:forms)), string_agg(word, '' ORDER BY place)) AS letters,
					coalesce(string_agg(DISTINCT word, ' ') FILTER (WHERE word <> ALL (:forms)), string_agg(DISTINCT word, ' ')) AS words
				FROM word GROUP BY key, zips),
			block AS MATERIALIZED (
				SELECT key, 'w' || words AS block FROM core
				UNION ALL SELECT key, 'l' || letters FROM core
				UNION ALL SELECT key, 'b' || left(letters, 5) FROM core WHERE length(letters) >= 5
				UNION ALL SELECT key, 'e' || right(letters, 5) FROM core WHERE length(letters) >= 5
				UNION ALL SELECT key, 'z' || z.zip || left(letters, 2) FROM core CROSS JOIN LATERAL unnest(zips) AS z (zip)),
			sized AS MATERIALIZED (SELECT block, count(*) AS vendors, min(key) AS first FROM block GROUP BY block HAVING count(*) > 1),
			pair AS (SELECT DISTINCT a.key AS left_key, b.key AS right_key FROM sized s
				JOIN block a ON a.block = s.block JOIN block b ON b.block = s.block
				WHERE a.key < b.key AND (s.vendors <= :most OR s.block LIKE 'w%' AND a.key = s.first))
			SELECT p.left_key, p.right_key, a.name_key, b.name_key, a.zips, b.zips FROM pair p
			JOIN vendor_seen a ON a.institution_id = :institution AND a.key = p.left_key
			JOIN vendor_seen b ON b.institution_id = :institution AND b.key = p.right_key""";

	/**
	 * The most vendors that are all compared with each other because they share
	 * something.
	 */
	private static final int MOST = 40;

	private final JdbcClient jdbc;

	VendorDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes everything anew, in the running transaction.
	 * @param batches what to see
	 */
	void write(BatchSet batches) {
		this.jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:institution, 12))) AS lock")
			.param("institution", CurrentInstitution.id().toString())
			.query(Integer.class)
			.single();
		for (String table : List.of("vendor_seen", "vendor_pair")) {
			this.jdbc.sql("DELETE FROM " + table + " WHERE institution_id = :institution")
				.param("institution", CurrentInstitution.id())
				.update();
		}
		Map<String, Object> parameters = Map.of("institution", CurrentInstitution.id(), "batches",
				batches.numbers(Kind.PURCHASES), "vendorBatches", batches.numbers(Kind.VENDORS));
		boolean hidden = this.jdbc
			.sql("""
					SELECT EXISTS (SELECT 1 FROM hidden_row WHERE institution_id = :institution AND batch_id = ANY (:batches)
					AND by_batch_id = ANY (:batches))""")
			.params(parameters)
			.query(Boolean.class)
			.single();
		this.jdbc.sql(WRITE.formatted(hidden ? HIDDEN : "")).params(parameters).update();
		compare();
	}

	private void compare() {
		List<Pair> alike = new ArrayList<>();
		this.jdbc.sql(ALIKE)
			.withFetchSize(CHUNK)
			.param("institution", CurrentInstitution.id())
			.param("forms", Likeness.FORMS.toArray(String[]::new))
			.param("most", MOST)
			.query((RowCallbackHandler) (rs) -> {
				Pair pair = pair(rs);
				if (pair != null) {
					alike.add(pair);
				}
				if (alike.size() == CHUNK) {
					store(alike);
					alike.clear();
				}
			});
		store(alike);
	}

	private static @Nullable Pair pair(ResultSet rs) throws SQLException {
		boolean sameZip = Likeness.share(texts(rs.getArray(5)), texts(rs.getArray(6)));
		Likeness likeness = Likeness.of(rs.getString(3), rs.getString(4), sameZip).orElse(null);
		return (likeness != null) ? new Pair(rs.getString(1), rs.getString(2), likeness) : null;
	}

	private void store(List<Pair> pairs) {
		this.jdbc.sql("""
				INSERT INTO vendor_pair (institution_id, id, left_key, right_key, likeness)
				SELECT :institution, CAST(md5(CAST(:institution AS text) || l || chr(10) || r) AS uuid), l, r, why
				FROM unnest(:lefts, :rights, :whys) AS t (l, r, why)""")
			.param("institution", CurrentInstitution.id())
			.param("lefts", pairs.stream().map(Pair::left).toArray(String[]::new))
			.param("rights", pairs.stream().map(Pair::right).toArray(String[]::new))
			.param("whys", pairs.stream().map((pair) -> pair.likeness().name()).toArray(String[]::new))
			.update();
	}

	static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private record Pair(String left, String right, Likeness likeness) {

	}

}
