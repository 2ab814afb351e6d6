package org.holdfast.purchasing;

import org.holdfast.intake.ShownRows;

/**
 * The statement that sums spend. It reads the loader's sums by month wherever nothing
 * changes inside a cell, and the lines of a cell where a rule, a certificate or the edge
 * of the range or of a replaced period cuts it; hidden lines are taken out again. Facts
 * of one vendor and day are judged once.
 */
final class SpendQuery {

	private static final String RULES = """
			local_zip AS (SELECT * FROM unnest(CAST(:zips AS text[]), CAST(:zipFroms AS date[]), CAST(:zipUntils AS date[]))
				AS t (zip, valid_from, valid_until)),
			local_span AS (SELECT * FROM unnest(CAST(:spanFroms AS date[]), CAST(:spanUntils AS date[])) AS t (valid_from, valid_until)),
			excluded_category AS (SELECT * FROM unnest(CAST(:categories AS text[]), CAST(:categoryFroms AS date[]),
				CAST(:categoryUntils AS date[])) AS t (category, valid_from, valid_until)),
			address_rank AS (SELECT * FROM unnest(CAST(:roles AS text[]), CAST(:ranks AS int[]), CAST(:ruleFroms AS date[]),
				CAST(:ruleUntils AS date[]), CAST(:independents AS boolean[])) AS t (role, rank, valid_from, valid_until, independent_only)),
			address_rule AS (SELECT DISTINCT valid_from, valid_until, independent_only FROM address_rank),
			diverse AS (SELECT * FROM unnest(CAST(:codes AS text[]), CAST(:groups AS text[]), CAST(:diverseFroms AS date[]),
				CAST(:diverseUntils AS date[])) AS t (code, grp, valid_from, valid_until)),
			global_cut AS (SELECT unnest(CAST(:cuts AS date[])) AS day)""";

	private static final String VENDORS = """
			vendor AS MATERIALIZED (SELECT v.vendor_id, v.name_key, coalesce(v.address_role, '') AS address_role, v.zip,
					CASE WHEN v.zip_problem IS NULL AND v.zip = ANY (:poBoxes) THEN 'zip-po-box' ELSE v.zip_problem END AS zip_problem,
					v.certifications, v.certified_from, v.certified_until, v.ownership, v.self_declared
				FROM vendor_row v WHERE v.institution_id = :institution AND v.batch_id = ANY (:vendorBatches)
				AND %s),
			certificate AS MATERIALIZED (SELECT DISTINCT v.vendor_id, c.code, v.certified_from, v.certified_until, v.self_declared
				FROM vendor v CROSS JOIN LATERAL unnest(string_to_array(v.certifications, ';')) AS c (code)),
			vendor_cut AS MATERIALIZED (SELECT DISTINCT vendor_id, certified_from AS day FROM certificate WHERE certified_from IS NOT NULL
				UNION SELECT vendor_id, certified_until + 1 FROM certificate WHERE certified_until IS NOT NULL),
			place AS MATERIALIZED (SELECT DISTINCT ON (v.vendor_id, r.valid_from) v.vendor_id, r.valid_from, r.valid_until, v.zip, v.zip_problem,
					v.address_role = 'remit' AS remit_only
				FROM vendor v JOIN address_rank r ON r.role = v.address_role
				WHERE v.zip_problem IS DISTINCT FROM 'zip-blank'
				ORDER BY v.vendor_id, r.valid_from, r.rank, v.zip_problem NULLS FIRST, v.zip),
			independent AS MATERIALIZED (SELECT DISTINCT vendor_id FROM vendor
				WHERE ownership IN ('independent', 'employee-owned', 'cooperative')),
			named AS (SELECT name_key, min(vendor_id) AS vendor_id FROM vendor GROUP BY name_key)"""
		.formatted(ShownRows.undated("v", ":vendorBatches"));

