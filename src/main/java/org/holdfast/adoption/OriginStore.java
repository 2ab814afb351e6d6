package org.holdfast.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.holdfast.progress.AnswerKey;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores where answers came from.
 */
@Repository
class OriginStore {

	private final JdbcClient jdbc;

	OriginStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is known about a toolkit or a page.
	 * @param prefix beginning of the keys that answers have now
	 * @return in the order of their items
	 */
	List<Origin> below(String prefix) {
		return this.jdbc.sql("""
				SELECT cycle, item_key, row_key, from_item, kind, number FROM answer_origin
				WHERE institution_id = :institution AND starts_with(item_key, :prefix)
				ORDER BY item_key, row_key, number DESC
				""")
			.param("institution", CurrentInstitution.id())
			.param("prefix", prefix)
			.query(OriginStore::origin)
			.list();
	}

	void put(Origin origin, Instant now) {
		this.jdbc.sql("""
				INSERT INTO answer_origin (institution_id, cycle, item_key, row_key, from_item, kind, number, made_at)
				VALUES (:institution, :cycle, :item, :row, :from, :kind, :number, :at)
				ON CONFLICT (institution_id, cycle, item_key, row_key, from_item) DO UPDATE
				SET kind = EXCLUDED.kind, number = EXCLUDED.number, made_at = EXCLUDED.made_at
				""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", origin.cycle())
			.param("item", origin.to().item())
			.param("row", origin.to().row())
			.param("from", origin.fromItem())
			.param("kind", origin.kind().name())
			.param("number", origin.number())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Notes that items are there again whose answers were carried away.
	 * @param items keys of the items
	 */
	void returned(Collection<String> items) {
		if (!items.isEmpty()) {
			this.jdbc.sql("""
					UPDATE answer_origin SET kind = 'RETURNED'
					WHERE institution_id = :institution AND kind = 'CARRIED' AND from_item IN (:items)
					""").param("institution", CurrentInstitution.id()).param("items", items).update();
		}
	}

	private static Origin origin(ResultSet row, int index) throws SQLException {
		return new Origin(row.getString("cycle"), new AnswerKey(row.getString("item_key"), row.getString("row_key")),
				row.getString("from_item"), Origin.Kind.valueOf(row.getString("kind")), row.getInt("number"));
	}

}
