package org.holdfast.purchasing.likeness;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;
import org.holdfast.web.Paged;
import org.holdfast.web.Paging;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pairs of vendors and decisions about them, of the institution in force. Pairs are
 * followed to the vendors that lead at present, so that a decision shows at once.
 */
@Repository
class VendorStore {

	private static final String OPEN = """
			WITH merged AS MATERIALIZED (SELECT from_key, to_key FROM vendor_merge WHERE institution_id = :institution),
			apart AS MATERIALIZED (SELECT coalesce(f.to_key, d.from_key) AS one, coalesce(t.to_key, d.to_key) AS other
				FROM vendor_decision d LEFT JOIN merged f ON f.from_key = d.from_key LEFT JOIN merged t ON t.from_key = d.to_key
				WHERE d.institution_id = :institution AND NOT d.same AND d.revoked_at IS NULL),
			pair AS (SELECT p.id, p.likeness, coalesce(l.to_key, p.left_key) AS left_key, coalesce(r.to_key, p.right_key) AS right_key
				FROM vendor_pair p LEFT JOIN merged l ON l.from_key = p.left_key LEFT JOIN merged r ON r.from_key = p.right_key
				WHERE p.institution_id = :institution),
			open AS (SELECT DISTINCT ON (least(left_key, right_key), greatest(left_key, right_key)) p.* FROM pair p
				WHERE left_key <> right_key AND NOT EXISTS (SELECT 1 FROM apart a
					WHERE (a.one, a.other) IN ((p.left_key, p.right_key), (p.right_key, p.left_key)))
				ORDER BY least(left_key, right_key), greatest(left_key, right_key),
					array_position(ARRAY['SAME_NAME', 'LEGAL_FORM', 'WORD_ORDER', 'SPACING', 'SPELLING', 'PART_OF_NAME'], p.likeness), p.id),
			party AS (SELECT coalesce(m.to_key, s.key) AS key, sum(s.cents) AS cents, sum(s.lines) AS lines, count(*) - 1 AS others,
					min(s.first_day) AS first_day, max(s.last_day) AS last_day
				FROM vendor_seen s LEFT JOIN merged m ON m.from_key = s.key
				WHERE s.institution_id = :institution GROUP BY 1)
			""";

	private static final String SIDES = """
			SELECT o.id, o.likeness, %s, %s, count(*) OVER () AS total FROM open o
			JOIN vendor_seen l ON l.institution_id = :institution AND l.key = o.left_key JOIN party lp ON lp.key = o.left_key
			JOIN vendor_seen r ON r.institution_id = :institution AND r.key = o.right_key JOIN party rp ON rp.key = o.right_key
			"""
		.formatted(columns("l"), columns("r"));

	private final JdbcClient jdbc;

	VendorStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static String columns(String side) {
		return """
				%1$s.id AS %1$s_id, %1$s.key AS %1$s_key, %1$s.vendor_id AS %1$s_number, %1$s.name AS %1$s_name, %1$s.master AS %1$s_master,
				%1$s.zips AS %1$s_zips, %1$sp.cents AS %1$s_cents, %1$sp.lines AS %1$s_lines, %1$sp.others AS %1$s_others,
				%1$sp.first_day AS %1$s_first, %1$sp.last_day AS %1$s_last"""
			.formatted(side);
	}

	void lock() {
		TransactionLock.hold(this.jdbc, "vendors");
	}

	/**
	 * The pairs that nobody decided about, those first that move the most money.
	 * @param paging which of them
	 * @return one page
	 */
	Paged<VendorPair> open(Paging paging) {
		long[] total = new long[1];
		List<VendorPair> pairs = this.jdbc
			.sql(OPEN + SIDES + "ORDER BY least(abs(lp.cents), abs(rp.cents)) DESC, o.id LIMIT :limit OFFSET :offset")
			.param("institution", CurrentInstitution.id())
			.param("limit", paging.size())
			.param("offset", paging.offset())
			.query((rs, number) -> {
				total[0] = rs.getLong("total");
				return pair(rs);
			})
			.list();
		return new Paged<>(pairs, paging, total[0]);
	}

