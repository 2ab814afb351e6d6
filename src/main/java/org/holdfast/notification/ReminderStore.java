package org.holdfast.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores how members are reminded, and what they are still to be told.
 */
@Repository
class ReminderStore {

	private final JdbcClient jdbc;

	ReminderStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes every other node that would remind the same member wait until this
	 * transaction ends.
	 * @param account the member
	 */
	void lock(UUID account) {
		TransactionLock.hold(this.jdbc, "reminder", account);
	}

	Optional<Reminder> find(UUID account) {
		return select(
				"SELECT rhythm, looked_at FROM reminder WHERE institution_id = :institution AND account_id = :account",
				account)
			.query(ReminderStore::reminder)
			.optional();
	}

	void choose(UUID account, Rhythm rhythm) {
		select("""
				INSERT INTO reminder (institution_id, account_id, rhythm) VALUES (:institution, :account, :rhythm)
				ON CONFLICT (institution_id, account_id) DO UPDATE SET rhythm = EXCLUDED.rhythm
				""", account).param("rhythm", rhythm.name()).update();
	}

	void looked(UUID account, Instant now) {
		select("""
				INSERT INTO reminder (institution_id, account_id, rhythm, looked_at)
				VALUES (:institution, :account, 'DAILY', :now)
				ON CONFLICT (institution_id, account_id) DO UPDATE SET looked_at = EXCLUDED.looked_at
				""", account).param("now", now.atOffset(ZoneOffset.UTC)).update();
	}

	/**
	 * What a member is still to be told. It counts as told from now on.
	 * @param account the member
	 * @param now the present moment
	 * @return the oldest first
	 */
	List<Notice> take(UUID account, Instant now) {
		List<Notice> waiting = select("""
				SELECT message_key, by_name, item_key, path FROM notice
				WHERE institution_id = :institution AND account_id = :account AND sent_at IS NULL ORDER BY at, id
				""", account)
			.query((row, number) -> new Notice(row.getString("message_key"), row.getString("by_name"),
					row.getString("item_key"), row.getString("path")))
			.list();
		select("UPDATE notice SET sent_at = :now WHERE institution_id = :institution AND account_id = :account AND sent_at IS NULL",
				account)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
		return waiting;
	}

	private JdbcClient.StatementSpec select(String sql, UUID account) {
		return this.jdbc.sql(sql).param("institution", CurrentInstitution.id()).param("account", account);
	}

	private static Reminder reminder(ResultSet row, int number) throws SQLException {
		OffsetDateTime looked = row.getObject("looked_at", OffsetDateTime.class);
		return new Reminder(Rhythm.valueOf(row.getString("rhythm")), (looked != null) ? looked.toInstant() : null);
	}

	/**
	 * Something a member is to be told.
	 *
	 * @param messageKey key of one line
	 * @param by who did it
	 * @param item whole key of the item, or {@code toolkit/page}
	 * @param path where the member goes from there
	 */
	record Notice(String messageKey, String by, String item, String path) {

	}

}
