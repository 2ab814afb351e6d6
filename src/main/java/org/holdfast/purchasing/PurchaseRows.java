package org.holdfast.purchasing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.intake.Kind;
import org.holdfast.intake.stored.RowFilter;
import org.holdfast.intake.stored.RowSource;
import org.holdfast.intake.value.VendorName;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads lines of spend out of their chunks. A chunk is found by its first row, and only
 * so many chunks are looked through at once.
 */
@Component
class PurchaseRows implements RowSource {

	/** About half a million lines. */
	private static final int CHUNKS = 4_000;

	private static final String PARTIES = """
			SELECT p.party FROM purchase_party p WHERE p.institution_id = :institution AND p.batch_id = :batch
			AND (:vendor = '' OR p.vendor_id = :number OR starts_with(p.name_key, :vendor))
			AND (:anyKey OR CASE WHEN p.vendor_id IS NOT NULL THEN 'id:' || p.vendor_id = ANY (:keys)
				ELSE 'name:' || p.name_key = ANY (:keys) OR EXISTS (SELECT 1 FROM vendor_seen s WHERE s.institution_id = :institution
					AND s.key = ANY (:keys) AND s.name_key = p.name_key AND s.master) END)""";

	private static final String WINDOW = """
			WITH part AS MATERIALIZED (SELECT * FROM purchase_chunk WHERE institution_id = :institution AND batch_id = :batch
				AND row_no[1] >= coalesce((SELECT max(row_no[1]) FROM purchase_chunk WHERE institution_id = :institution
					AND batch_id = :batch AND row_no[1] <= :after), 0)
				ORDER BY row_no[1] LIMIT :chunks),
			line AS (SELECT l.* FROM part c CROSS JOIN LATERAL unnest(c.row_no, c.cents, c.transaction_date, c.party, c.category, c.site,
					c.department, c.construction, c.paid_on, c.received_on)
					AS l (row_no, cents, transaction_date, party, category, site, department, construction, paid_on, received_on)
				WHERE l.row_no > :after AND (:from::date IS NULL OR l.transaction_date >= :from) AND (:to::date IS NULL OR l.transaction_date <= :to)
				AND (:anyParty OR (c.party && :parties AND l.party = ANY (:parties)))
				AND (:anyLabel OR l.%s = ANY (:labels))
				ORDER BY l.row_no LIMIT :limit)
			SELECT l.row_no, CAST(jsonb_strip_nulls(jsonb_build_object('transaction_date', l.transaction_date, 'vendor_id', p.vendor_id,
				'vendor_name', p.vendor_name, 'vendor_zip', p.zip, 'amount', to_char(l.cents / 100.00, 'FM999999999999990.00'),
				'category', nullif(c.label, ''), 'site', nullif(s.label, ''), 'department', nullif(d.label, ''),
				'certifications', p.certifications, 'construction', l.construction, 'paid_on', l.paid_on, 'received_on', l.received_on)) AS text)
			FROM line l
			JOIN purchase_party p ON p.institution_id = :institution AND p.batch_id = :batch AND p.party = l.party
			LEFT JOIN purchase_label c ON c.institution_id = :institution AND c.batch_id = :batch AND c.dimension = 'c' AND c.number = l.category
			LEFT JOIN purchase_label s ON s.institution_id = :institution AND s.batch_id = :batch AND s.dimension = 's' AND s.number = l.site
			LEFT JOIN purchase_label d ON d.institution_id = :institution AND d.batch_id = :batch AND d.dimension = 'd' AND d.number = l.department
			ORDER BY l.row_no""";

	private static final String END = """
			SELECT max(row_no[cardinality(row_no)]) FROM (SELECT row_no FROM purchase_chunk
				WHERE institution_id = :institution AND batch_id = :batch AND row_no[1] >= coalesce((SELECT max(row_no[1]) FROM purchase_chunk
					WHERE institution_id = :institution AND batch_id = :batch AND row_no[1] <= :after), 0)
				ORDER BY row_no[1] LIMIT :chunks) c HAVING count(*) = :chunks""";

	private static final Map<String, String> DIMENSIONS = Map.of("category", "c", "site", "s");

	private final JdbcClient jdbc;

	PurchaseRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.PURCHASES;
	}

	@Override
	public Slice rows(long batch, RowFilter filter, int after, int limit) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("institution", CurrentInstitution.id());
		parameters.put("batch", batch);
		parameters.put("after", after);
		parameters.put("chunks", CHUNKS);
		parameters.put("limit", limit);
		parameters.put("from", filter.from());
		parameters.put("to", filter.to());
		boolean anyParty = filter.vendor() == null && filter.vendorKeys().isEmpty();
		Integer[] parties = anyParty ? new Integer[0] : parties(batch, filter);
		boolean anyLabel = filter.column() == null;
		Short[] labels = anyLabel ? new Short[0] : labels(batch, filter);
		if (!anyParty && parties.length == 0 || !anyLabel && labels.length == 0) {
			return new Slice(List.of(), null);
		}
		parameters.put("anyParty", anyParty);
		parameters.put("parties", parties);
		parameters.put("anyLabel", anyLabel);
		parameters.put("labels", labels);
		String column = "site".equals(filter.column()) ? "site" : "category";
		List<Found> rows = this.jdbc.sql(WINDOW.formatted(column))
			.params(parameters)
			.query((rs, number) -> new Found(rs.getInt(1), rs.getString(2)))
			.list();
		return new Slice(rows, (rows.size() == limit) ? Integer.valueOf(rows.getLast().number()) : end(parameters));
	}

	private @Nullable Integer end(Map<String, @Nullable Object> parameters) {
		return this.jdbc.sql(END).params(parameters).query(Integer.class).optional().orElse(null);
	}

	private Integer[] parties(long batch, RowFilter filter) {
		return this.jdbc.sql(PARTIES)
			.param("institution", CurrentInstitution.id())
			.param("batch", batch)
			.param("vendor", (filter.vendor() != null) ? VendorName.normalised(filter.vendor()) : "")
			.param("number", filter.vendor())
			.param("anyKey", filter.vendorKeys().isEmpty())
			.param("keys", filter.vendorKeys().toArray(String[]::new))
			.query(Integer.class)
			.list()
			.toArray(Integer[]::new);
	}

	private Short[] labels(long batch, RowFilter filter) {
		return this.jdbc.sql("""
				SELECT number FROM purchase_label WHERE institution_id = :institution AND batch_id = :batch
				AND dimension = :dimension AND label = :label""")
			.param("institution", CurrentInstitution.id())
			.param("batch", batch)
			.param("dimension", DIMENSIONS.getOrDefault(filter.column(), ""))
			.param("label", (filter.value() != null) ? filter.value() : "")
			.query(Short.class)
			.list()
			.toArray(Short[]::new);
	}

}
