package org.holdfast.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;
import org.holdfast.toolkit.FieldKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the items that institutions have added themselves.
 */
@Repository
class OwnItemStore {

	private static final String SELECT = """
			SELECT toolkit, page, number, field, label, why, version, removed, saved_at, account_name
			FROM own_item WHERE institution_id = :institution AND toolkit = :toolkit
			""";

	private final JdbcClient jdbc;

	OwnItemStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<OwnItem> of(String toolkit) {
		return this.jdbc.sql(SELECT + " ORDER BY page, number")
			.param("institution", CurrentInstitution.id())
			.param("toolkit", toolkit)
			.query(OwnItemStore::item)
			.list();
	}

	Optional<OwnItem> find(String toolkit, String page, int number) {
		return of(toolkit).stream().filter((item) -> item.page().equals(page) && item.number() == number).findFirst();
	}

	/**
	 * Stores a new item.
	 * @param item the item; its number is left to the database
	 * @param actor who adds it
	 * @return its number
	 */
	int add(OwnItem item, Actor actor) {
		TransactionLock.hold(this.jdbc, "own-item", item.toolkit(), item.page());
		return this.jdbc
			.sql("""
					INSERT INTO own_item (institution_id, toolkit, page, number, field, label, why, version, removed, saved_at,
					                      account_id, account_name)
					SELECT :institution, :toolkit, :page, coalesce(max(number), 0) + 1, :field, :label, :why, 1, false, :at,
					       :account, :name
					FROM own_item WHERE institution_id = :institution AND toolkit = :toolkit AND page = :page
					RETURNING number
					""")
			.param("institution", CurrentInstitution.id())
			.param("toolkit", item.toolkit())
			.param("page", item.page())
			.param("field", item.field().name())
			.param("label", item.label())
			.param("why", item.why())
			.param("at", item.savedAt().atOffset(ZoneOffset.UTC))
			.param("account", actor.accountId())
			.param("name", actor.name())
			.query(Integer.class)
			.single();
	}

	/**
	 * Stores a change.
	 * @param item the item as it is to be; its version is the one that was seen
	 * @param actor who changes it
	 * @return whether nobody else changed it in between
	 */
	boolean change(OwnItem item, Actor actor) {
		return this.jdbc.sql("""
				UPDATE own_item
				SET label = :label, why = :why, removed = :removed, version = version + 1, saved_at = :at,
				    account_id = :account, account_name = :name
				WHERE institution_id = :institution AND toolkit = :toolkit AND page = :page AND number = :number
				      AND version = :version
				""")
			.param("institution", CurrentInstitution.id())
			.param("toolkit", item.toolkit())
			.param("page", item.page())
			.param("number", item.number())
			.param("version", item.version())
			.param("label", item.label())
			.param("why", item.why())
			.param("removed", item.removed())
			.param("at", item.savedAt().atOffset(ZoneOffset.UTC))
			.param("account", actor.accountId())
			.param("name", actor.name())
			.update() > 0;
	}

	private static OwnItem item(ResultSet row, int index) throws SQLException {
		return new OwnItem(row.getString("toolkit"), row.getString("page"), row.getInt("number"),
				FieldKind.valueOf(row.getString("field")), row.getString("label"), row.getString("why"),
				row.getInt("version"), row.getBoolean("removed"),
				row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getString("account_name"));
	}

}