	private static final String PARTIES = """
			party AS MATERIALIZED (SELECT p.batch_id, p.party, p.zip, p.certifications, coalesce(p.vendor_id, n.vendor_id) AS vendor_id,
					CASE WHEN p.zip_problem IS NULL AND p.zip = ANY (:poBoxes) THEN 'zip-po-box' ELSE p.zip_problem END AS zip_problem
				FROM purchase_party p LEFT JOIN named n ON p.vendor_id IS NULL AND n.name_key = p.name_key
				WHERE p.institution_id = :institution AND p.batch_id = ANY (:batches))""";

	/** A name that leads and stands in the master is the vendor of that name there. */
	private static final String MERGED_PARTIES = """
			merged AS MATERIALIZED (SELECT from_key, to_key FROM vendor_merge WHERE institution_id = :institution),
			keyed AS (SELECT p.batch_id, p.party, p.zip, p.zip_problem, p.certifications, coalesce(m.to_key, p.key) AS key
				FROM (SELECT *, CASE WHEN vendor_id IS NULL THEN 'name:' || name_key ELSE 'id:' || vendor_id END AS key
					FROM purchase_party WHERE institution_id = :institution AND batch_id = ANY (:batches)) p
				LEFT JOIN merged m ON m.from_key = p.key),
			party AS MATERIALIZED (SELECT p.batch_id, p.party, p.zip, p.certifications,
					CASE WHEN p.key LIKE 'id:%' THEN substr(p.key, 4) WHEN m.to_key IS NULL THEN n.vendor_id
						WHEN m.to_key LIKE 'id:%' THEN substr(m.to_key, 4) END AS vendor_id,
					CASE WHEN p.zip_problem IS NULL AND p.zip = ANY (:poBoxes) THEN 'zip-po-box' ELSE p.zip_problem END AS zip_problem
				FROM keyed p LEFT JOIN named n ON p.key = 'name:' || n.name_key
				LEFT JOIN merged m ON m.from_key = 'id:' || n.vendor_id)""";

	private static final String UNREPLACED_CELL = ShownRows.notWithin("c", "first_day", "last_day", ":batches");

	private static final String UNREPLACED_LINE = ShownRows.unreplaced("l", "transaction_date", ":batches");

	/**
	 * Cells that a replaced period holds wholly are left out, those it cuts are split.
	 */
	private static final String CELLS = """
			cell AS MATERIALIZED (SELECT c.batch_id, c.party, c.category, c.site, c.month, c.first_day, c.last_day, c.cents, c.lines
				FROM purchase_cell c WHERE c.institution_id = :institution AND c.batch_id = ANY (:batches)
				AND c.last_day >= :from AND c.first_day <= :to AND %s),
			split AS MATERIALIZED (
				SELECT c.batch_id, c.party, c.category, c.site, c.month FROM cell c JOIN global_cut g
					ON g.day > c.first_day AND g.day <= c.last_day
				UNION
				SELECT c.batch_id, c.party, c.category, c.site, c.month FROM cell c
					JOIN (SELECT batch_id, first_day, last_day FROM hidden_period WHERE institution_id = :institution
						AND batch_id = ANY (:batches) AND by_batch_id = ANY (:batches)) r
					ON r.batch_id = c.batch_id AND r.first_day <= c.last_day AND r.last_day >= c.first_day
				UNION
				SELECT c.batch_id, c.party, c.category, c.site, c.month FROM cell c
					JOIN party p ON p.batch_id = c.batch_id AND p.party = c.party
					JOIN vendor_cut v ON v.vendor_id = p.vendor_id AND v.day > c.first_day AND v.day <= c.last_day)"""
		.formatted(UNREPLACED_CELL);

	private static final String WHOLE_CELLS = """
			SELECT c.batch_id, c.party, c.category, c.site, c.month, c.first_day AS day, c.cents, CAST(c.lines AS bigint) AS lines
				FROM cell c""";

