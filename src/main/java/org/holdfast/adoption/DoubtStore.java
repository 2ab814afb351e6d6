package org.holdfast.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores which answers wait for a word that they still hold.
 */
@Repository
class DoubtStore {

	private final JdbcClient jdbc;

	DoubtStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Doubt doubt) {
		this.jdbc
			.sql("""
					INSERT INTO answer_doubt (institution_id, cycle, item_key, number, before_number, before_item, account_id,
					                          account_name, made_at)
					VALUES (:institution, :cycle, :item, :number, :beforeNumber, :beforeItem, :account, :name, :at)
					ON CONFLICT DO NOTHING
					""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", doubt.cycle())
			.param("item", doubt.item())
			.param("number", doubt.number())
			.param("beforeNumber", doubt.beforeNumber())
			.param("beforeItem", doubt.beforeItem())
			.param("account", doubt.account())
			.param("name", doubt.name())
			.param("at", doubt.madeAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * What nobody has confirmed, unless the answer was changed since.
	 * @param cycle name of the cycle
	 * @param prefix beginning of the keys
	 * @return the newest doubt of each item
	 */
	List<Doubt> open(String cycle, String prefix) {
		return this.jdbc
			.sql("""
					SELECT DISTINCT ON (item_key) cycle, item_key, number, before_number, before_item, account_id, account_name,
					       made_at
					FROM answer_doubt d
					WHERE institution_id = :institution AND cycle = :cycle AND starts_with(item_key, :prefix)
					      AND confirmed_at IS NULL
					      AND NOT EXISTS (SELECT FROM answer a
					                      WHERE a.institution_id = d.institution_id AND a.cycle = d.cycle
					                            AND a.item_key = d.item_key AND a.saved_at > d.made_at)
					ORDER BY item_key, number DESC
					""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("prefix", prefix)
			.query(DoubtStore::doubt)
			.list();
	}

	/**
	 * Notes that an answer still holds.
	 * @param cycle name of the cycle
	 * @param item key of the item
	 * @param by who says so
	 * @param now the time
	 * @return whether anything waited for that
	 */
	boolean confirm(String cycle, String item, String by, Instant now) {
		return this.jdbc.sql("""
				UPDATE answer_doubt SET confirmed_at = :at, confirmed_by = :by
				WHERE institution_id = :institution AND cycle = :cycle AND item_key = :item AND confirmed_at IS NULL
				""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("item", item)
			.param("by", by)
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update() > 0;
	}

	private static Doubt doubt(ResultSet row, int index) throws SQLException {
		return new Doubt(row.getString("cycle"), row.getString("item_key"), row.getInt("number"),
				row.getInt("before_number"), row.getString("before_item"), row.getObject("account_id", UUID.class),
				row.getString("account_name"), row.getObject("made_at", OffsetDateTime.class).toInstant());
	}

}
