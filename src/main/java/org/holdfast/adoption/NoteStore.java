package org.holdfast.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the notes of institutions.
 */
@Repository
class NoteStore {

	private final JdbcClient jdbc;

	NoteStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes of a toolkit or a page.
	 * @param prefix beginning of the keys of their items
	 * @return by key of the item
	 */
	Map<String, ItemNote> below(String prefix) {
		Map<String, ItemNote> notes = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT item_key, version, text, saved_at, account_id, account_name FROM item_note
				WHERE institution_id = :institution AND starts_with(item_key, :prefix) ORDER BY item_key
				""")
			.param("institution", CurrentInstitution.id())
			.param("prefix", prefix)
			.query(NoteStore::note)
			.list()
			.forEach((note) -> notes.put(note.item(), note));
		return notes;
	}

	/**
	 * Stores a note.
	 * @param note the note as it is to be
	 * @param base version that was seen, 0 for none
	 * @return whether nobody else changed it in between
	 */
	boolean put(ItemNote note, int base) {
		return this.jdbc
			.sql("""
					INSERT INTO item_note AS old (institution_id, item_key, version, text, saved_at, account_id, account_name)
					SELECT :institution, :item, 1, :text, :at, :account, :name
					WHERE :base = 0 OR EXISTS (SELECT FROM item_note WHERE institution_id = :institution AND item_key = :item)
					ON CONFLICT (institution_id, item_key) DO UPDATE
					SET version = old.version + 1, text = EXCLUDED.text, saved_at = EXCLUDED.saved_at,
					    account_id = EXCLUDED.account_id, account_name = EXCLUDED.account_name
					WHERE old.version = :base
					""")
			.param("institution", CurrentInstitution.id())
			.param("item", note.item())
			.param("text", note.text())
			.param("at", note.at().atOffset(ZoneOffset.UTC))
			.param("account", note.account())
			.param("name", note.by())
			.param("base", base)
			.update() > 0;
	}

	private static ItemNote note(ResultSet row, int index) throws SQLException {
		return new ItemNote(row.getString("item_key"), row.getInt("version"), row.getString("text"),
				row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getObject("account_id", UUID.class),
				row.getString("account_name"));
	}

}