	/**
	 * Where nothing changes inside a month, a month is judged as the first day since the
	 * last change: a vendor without certificates is judged once for all of them.
	 */
	private static final String WHOLE_MONTHS = """
			SELECT c.batch_id, c.party, c.category, c.site, c.month, CASE WHEN v.vendor_id IS NULL THEN s.day ELSE c.month END AS day,
				c.cents, CAST(c.lines AS bigint) AS lines
			FROM purchase_cell c
			JOIN (SELECT CAST(m AS date) AS month, max(g.day) AS day
				FROM generate_series(date_trunc('month', CAST(:from AS timestamp)), CAST(:to AS timestamp), '1 month') AS m
				JOIN global_cut g ON g.day <= m GROUP BY m) s ON s.month = c.month
			JOIN party p ON p.batch_id = c.batch_id AND p.party = c.party
			LEFT JOIN (SELECT DISTINCT vendor_id FROM vendor_cut) v ON v.vendor_id = p.vendor_id
			WHERE c.institution_id = :institution AND c.batch_id = ANY (:batches) AND\s"""
			+ UNREPLACED_CELL;

	private static final String UNCUT = """
			WHERE NOT EXISTS (SELECT 1 FROM split s WHERE s.batch_id = c.batch_id AND s.party = c.party
				AND s.category = c.category AND s.site = c.site AND s.month = c.month)""";

	private static final String CUT_LINES = """
			UNION ALL SELECT l.batch_id, l.party, l.category, l.site, s.month, l.transaction_date, sum(l.cents), count(*)
			FROM purchase_line l JOIN split s ON s.batch_id = l.batch_id AND s.party = l.party AND s.category = l.category
				AND s.site = l.site AND s.month = CAST(date_trunc('month', l.transaction_date) AS date)
			WHERE l.institution_id = :institution AND l.batch_id = ANY (:batches)
			AND l.transaction_date BETWEEN :from AND :to AND %s GROUP BY 1, 2, 3, 4, 5, 6"""
		.formatted(UNREPLACED_LINE);

	/** Lines in a replaced period are left out already. */
	private static final String HIDDEN_LINES = """
			UNION ALL SELECT l.batch_id, l.party, l.category, l.site, CAST(date_trunc('month', l.transaction_date) AS date),
				l.transaction_date, - sum(l.cents), - count(*)
			FROM (SELECT DISTINCT batch_id, row_no FROM hidden_row WHERE institution_id = :institution
				AND batch_id = ANY (:batches) AND by_batch_id = ANY (:batches)) h
			JOIN purchase_line l ON l.batch_id = h.batch_id AND l.row_no = h.row_no
			WHERE l.institution_id = :institution AND l.transaction_date BETWEEN :from AND :to AND %s GROUP BY 1, 2, 3, 4, 5, 6"""
		.formatted(UNREPLACED_LINE);

