package org.holdfast.purchasing.likeness;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.intake.ShownRows;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;
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
			WITH master AS MATERIALIZED (SELECT v.batch_id, v.vendor_id, v.vendor_name, v.name_key, v.personal,
					CASE WHEN v.zip_problem IS NULL THEN v.zip END AS zip
				FROM vendor_row v WHERE v.institution_id = :institution AND v.batch_id = ANY (:vendorBatches)
				AND %s),
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
			said AS (
				SELECT batch_id, 'id:' || vendor_id AS key, vendor_name, name_key, personal, zip, true AS master FROM master
				UNION ALL SELECT batch_id, key, vendor_name, name_key, personal, zip, false FROM party),
			vendor AS (SELECT key, min(vendor_name) FILTER (WHERE master) AS master_name, min(vendor_name) AS name,
					bool_or(personal) AS personal, bool_or(master) AS master, bool_or(batch_id = :candidate) AS fresh,
					(array_agg(DISTINCT zip) FILTER (WHERE zip IS NOT NULL))[1 : 5] AS zips
				FROM said GROUP BY key),
			chosen AS (SELECT key, vendor_name, min(name_key) AS name_key FROM said WHERE vendor_name IS NOT NULL GROUP BY key, vendor_name)
			"""
		.formatted(ShownRows.undated("v", ":vendorBatches"));

	private static final String UNCUT = ShownRows.apart("c", "first_day", "last_day", ":batches");

	private static final String WRITE = PARTIES
			+ """
					%s, fact AS (
						SELECT c.batch_id, c.party, c.cents, CAST(c.lines AS bigint) AS lines, c.first_day, c.last_day
						FROM purchase_cell c WHERE c.institution_id = :institution AND c.batch_id = ANY (:batches)
						AND %s %s),
					spend AS (SELECT p.key, sum(f.cents) AS cents, sum(f.lines) AS lines, min(f.first_day) AS first_day, max(f.last_day) AS last_day
						FROM fact f JOIN party p ON p.batch_id = f.batch_id AND p.party = f.party GROUP BY p.key)
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
			WHERE l.institution_id = :institution AND l.batch_id = ANY (:batches) AND\s"""
			+ ShownRows.unreplaced("l", "transaction_date", ":batches");

	/** The cells that a replaced period cuts. */
	private static final String CUT = """
			, cut AS MATERIALIZED (SELECT DISTINCT c.batch_id, c.party, c.category, c.site, c.month FROM purchase_cell c
				JOIN hidden_period r ON r.institution_id = c.institution_id AND r.batch_id = c.batch_id
					AND r.first_day <= c.last_day AND r.last_day >= c.first_day
				WHERE c.institution_id = :institution AND c.batch_id = ANY (:batches) AND r.by_batch_id = ANY (:batches)
				AND %s)""".formatted(ShownRows.notWithin("c", "first_day", "last_day", ":batches"));

	/** A large batch may have several rows of one cell, not all of which are cut. */
	private static final String NOT_CUT = UNCUT + """
			AND NOT EXISTS (SELECT 1 FROM cut WHERE cut.batch_id = c.batch_id AND cut.party = c.party
			AND cut.category = c.category AND cut.site = c.site AND cut.month = c.month)""";

	/** Of cells that a replaced period cuts, the lines outside of all such periods. */
	private static final String CUT_LINES = """
			UNION ALL SELECT l.batch_id, l.party, l.cents, 1, l.transaction_date, l.transaction_date
			FROM cut JOIN purchase_line l ON l.batch_id = cut.batch_id AND l.party = cut.party AND l.category = cut.category
				AND l.site = cut.site AND CAST(date_trunc('month', l.transaction_date) AS date) = cut.month
			WHERE l.institution_id = :institution AND l.batch_id = ANY (:batches) AND %s
			"""
		.formatted(ShownRows.unreplaced("l", "transaction_date", ":batches"));

	private static final String SEEN = """
			WITH seen AS MATERIALIZED (SELECT key, name_key, zips, true AS fresh FROM vendor_seen WHERE institution_id = :institution)
			""";

	private static final String AS_IF_VISIBLE = PARTIES
			+ """
					, seen AS MATERIALIZED (SELECT v.key, c.vendor_name AS name, c.name_key, v.personal, v.fresh, coalesce(v.zips, '{}') AS zips
						FROM vendor v JOIN chosen c ON c.key = v.key AND c.vendor_name = coalesce(v.master_name, v.name)),
					before AS (SELECT key FROM party WHERE batch_id <> :candidate
						UNION SELECT 'id:' || vendor_id FROM vendor_row
						WHERE institution_id = :institution AND batch_id = ANY (:vendorBatches) AND batch_id <> :candidate)
					""";

	/**
	 * Of two vendors at least one is fresh. Names of which one is much longer are alike
	 * only when they have the same words, or one is a part of the other in one place.
	 */
	private static final String ALIKE = """
			, word AS (SELECT s.key, s.zips, s.fresh, w.word, w.place FROM seen s
					CROSS JOIN LATERAL regexp_split_to_table(s.name_key, ' ') WITH ORDINALITY AS w (word, place)
				WHERE s.name_key IS NOT NULL),
			core AS MATERIALIZED (SELECT key, zips, fresh,
					coalesce(string_agg(word, '' ORDER BY place) FILTER (WHERE word <> ALL (:forms)), string_agg(word, '' ORDER BY place)) AS letters,
					coalesce(string_agg(DISTINCT word, ' ') FILTER (WHERE word <> ALL (:forms)), string_agg(DISTINCT word, ' ')) AS words
				FROM word GROUP BY key, zips, fresh),
			block AS MATERIALIZED (
				SELECT key, fresh, zips, length(letters) AS length, 'w' || words AS block FROM core
				UNION ALL SELECT key, fresh, zips, length(letters), 'l' || letters FROM core
				UNION ALL SELECT key, fresh, zips, length(letters), 'b' || left(letters, 5) FROM core WHERE length(letters) >= 5
				UNION ALL SELECT key, fresh, zips, length(letters), 'e' || right(letters, 5) FROM core WHERE length(letters) >= 5
				UNION ALL SELECT key, fresh, zips, length(letters), 'z' || z.zip || left(letters, 2)
					FROM core CROSS JOIN LATERAL unnest(zips) AS z (zip)),
			sized AS MATERIALIZED (SELECT block, count(*) AS vendors, min(key) AS first FROM block GROUP BY block
				HAVING count(*) > 1 AND bool_or(fresh)),
			near AS MATERIALIZED (SELECT b.* FROM sized s JOIN block b ON b.block = s.block WHERE s.vendors <= :most),
			pair AS (SELECT a.key AS left_key, b.key AS right_key FROM near a JOIN near b ON b.block = a.block
				WHERE a.key < b.key AND (a.fresh OR b.fresh)
				AND (abs(a.length - b.length) <= :letters OR a.block LIKE 'w%' OR a.zips && b.zips)
				UNION SELECT a.key, b.key FROM sized s JOIN block a ON a.block = s.block AND a.key = s.first
				JOIN block b ON b.block = s.block
				WHERE s.vendors > :most AND s.block LIKE 'w%' AND a.key < b.key AND (a.fresh OR b.fresh))
			""";

	private static final String PAIRS = SEEN + ALIKE + """
			SELECT p.left_key, p.right_key, a.name_key, b.name_key, a.zips, b.zips FROM pair p
			JOIN seen a ON a.key = p.left_key JOIN seen b ON b.key = p.right_key""";

	private static final String NEAR = AS_IF_VISIBLE + ALIKE
			+ """
					SELECT p.left_key, p.right_key, a.name_key, b.name_key, a.zips, b.zips, a.name AS left_name, b.name AS right_name,
						a.fresh AS left_fresh, b.fresh AS right_fresh, x.key IS NOT NULL AS left_known, y.key IS NOT NULL AS right_known,
						a.personal OR b.personal AS personal
					FROM pair p JOIN seen a ON a.key = p.left_key JOIN seen b ON b.key = p.right_key
					LEFT JOIN before x ON x.key = p.left_key LEFT JOIN before y ON y.key = p.right_key""";

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
		TransactionLock.hold(this.jdbc, "vendors");
		for (String table : List.of("vendor_seen", "vendor_pair")) {
			this.jdbc.sql("DELETE FROM " + table + " WHERE institution_id = :institution")
				.param("institution", CurrentInstitution.id())
				.update();
		}
		Map<String, Object> parameters = Map.of("institution", CurrentInstitution.id(), "candidate", 0L, "batches",
				batches.numbers(Kind.PURCHASES), "vendorBatches", batches.numbers(Kind.VENDORS));
		String hidden = anyOf("hidden_row", parameters) ? HIDDEN : "";
		String write = anyOf("hidden_period", parameters) ? WRITE.formatted(CUT, NOT_CUT, CUT_LINES + hidden)
				: WRITE.formatted("", UNCUT, hidden);
		this.jdbc.sql(write).params(parameters).update();
		compare();
	}

	private boolean anyOf(String table, Map<String, Object> parameters) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM %s WHERE institution_id = :institution AND batch_id = ANY (:batches)
				AND by_batch_id = ANY (:batches))""".formatted(table)).params(parameters).query(Boolean.class).single();
	}

	private void compare() {
		List<Pair> alike = new ArrayList<>();
		this.jdbc.sql(PAIRS)
			.withFetchSize(CHUNK)
			.param("institution", CurrentInstitution.id())
			.param("forms", Likeness.FORMS.toArray(String[]::new))
			.param("most", MOST)
			.param("letters", Likeness.MOST_LETTERS)
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

	/**
	 * The pairs of a candidate's vendors and others, as if it were visible.
	 * @param purchases the numbers of visible purchases
	 * @param vendors the numbers of visible files of vendors
	 * @param candidate the number of the candidate, among them
	 * @param each takes the pairs that are alike, in no order
	 */
	void near(Long[] purchases, Long[] vendors, long candidate, Consumer<NearPair> each) {
		this.jdbc.sql(NEAR)
			.withFetchSize(CHUNK)
			.param("institution", CurrentInstitution.id())
			.param("batches", purchases)
			.param("vendorBatches", vendors)
			.param("candidate", candidate)
			.param("forms", Likeness.FORMS.toArray(String[]::new))
			.param("most", MOST)
			.param("letters", Likeness.MOST_LETTERS)
			.query((RowCallbackHandler) (rs) -> {
				Pair pair = pair(rs);
				if (pair != null) {
					each.accept(new NearPair(side(rs, "left", pair.left()), side(rs, "right", pair.right()),
							pair.likeness(), Likeness.share(texts(rs.getArray(5)), texts(rs.getArray(6))),
							rs.getBoolean("personal")));
				}
			});
	}

	private static NearPair.Side side(ResultSet rs, String side, String key) throws SQLException {
		return new NearPair.Side(key, rs.getString(side + "_name"), rs.getBoolean(side + "_fresh"),
				rs.getBoolean(side + "_known"));
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