	Optional<VendorPair> open(UUID id) {
		return this.jdbc.sql(OPEN + SIDES + "WHERE o.id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query((rs, number) -> pair(rs))
			.optional();
	}

	/**
	 * The keys that count as one vendor.
	 * @param id the id of one of them
	 * @return its name and all keys, empty when the institution has no such vendor
	 */
	Optional<CountedVendor> keys(UUID id) {
		return this.jdbc
			.sql("""
					WITH chosen AS (SELECT coalesce(m.to_key, s.key) AS key, coalesce(s.name, s.vendor_id) AS name
						FROM vendor_seen s LEFT JOIN vendor_merge m ON m.institution_id = s.institution_id AND m.from_key = s.key
						WHERE s.institution_id = :institution AND s.id = :id)
					SELECT c.name, array_agg(k.key) FROM chosen c CROSS JOIN LATERAL (SELECT c.key UNION SELECT from_key FROM vendor_merge
						WHERE institution_id = :institution AND to_key = c.key) k GROUP BY c.name""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query((rs, number) -> new CountedVendor(rs.getString(1), VendorDirectory.texts(rs.getArray(2))))
			.optional();
	}

	/**
	 * What was decided about pairs and holds.
	 */
	NearVendorSearch.Decided decided() {
		Map<String, String> leads = new HashMap<>();
		this.jdbc.sql("SELECT from_key, to_key FROM vendor_merge WHERE institution_id = :institution")
			.param("institution", CurrentInstitution.id())
			.query((RowCallbackHandler) (rs) -> leads.put(rs.getString(1), rs.getString(2)));
		Set<List<String>> apart = new HashSet<>();
		this.jdbc.sql("""
				SELECT from_key, to_key FROM vendor_decision
				WHERE institution_id = :institution AND NOT same AND revoked_at IS NULL""")
			.param("institution", CurrentInstitution.id())
			.query((RowCallbackHandler) (rs) -> apart.add(List.of(leads.getOrDefault(rs.getString(1), rs.getString(1)),
					leads.getOrDefault(rs.getString(2), rs.getString(2)))));
		return new NearVendorSearch.Decided(leads, apart);
	}

	void add(VendorDecision decision, String fromKey, String toKey) {
		this.jdbc
			.sql("""
					INSERT INTO vendor_decision (institution_id, id, number, from_key, to_key, from_name, to_name, same, likeness,
						reason, decided_at, decided_by)
					SELECT :institution, :id, coalesce(max(greatest(number, revoked_number)), 0) + 1, :fromKey, :toKey, :from, :to, :same,
						:likeness, :reason, :at, :by FROM vendor_decision WHERE institution_id = :institution""")
			.param("institution", CurrentInstitution.id())
			.param("id", decision.id())
			.param("fromKey", fromKey)
			.param("toKey", toKey)
			.param("from", decision.from())
			.param("to", decision.to())
			.param("same", decision.same())
			.param("likeness", decision.likeness().name())
			.param("reason", decision.reason())
			.param("at", Timestamp.from(decision.decidedAt()))
			.param("by", decision.decidedBy())
			.update();
	}

	void revoke(UUID id, UUID by, Instant now) {
		this.jdbc
			.sql("""
					UPDATE vendor_decision SET revoked_at = :now, revoked_by = :by, revoked_number = (SELECT max(greatest(number, revoked_number)) + 1
						FROM vendor_decision WHERE institution_id = :institution)
					WHERE institution_id = :institution AND id = :id""")
			.param("now", Timestamp.from(now))
			.param("by", by)
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.update();
	}

	/**
	 * Follows the decisions in force to their ends.
	 */
	void merge() {
		this.jdbc.sql("DELETE FROM vendor_merge WHERE institution_id = :institution")
			.param("institution", CurrentInstitution.id())
			.update();
		this.jdbc.sql("""
				INSERT INTO vendor_merge (institution_id, from_key, to_key)
				WITH RECURSIVE step AS (SELECT from_key, to_key FROM vendor_decision
					WHERE institution_id = :institution AND same AND revoked_at IS NULL),
				walk AS (SELECT from_key, to_key FROM step
					UNION SELECT w.from_key, s.to_key FROM walk w JOIN step s ON s.from_key = w.to_key)
				SELECT :institution, from_key, to_key FROM walk w
				WHERE NOT EXISTS (SELECT 1 FROM step s WHERE s.from_key = w.to_key)""")
			.param("institution", CurrentInstitution.id())
			.update();
	}

	Paged<VendorDecision> decisions(Paging paging) {
		long total = this.jdbc.sql("SELECT count(*) FROM vendor_decision WHERE institution_id = :institution")
			.param("institution", CurrentInstitution.id())
			.query(Long.class)
			.single();
		List<VendorDecision> decisions = this.jdbc.sql("""
				SELECT * FROM vendor_decision WHERE institution_id = :institution
				ORDER BY greatest(number, revoked_number) DESC LIMIT :limit OFFSET :offset""")
			.param("institution", CurrentInstitution.id())
			.param("limit", paging.size())
			.param("offset", paging.offset())
			.query(VendorStore::decision)
			.list();
		return new Paged<>(decisions, paging, total);
	}

	Optional<VendorDecision> decision(UUID id) {
		return this.jdbc.sql("SELECT * FROM vendor_decision WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(VendorStore::decision)
			.optional();
	}

	private static VendorDecision decision(ResultSet rs, int number) throws SQLException {
		Timestamp revoked = rs.getTimestamp("revoked_at");
		return new VendorDecision(rs.getObject("id", UUID.class), rs.getString("from_name"), rs.getString("to_name"),
				rs.getBoolean("same"), Likeness.valueOf(rs.getString("likeness")), rs.getString("reason"),
				rs.getTimestamp("decided_at").toInstant(), rs.getObject("decided_by", UUID.class),
				(revoked != null) ? revoked.toInstant() : null, rs.getObject("revoked_by", UUID.class));
	}

	private static VendorPair pair(ResultSet rs) throws SQLException {
		return new VendorPair(rs.getObject("id", UUID.class), Likeness.valueOf(rs.getString("likeness")),
				card(rs, "l_"), card(rs, "r_"));
	}

	private static VendorCard card(ResultSet rs, String side) throws SQLException {
		String number = rs.getString(side + "number");
		String name = rs.getString(side + "name");
		return new VendorCard(rs.getObject(side + "id", UUID.class), rs.getString(side + "key"), number,
				Objects.requireNonNullElse(name, Objects.requireNonNullElse(number, "")),
				rs.getBoolean(side + "master"), VendorDirectory.texts(rs.getArray(side + "zips")),
				new BigDecimal(rs.getBigDecimal(side + "cents").toBigIntegerExact(), 2), rs.getLong(side + "lines"),
				rs.getObject(side + "first", LocalDate.class), rs.getObject(side + "last", LocalDate.class),
				rs.getInt(side + "others"));
	}

}