	private static final String JUDGED = """
			asked AS MATERIALIZED (SELECT DISTINCT batch_id, party, day FROM fact),
			label AS MATERIALIZED (SELECT batch_id, dimension, number, label FROM purchase_label
				WHERE institution_id = :institution AND batch_id = ANY (:batches)),
			excluded AS MATERIALIZED (SELECT l.batch_id, l.number, e.valid_from, e.valid_until
				FROM label l JOIN excluded_category e ON e.category = lower(l.label) WHERE l.dimension = 'c'),
			certified AS (
				SELECT d.vendor_id, d.day, v.grp, c.self_declared, c.certified_from, c.certified_until
				FROM (SELECT DISTINCT p.vendor_id, f.day FROM asked f JOIN party p ON p.batch_id = f.batch_id AND p.party = f.party
					WHERE p.vendor_id IN (SELECT vendor_id FROM certificate)) d
				JOIN certificate c ON c.vendor_id = d.vendor_id
				JOIN diverse v ON v.code = c.code AND d.day >= v.valid_from AND d.day < v.valid_until),
			standing AS MATERIALIZED (SELECT vendor_id, day, grp, max(CASE
					WHEN self_declared THEN 2
					WHEN certified_until < day THEN 1
					WHEN coalesce(certified_from, day) <= day THEN 3 ELSE 0 END) AS rank
				FROM certified GROUP BY vendor_id, day, grp),
			standings AS MATERIALIZED (SELECT vendor_id, day, max(rank) FILTER (WHERE grp = 'minority') AS minority,
					max(rank) FILTER (WHERE grp = 'women') AS women, max(rank) FILTER (WHERE grp = 'other') AS other
				FROM standing GROUP BY vendor_id, day),
			stated AS MATERIALIZED (SELECT p.batch_id, p.party, v.valid_from, v.valid_until,
					max(CASE WHEN v.grp = 'minority' THEN 3 END) AS minority, max(CASE WHEN v.grp = 'women' THEN 3 END) AS women,
					max(CASE WHEN v.grp = 'other' THEN 3 END) AS other
				FROM party p CROSS JOIN LATERAL unnest(string_to_array(p.certifications, ';')) AS c (code)
				JOIN diverse v ON v.code = c.code GROUP BY 1, 2, 3, 4),
			judged AS MATERIALIZED (
				SELECT f.batch_id, f.party, f.day,
					CASE WHEN p.zip_problem IS DISTINCT FROM 'zip-blank' THEN p.zip ELSE l.zip END AS zip,
					CASE WHEN p.zip_problem IS DISTINCT FROM 'zip-blank' THEN p.zip_problem
						WHEN l.vendor_id IS NULL THEN 'zip-blank' ELSE l.zip_problem END AS zip_problem,
					p.zip_problem IS NOT DISTINCT FROM 'zip-blank' AND coalesce(l.remit_only, false) AS remit_only,
					NOT coalesce(a.independent_only, false) OR p.vendor_id IN (SELECT vendor_id FROM independent) AS may_be_local,
					greatest(s.minority, x.minority, 0) AS minority,
					greatest(s.women, x.women, 0) AS women,
					greatest(s.other, x.other, 0) AS other
				FROM asked f JOIN party p ON p.batch_id = f.batch_id AND p.party = f.party
				LEFT JOIN place l ON l.vendor_id = p.vendor_id AND f.day >= l.valid_from AND f.day < l.valid_until
				LEFT JOIN address_rule a ON f.day >= a.valid_from AND f.day < a.valid_until
				LEFT JOIN standings s ON s.vendor_id = p.vendor_id AND s.day = f.day
				LEFT JOIN stated x ON x.batch_id = f.batch_id AND x.party = f.party AND f.day >= x.valid_from AND f.day < x.valid_until)""";

	private SpendQuery() {
	}

	/**
	 * Whether rules, certificates or replaced periods cut a cell, and whether lines are
	 * hidden.
	 * @param merged whether vendors count as one
	 * @return a statement with two boolean columns
	 */
	static String shape(boolean merged) {
		return "WITH " + RULES + ",\n" + VENDORS + ",\n" + parties(merged) + ",\n" + CELLS
				+ """

						SELECT EXISTS (SELECT 1 FROM split) AS cut, EXISTS (SELECT 1 FROM hidden_row WHERE institution_id = :institution
							AND batch_id = ANY (:batches) AND by_batch_id = ANY (:batches)) AS hidden""";
	}

	/**
	 * The sums by everything an indicator asks.
	 * @param cuts where rules and certificates change, and replaced periods begin and end
	 * @param hidden whether lines are hidden
	 * @param merged whether vendors count as one
	 * @return a statement whose columns are those of {@link SpendTally}
	 */
	static String tallies(Cuts cuts, boolean hidden, boolean merged) {
		return facts(cuts, hidden, merged)
				+ """
						,
						placed AS MATERIALIZED (
							SELECT j.batch_id, j.party, j.day, sp.valid_from IS NOT NULL AS defined, j.zip_problem AS unplaceable,
								z.zip IS NOT NULL AND j.zip_problem IS NULL AND j.may_be_local AS local,
								j.minority, j.women, j.other, j.remit_only
							FROM judged j
							LEFT JOIN local_span sp ON j.day >= sp.valid_from AND j.day < sp.valid_until
							LEFT JOIN local_zip z ON z.zip = j.zip AND j.day >= z.valid_from AND j.day < z.valid_until),
						summed AS (
							SELECT f.month, f.batch_id, f.site, f.category, e.number IS NULL AS addressable, j.defined, j.unplaceable, j.local,
								j.minority, j.women, j.other, j.remit_only, sum(f.cents) AS cents, sum(f.lines) AS lines
							FROM fact f JOIN placed j ON j.batch_id = f.batch_id AND j.party = f.party AND j.day = f.day
							LEFT JOIN excluded e ON e.batch_id = f.batch_id AND e.number = f.category AND f.day >= e.valid_from AND f.day < e.valid_until
							GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
						SELECT s.month, nullif(sl.label, '') AS site, nullif(cl.label, '') AS category, s.addressable, s.defined, s.unplaceable,
							s.local, s.minority, s.women, s.other, s.remit_only, s.cents, s.lines
						FROM summed s JOIN label cl ON cl.dimension = 'c' AND cl.batch_id = s.batch_id AND cl.number = s.category
						JOIN label sl ON sl.dimension = 's' AND sl.batch_id = s.batch_id AND sl.number = s.site""";
	}

	/**
	 * Local spend by named set; {@code :zips} and its companions then hold every set with
	 * its name in {@code :names}.
	 * @param cuts where rules and certificates change, and replaced periods begin and end
	 * @param hidden whether lines are hidden
	 * @param merged whether vendors count as one
	 * @return a statement with month, set and cents
	 */
	static String bySet(Cuts cuts, boolean hidden, boolean merged) {
		return facts(cuts, hidden, merged)
				+ """
						,
						named_zip AS (SELECT * FROM unnest(CAST(:setNames AS text[]), CAST(:setZips AS text[]), CAST(:setFroms AS date[]),
							CAST(:setUntils AS date[])) AS t (name, zip, valid_from, valid_until)),
						named_span AS (SELECT * FROM unnest(CAST(:setSpanNames AS text[]), CAST(:setSpanFroms AS date[]),
							CAST(:setSpanUntils AS date[])) AS t (name, valid_from, valid_until))
						SELECT f.month, n.name, sum(CASE WHEN z.zip IS NOT NULL AND e.number IS NULL AND j.zip_problem IS NULL
							AND j.may_be_local THEN f.cents ELSE 0 END) AS cents
						FROM fact f JOIN judged j ON j.batch_id = f.batch_id AND j.party = f.party AND j.day = f.day
						JOIN named_span n ON j.day >= n.valid_from AND j.day < n.valid_until
						LEFT JOIN named_zip z ON z.name = n.name AND z.zip = j.zip AND j.day >= z.valid_from AND j.day < z.valid_until
						LEFT JOIN excluded e ON e.batch_id = f.batch_id AND e.number = f.category AND f.day >= e.valid_from AND f.day < e.valid_until
						GROUP BY 1, 2""";
	}

	private static String facts(Cuts cuts, boolean hidden, boolean merged) {
		String cells = switch (cuts) {
			case BETWEEN_MONTHS -> "fact AS MATERIALIZED (" + WHOLE_MONTHS;
			case BETWEEN_CELLS -> CELLS + ",\nfact AS MATERIALIZED (" + WHOLE_CELLS;
			case INSIDE_CELLS -> CELLS + ",\nfact AS MATERIALIZED (" + WHOLE_CELLS + "\n" + UNCUT + "\n" + CUT_LINES;
		};
		return "WITH " + RULES + ",\n" + VENDORS + ",\n" + parties(merged) + ",\n" + cells
				+ (hidden ? "\n" + HIDDEN_LINES : "") + "),\n" + JUDGED;
	}

	private static String parties(boolean merged) {
		return merged ? MERGED_PARTIES : PARTIES;
	}

	/**
	 * Where rules and certificates change, and replaced periods begin and end.
	 */
	enum Cuts {

		/** On the first day of a month. */
		BETWEEN_MONTHS,

		/** Inside a month, but between the days of every cell. */
		BETWEEN_CELLS,

		/** Between the days of a cell, whose lines are then read. */
		INSIDE_CELLS

	}

}
